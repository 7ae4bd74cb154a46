/** Decades and centuries, in all the ways that they are written: lines as those of synonyms.ts. */

/** "années 1940", "années 40", "années quarante", "1940s". */
export const decades: string[] = Object.entries({
  10: 'dix',
  20: 'vingt',
  30: 'trente',
  40: 'quarante',
  50: 'cinquante',
  60: 'soixante',
  70: 'soixante-dix',
  80: 'quatre-vingts',
  90: 'quatre-vingt-dix',
}).map(
  ([ten, inWords]) => `années 19${ten} | années ${ten} | années ${inWords} | 19${ten}s | ${ten}s`,
);

/** "XVIIIe siècle", "18e siècle", "18th century", "XVIIIe". */
export const centuries: string[] = Object.entries({
  12: 'XII',
  13: 'XIII',
  14: 'XIV',
  15: 'XV',
  16: 'XVI',
  17: 'XVII',
  18: 'XVIII',
  19: 'XIX',
}).map(([number, roman]) =>
  [roman, number]
    .flatMap((name) => [`${name}e siècle`, `${name}ème siècle`])
    .concat(`${number}th century`, `${roman}e`)
    .join(' | '),
);

const firstOf = (line: string): string => line.split(' | ', 1).join('');

/** A year is of its decade, and what is of before 1980 is "d’époque". */
export const erasByKind: string[] = [
  ...decades.map((line) => {
    const from = Number(firstOf(line).slice(-4));
    return `${firstOf(line)} < ${Array.from({ length: 10 }, (_, year) => from + year).join(' | ')}`;
  }),
  'années 1910 < Première Guerre mondiale',
  'années 1940 < Seconde Guerre mondiale | Occupation | Débarquement',
  `époque < ${[...decades.slice(0, 7), ...centuries].map(firstOf).join(' | ')}`,
  'époque < Antiquité | Moyen Âge | Renaissance | Ancien Régime | Second Empire | Belle Époque',
];
