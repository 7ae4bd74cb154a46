/** Which works a typed credit may mean. */
import type { Payload, Where } from 'payload';
import type { TypedCredit } from '../../content/schema/sign-up.ts';
import { fold } from '../../content/search/fold.ts';
import { readColumns } from '../database/rows.ts';

/** A work as the review shows it. */
export type WorkChoice = {
  id: string;
  title: string;
  year: number;
  director: string;
  rca: string;
};

/** Works that a typed search finds by title, year, director or register number, the best first; at most eight. */
export async function searchWorks(payload: Payload, typed: string): Promise<WorkChoice[]> {
  const words = typed.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return [];
  const each = words.map((word): Where => {
    const anywhere: Where[] = ['title', 'director', 'rca'].map((path) => ({
      [path]: { like: word },
    }));
    return {
      or: /^\d{4}$/.test(word) ? [...anywhere, { year: { equals: Number(word) } }] : anywhere,
    };
  });
  return worksWhere(payload, { and: each }, 8);
}

/** For each credit the works of that title, the one of that year first; a credit is tied by `exactWork` alone. */
export async function worksFor(payload: Payload, credits: TypedCredit[]): Promise<WorkChoice[][]> {
  const titles = [...new Set(credits.map(({ title }) => title))];
  const found: WorkChoice[] = await worksOfYears(payload, credits);
  for (let at = 0; at < titles.length; at += 20) {
    const or = titles.slice(at, at + 20).map((title): Where => ({ title: { like: title } }));
    found.push(...(await worksWhere(payload, { or }, 200)));
  }
  const works = [...new Map(found.map((work) => [work.id, work])).values()];
  return credits.map((credit) => {
    const title = fold(credit.title);
    const distance = ({ year }: WorkChoice) =>
      credit.year ? Math.abs(year - Number(credit.year)) : 0;
    return works
      .filter((work) => fold(work.title) === title)
      .toSorted((a, b) => distance(a) - distance(b))
      .slice(0, 4);
  });
}

/** Databases tell "marees" from "marées": among the works of the years named, titles are compared folded. */
async function worksOfYears(payload: Payload, credits: TypedCredit[]): Promise<WorkChoice[]> {
  const years = [...new Set(credits.flatMap(({ year }) => (year ? [Number(year)] : [])))];
  if (years.length === 0) return [];
  const titles = new Set(credits.map(({ title }) => fold(title)));
  const rows = await readColumns(payload, 'works', ['title', 'year', 'director', 'rca'], {
    year: years,
  });
  return rows
    .filter(({ title }) => titles.has(fold(String(title ?? ''))))
    .map(({ id, title, year, director, rca }) => ({
      id: String(id),
      title: String(title),
      year: Number(year),
      director: String(director ?? ''),
      rca: String(rca ?? ''),
    }));
}

/** The work that a credit means beyond doubt: same title, and same year or, where none was typed, same director. */
export function exactWork(credit: TypedCredit, works: WorkChoice[]): WorkChoice | undefined {
  const fits = works.filter((work) =>
    credit.year
      ? work.year === Number(credit.year)
      : credit.director !== '' && fold(work.director) === fold(credit.director),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

async function worksWhere(payload: Payload, where: Where, limit: number): Promise<WorkChoice[]> {
  const { docs } = await payload.find({
    collection: 'works',
    where,
    limit,
    depth: 0,
    sort: 'title',
    select: { title: true, year: true, director: true, rca: true },
  });
  return docs.map(({ id, title, year, director, rca }) => ({
    id,
    title,
    year,
    director: director ?? '',
    rca: rca ?? '',
  }));
}
