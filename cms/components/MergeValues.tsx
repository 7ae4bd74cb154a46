'use client';
import { useTranslation } from '@payloadcms/ui';
import type { Choice, Comparison } from '../merging/compare.ts';
import { mustBeChosen } from '../merging/fields.ts';
import { mergeTexts } from '../merging/texts.ts';

/** A choice for each value that differs, and the lists that are united. */
export function MergeValues({ comparison, kept, take, onTake }: Props) {
  const words = mergeTexts(useTranslation().i18n.language).compare;
  const { choices, joined, sides } = comparison;
  const lists = joined.filter(({ values }) => Object.values(values).some((one) => one.length > 0));
  return (
    <>
      <section>
        <h2>{words.choices}</h2>
        {choices.length === 0 && <p>{words.noChoices}</p>}
        {choices.map((choice) => (
          <fieldset key={choice.field} className="merge__choice" data-field={choice.field}>
            <legend>{choice.label}</legend>
            {sides.map(({ id }) => (
              <label key={id}>
                <input
                  type="radio"
                  name={choice.field}
                  checked={(take[choice.field] ?? usual(choice, kept)) === id}
                  onChange={() => onTake(choice.field, id)}
                />
                <span>{choice.values[id] || words.empty}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </section>
      {lists.length > 0 && (
        <section>
          <h2>{words.joined}</h2>
          <dl className="merge__joined">
            {lists.map(({ field, label, values }) => (
              <div key={field}>
                <dt>{label}</dt>
                {sides.map(({ id }) => (
                  <dd key={id}>{(values[id] ?? []).join(' ; ') || words.empty}</dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

/** What the merge does without a word: the value of the record that stays, unless it has none. */
function usual({ field, values }: Choice, kept: string): string | undefined {
  if (mustBeChosen.includes(field)) return undefined;
  return values[kept] ? kept : Object.keys(values).find((id) => id !== kept);
}

type Props = {
  comparison: Comparison;
  kept: string;
  take: Record<string, string>;
  onTake: (field: string, id: string) => void;
};
