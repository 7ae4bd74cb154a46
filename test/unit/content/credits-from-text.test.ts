import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditsFromText } from '../../../content/credits-from-text.ts';
import { TypedCredit } from '../../../content/schema/sign-up.ts';

const roles = new Set([
  'perchman',
  'perchwoman',
  'scripte',
  'cheffe opératrice',
  'monteuse',
  'ingénieur du son',
  '1er assistant caméra',
  'boom operator',
  'assistante son',
  'régisseur général',
  'prise de son',
]);
const isRole = (words: string) => roles.has(words.toLowerCase());
const read = (text: string) =>
  creditsFromText(text, isRole).credits.map(({ title, year, role, director }) => [
    title,
    year,
    role,
    director,
  ]);

describe('credits pasted as text', () => {
  it.each([
    [
      '2023 – Les Marées (LM), réal. Ana Couret – perchman',
      ['Les Marées', '2023', 'perchman', 'Ana Couret'],
    ],
    ['2023 - Les Marées - Ana Couret - Perchman', ['Les Marées', '2023', 'Perchman', 'Ana Couret']],
    ['Les Marées, Ana Couret, 2019, scripte', ['Les Marées', '2019', 'scripte', 'Ana Couret']],
    ['Les Marées (2019) de Ana Couret, scripte', ['Les Marées', '2019', 'scripte', 'Ana Couret']],
    ['• Les Marées (2019), scripte', ['Les Marées', '2019', 'scripte', '']],
    [
      '- 2021 : « Le Port, la nuit » — monteuse — réalisation : Jean-Luc Ortiz',
      ['Le Port, la nuit', '2021', 'monteuse', 'Jean-Luc Ortiz'],
    ],
    ['2018\tLe Port\tMonteuse\tJean Ortiz', ['Le Port', '2018', 'Monteuse', 'Jean Ortiz']],
    ['Le Port\t2018\tLéa Ortiz\tMonteuse', ['Le Port', '2018', 'Monteuse', 'Léa Ortiz']],
    [
      '2018;"Le Port; la nuit";Monteuse;Jean Ortiz',
      ['Le Port; la nuit', '2018', 'Monteuse', 'Jean Ortiz'],
    ],
    [
      '"Le Port, la nuit","2018","Monteuse","Jean Ortiz"',
      ['Le Port, la nuit', '2018', 'Monteuse', 'Jean Ortiz'],
    ],
    [
      '2020 | Cendres | ingénieur du son | Mina Saïd',
      ['Cendres', '2020', 'ingénieur du son', 'Mina Saïd'],
    ],
    [
      'Boom operator - The Harbour - directed by Ann Lee (2016)',
      ['The Harbour', '2016', 'Boom operator', 'Ann Lee'],
    ],
    [
      'The Harbour (feature film, 2016) – directed by Ann Lee – boom operator',
      ['The Harbour', '2016', 'boom operator', 'Ann Lee'],
    ],
    [
      '2019-2021 Les Saisons (série TV), Cheffe opératrice',
      ['Les Saisons', '2021', 'Cheffe opératrice', ''],
    ],
    ['2019/20 – Les Saisons – scripte', ['Les Saisons', '2020', 'scripte', '']],
    [
      '2022 Un été (CM) / Paul Roux / 1er assistant caméra',
      ['Un été', '2022', '1er assistant caméra', 'Paul Roux'],
    ],
    [
      '2022 – Un été – dresseuse de corbeaux – réal : Paul Roux',
      ['Un été', '2022', 'dresseuse de corbeaux', 'Paul Roux'],
    ],
  ])('%s', (line, expected) => expect(read(line)).toEqual([expected]));

  it('take the year of the line above them', () => {
    expect(
      read('2023\nLes Marées, scripte\nLe Port, monteuse\n\n2021 :\nCendres, scripte'),
    ).toEqual([
      ['Les Marées', '2023', 'scripte', ''],
      ['Le Port', '2023', 'monteuse', ''],
      ['Cendres', '2021', 'scripte', ''],
    ]);
  });

  it('leave out the first line of a table', () => {
    expect(read('Année\tTitre\tPoste\tRéalisateur\n2018\tLe Port\tMonteuse\tJean Ortiz')).toEqual([
      ['Le Port', '2018', 'Monteuse', 'Jean Ortiz'],
    ]);
  });

  it('give back what they do not say', () => {
    const text =
      'Nombreux courts métrages\n2023 – Les Marées – scripte\nMa filmographie, à jour\n2017';
    expect(creditsFromText(text, isRole).unread).toEqual([
      'Nombreux courts métrages',
      'Ma filmographie, à jour',
    ]);
  });

  it('are never invented or lost: each line with words is a whole credit or is given back', () => {
    const word = fc.constantFrom(
      '2019',
      'réal.',
      'de',
      'Les',
      'Marées',
      '(LM)',
      '–',
      ',',
      ';',
      '\t',
      '"',
      '«',
      '»',
      '(',
      ')',
      'scripte',
      '|',
      '19',
      'x'.repeat(90),
      '\u{e000}0\u{e001}',
    );
    const line = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const { credits, unread } = creditsFromText(lines.join('\n'), isRole);
        for (const credit of credits) expect(TypedCredit.safeParse(credit).error).toBeUndefined();
        const kept = lines.join('\n').split(/\r\n?|\n/);
        for (const rest of unread) expect(kept.map((one) => one.trim())).toContain(rest);
      }),
    );
  });

  it('are read in a moment however hostile the text', () => {
    for (const hostile of ['(', '"', '- ', '«', 'réal. ', '2019 ', ', ', 'A '].map((one) =>
      one.repeat(12_000 / one.length),
    ))
      expect(creditsFromText(hostile, isRole).credits.length).toBeLessThan(2);
  });
});
