'use client';
import { useTranslation } from '@payloadcms/ui';
import type { Comparison } from '../merging/compare.ts';
import { mustBeChosen } from '../merging/fields.ts';
import { mergeTexts } from '../merging/texts.ts';

/** What a merge will change, before it is made. */
export function MergeEffects({ comparison, kept }: { comparison: Comparison; kept: string }) {
  const words = mergeTexts(useTranslation().i18n.language).compare;
  const { collection, sides, choices, people } = comparison;
  const one = sides.find(({ id }) => id === kept) ?? sides[0];
  const other = sides.find(({ id }) => id !== kept) ?? sides[1];
  const effects = [
    ...(other.isShown ? [words.redirect(other.slug, one.slug)] : []),
    ...(collection === 'works' ? [words.people(people[other.id] ?? 0)] : []),
    ...words[collection],
    ...(sides.some(({ isHidden }) => isHidden) ? [words.hides] : []),
    ...(choices.some(({ field }) => mustBeChosen.includes(field)) ? [words.voids] : []),
    words.release,
  ];
  return (
    <section>
      <h2>{words.effects}</h2>
      <ul>
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </section>
  );
}
