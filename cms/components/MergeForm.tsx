'use client';
import { useConfig, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import type { Comparison, Side } from '../merging/compare.ts';
import { mustBeChosen } from '../merging/fields.ts';
import { mergeTexts } from '../merging/texts.ts';
import { moment } from '../publishing/moment.ts';
import { MergeEffects } from './MergeEffects.tsx';
import { MergeValues } from './MergeValues.tsx';

/** Both records side by side: which one stays, which values, what will change, and the button. */
export function MergeForm({ comparison }: { comparison: Comparison }) {
  const { collection, sides, choices } = comparison;
  const { routes } = useConfig().config;
  const { language } = useTranslation().i18n;
  const router = useRouter();
  const texts = mergeTexts(language);
  const words = texts.compare;
  const [kept, setKept] = useState(older(sides).id);
  const [take, setTake] = useState<Record<string, string>>({});
  const [said, setSaid] = useState('');
  const dropped = sides.find(({ id }) => id !== kept)?.id ?? '';
  const isOpen = choices.some(({ field }) => mustBeChosen.includes(field) && !take[field]);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaid(words.waiting);
    const versions = Object.fromEntries(sides.map(({ id, version }) => [id, version]));
    const problem = await send(`${routes.api}/merge`, {
      collection,
      kept,
      dropped,
      versions,
      take,
    });
    if (problem === undefined) router.push(`${routes.admin}/collections/${collection}/${kept}`);
    else setSaid(problem || words.unreachable);
  };
  return (
    <form className="merge" onSubmit={(event) => void submit(event)}>
      <h1>{words.title}</h1>
      <p className="review__quiet">{words.lead}</p>
      <fieldset className="merge__sides">
        <legend>{words.stays}</legend>
        {sides.map((side) => (
          <label key={side.id}>
            <input
              type="radio"
              name="kept"
              checked={kept === side.id}
              onChange={() => setKept(side.id)}
            />
            <strong>{side.title}</strong>
            <span>
              {words.address} : {side.slug}
            </span>
            <span>
              {words.state} :{' '}
              {side.isHidden ? words.hidden : side.isShown ? words.shown : words.notShown}
            </span>
            <span>
              {words.since} {moment(side.since, language)}
            </span>
          </label>
        ))}
      </fieldset>
      <MergeValues
        comparison={comparison}
        kept={kept}
        take={take}
        onTake={(field, id) => setTake({ ...take, [field]: id })}
      />
      <MergeEffects comparison={comparison} kept={kept} />
      {isOpen && <p className="merge__open">{words.mustChoose}</p>}
      <p>
        <button type="submit" className="btn btn--style-primary" disabled={isOpen}>
          {words.submit}
        </button>
      </p>
      <output>{said}</output>
    </form>
  );
}

/** The one that was there first is known by more links. */
const older = (sides: [Side, Side]): Side =>
  sides[0].since <= sides[1].since ? sides[0] : sides[1];

/** Undefined once it was done; else why not, empty where there was no answer. */
async function send(address: string, body: object): Promise<string | undefined> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
    if (answer.ok) return undefined;
    const { errors } = (await answer.json()) as { errors?: { message: string }[] };
    return (errors ?? []).map(({ message }) => message).join(' ');
  } catch {
    return '';
  }
}
