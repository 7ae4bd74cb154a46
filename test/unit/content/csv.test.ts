import { expect, it } from 'vitest';
import { csvLine } from '../../../content/csv.ts';

it.each(['=1+1', '+33 6', '-2', '@SUM(A1)', '\tx', '\rx'])(
  'lets no spreadsheet take %j for a formula',
  (value) => {
    expect(csvLine([value])).toBe(`"'${value}"\r\n`);
  },
);

it('keeps what is written, commas, quotes and lines too', () => {
  expect(csvLine(['a,b', 'dit « "oui" »', 'une\nligne'])).toBe(
    '"a,b","dit « ""oui"" »","une\nligne"\r\n',
  );
});
