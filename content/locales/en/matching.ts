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
  criterion: {
    specialty: 'specialty',
    experience: 'experience',
    place: 'place',
    period: 'period',
    language: 'language',
    equipment: 'equipment',
    certificate: 'certificate',
  },
  instead: '{asked}; on the page: {own}',
  freeTooShort: 'period (free until {until}, nothing said of the rest)',
  certificateEnds: '{asked}: “{own}” is valid until {day}',
  craft: '{title}, {experience}',
  role: 'credited as “{own}”',
  training: 'trained: “{own}”',
  checkedCredits: { one: '{n} credit checked', other: '{n} credits checked' },
  base: 'based in {base}',
  mobile: 'based in {base}, {mobility}',
  free: 'free from {from} to {until}',
  freeAtFirst: 'free from {from} to {until}, nothing said of the rest',
  freeBefore: 'free until {until}, nothing said after that',
  unsaid: 'availability not said',
  language: 'languages: {languages}',
  equipment: 'equipment: {own}',
  certificateUntil: '{own} (valid until {day})',
  digest: {
    subject: { one: 'A project fits your page', other: '{n} projects fit your page' },
    lead: {
      one: 'Your page meets every criterion of this project:',
      other: 'Your page meets every criterion of these {n} projects, the newest first:',
    },
    when: '{place}, from {from} to {until}',
    terms: '{contract}; {pay}',
    reasons: 'What fits: {reasons}',
    until: 'Answer until {day}:',
    answer:
      'On the page of a project, “Offer yourself” sends your answer to the employer. If you do not answer nothing follows: they do not know that we wrote to you.',
    why: 'You get this mail because you asked for it: one a day at most, and each project once. To change what your page says: {page}',
    stop: 'Get no more mails about projects that fit my page:',
  },
  mail: {
    subject: 'Who answers your project: {title}',
    updated: 'Updated list of who answers your project: {title}',
    lead: 'Here is who in the directory answers your project “{title}” on {day}. Each person is here with what their page says and nothing more: this is neither a score nor a recommendation.',
    nobody: 'Nobody in the directory answers this project, not even but for one or two criteria.',
    tier: {
      all: { one: '{n} person meets every criterion:', other: '{n} people meet every criterion:' },
      butOne: { one: '{n} person, every one but one:', other: '{n} people, every one but one:' },
      butTwo: { one: '{n} person, every one but two:', other: '{n} people, every one but two:' },
    },
    more: {
      one: 'One more does not fit into this mail: the page of the project has them.',
      other: '{n} more do not fit into this mail: the page of the project has them.',
    },
    order:
      'The order of each group is that of the lists of the site: alphabetical, beginning at a name drawn each week. Nobody paid to be here.',
    unsaid:
      '“Availability not said” means neither free nor taken: ask. You can write to each of them by their page.',
    page: 'The whole list, the answers, and how to keep people in your selection:',
  },
};
