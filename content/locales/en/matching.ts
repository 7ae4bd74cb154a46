import type { matchingFr } from '../fr/matching.ts';

/** Words of matching, English: the same keys as French. */
export const matchingEn: typeof matchingFr = {
  all: 'meets every criterion',
  allBut: 'every one but: {missing}',
  missing: {
    specialty: 'specialty ({asked})',
    experience: 'experience ({own})',
    place: 'place (based in {bases}, {mobility})',
    period: 'period (free from {from})',
    language: 'language ({asked})',
    equipment: 'equipment ({asked})',
    certificate: 'certificate ({asked})',
  },
  certificateEnds: '{asked}: “{own}” is valid until {day}',
  craft: '{title}, {experience}',
  role: 'credited as “{own}”',
  training: 'trained: “{own}”',
  checkedCredits: { one: '{n} credit checked', other: '{n} credits checked' },
  base: 'based in {base}',
  mobile: 'based in {base}, {mobility}',
  free: 'free from {from} to {until}',
  freeAtFirst: 'free from {from} to {until}, nothing said of the rest',
  unsaid: 'availability not said',
  language: 'languages: {languages}',
  equipment: 'equipment: {own}',
  certificateUntil: '{own} (valid until {day})',
  mail: {
    subject: 'Who answers your project: {title}',
    lead: 'Here is who in the directory answers your project “{title}” on {day}. Each person is here with what their page says and nothing more: this is neither a score nor a recommendation.',
    nobody: 'Nobody in the directory answers this project, not even but for one or two criteria.',
    tier: {
      all: { one: '{n} person meets every criterion:', other: '{n} people meet every criterion:' },
      butOne: { one: '{n} person, every one but one:', other: '{n} people, every one but one:' },
      butTwo: { one: '{n} person, every one but two:', other: '{n} people, every one but two:' },
    },
    more: {
      one: 'One more does not fit into this mail.',
      other: '{n} more do not fit into this mail.',
    },
    order:
      'The order of each group is that of the lists of the site: alphabetical, beginning at a name drawn each week. Nobody paid to be here.',
    unsaid:
      '“Availability not said” means neither free nor taken: ask. You can write to each of them by their page.',
  },
};
