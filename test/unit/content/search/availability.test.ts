import { expect, test } from 'vitest';
import { findPeriods } from '../../../../content/search/availability.ts';
import { readWords } from '../../../../content/search/read-words.ts';

/** The periods said on a Sunday, 22 November 2026. */
const said = (query: string, today = '2026-11-22') =>
  findPeriods(readWords(query).words, today).map(({ period }) => `${period.from}..${period.until}`);

test.each([
  ['libre en mars', '2027-03-01..2027-03-31'],
  ['libre en novembre', '2026-11-22..2026-11-30'],
  ['dispo le 12 mars', '2027-03-12..2027-03-12'],
  ['dispo le 1er décembre', '2026-12-01..2026-12-01'],
  ['disponible du 3 au 10 avril', '2027-04-03..2027-04-10'],
  ['du 28 décembre au 3 janvier', '2026-12-28..2027-01-03'],
  ['entre le 3 mars et le 12 mai', '2027-03-03..2027-05-12'],
  ['3-10 avril', '2027-04-03..2027-04-10'],
  ['de mars à mai', '2027-03-01..2027-05-31'],
  ['dispo mars-avril', '2027-03-01..2027-04-30'],
  ['dispo 12/03', '2027-03-12..2027-03-12'],
  ['dispo du 12/03 au 20/03', '2027-03-12..2027-03-20'],
  ['début janvier', '2027-01-01..2027-01-10'],
  ['mi-janvier', '2027-01-10..2027-01-20'],
  ['fin février', '2027-02-20..2027-02-28'],
  ['dispo en 2027', '2027-01-01..2027-12-31'],
  ['février 2028', '2028-02-01..2028-02-29'],
  ['cet été', '2027-06-01..2027-08-31'],
  ['cet hiver', '2026-12-01..2027-02-28'],
  ['à partir du 15 janvier', '2027-01-15..2027-02-14'],
  ['jusqu’au 15 janvier', '2026-11-22..2027-01-15'],
  ['cette semaine', '2026-11-22..2026-11-22'],
  ['la semaine prochaine', '2026-11-23..2026-11-29'],
  ['dispo semaine 12', '2027-03-22..2027-03-28'],
  ['le mois prochain', '2026-12-01..2026-12-31'],
  ['demain', '2026-11-23..2026-11-23'],
  ['dispo lundi', '2026-11-23..2026-11-23'],
  ['dispo', '2026-11-22..2026-11-22'],
  ['dispo de suite', '2026-11-22..2026-11-22'],
  ['available in March', '2027-03-01..2027-03-31'],
  ['available March 3 to 10', '2027-03-03..2027-03-10'],
  ['available from March 12', '2027-03-12..2027-04-11'],
  ['next week', '2026-11-23..2026-11-29'],
  ['early January', '2027-01-01..2027-01-10'],
])('“%s” says when', (query, period) => {
  expect(said(query)).toEqual([period]);
});

test.each([
  'Mars Attacks',
  'mars',
  'avril lavigne',
  '12 hommes en colère',
  '2001, l’odyssée de l’espace',
  'free',
  'radio libre',
  'l’été dernier',
  '99/12',
])('“%s” says no period', (query) => {
  expect(said(query)).toEqual([]);
});

test('what is over is no availability, and a year that is not said is the next one', () => {
  expect(said('libre en mars 2020')).toEqual([]);
  expect(said('libre en mars', '2026-03-31')).toEqual(['2026-03-31..2026-03-31']);
  expect(said('libre en mars', '2026-04-01')).toEqual(['2027-03-01..2027-03-31']);
  expect(said('le mois prochain', '2026-12-15')).toEqual(['2027-01-01..2027-01-31']);
});

test('the last day of a short month ends it', () => {
  expect(said('du 20 au 31 février')).toEqual(['2027-02-20..2027-02-28']);
});
