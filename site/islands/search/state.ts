/** What is searched for, and the address that says it: the one can be made of the other. */
import type { ChipKind } from '../../../content/search/understand.ts';

/** Facets that are chosen by their values, with the name that each has in an address. */
export const facetNames = {
  department: 'equipe',
  craft: 'metier',
  territory: 'base',
  mobility: 'mobilite',
  experience: 'experience',
  language: 'langue',
  specialty: 'specialite',
  equipment: 'materiel',
  certificate: 'certificat',
  verified: 'verifie',
} as const satisfies Record<Exclude<ChipKind, 'availability'>, string>;

export type Facet = keyof typeof facetNames;
export const facets = Object.keys(facetNames) as Facet[];

/** Days of Europe/Paris, both included. */
export type Period = { from: string; until: string };

export type SearchState = {
  /** As typed; what stands in quotes is read as plain words. */
  query: string;
  /** Values chosen besides what the words say: any of them, of each facet. */
  filters: Partial<Record<Facet, string[]>>;
  /** Free on some day of it. */
  period?: Period;
  /** From 1. */
  page: number;
};

export const nothingAsked: SearchState = { query: '', filters: {}, page: 1 };

/** True where there is nothing to look for. */
export const isEmpty = ({ query, filters, period }: SearchState): boolean =>
  query.trim() === '' && !period && Object.values(filters).every((values) => values.length === 0);

/** The part of an address behind its path, from `?` on; empty where nothing is asked. */
export const addressOf = ({ query, filters, period, page }: SearchState): string => {
  const pairs = [
    ...(query.trim() ? [['q', query.trim()]] : []),
    ...facets.flatMap((facet) => (filters[facet] ?? []).map((value) => [facetNames[facet], value])),
    ...(period ? [['libre', `${period.from}..${period.until}`]] : []),
    ...(page > 1 ? [['page', String(page)]] : []),
  ];
  const address = new URLSearchParams(pairs).toString();
  return address && `?${address}`;
};

/** Reads an address, whoever wrote it: what is no part of a search is left out. */
export const readAddress = (address: string): SearchState => {
  const given = new URLSearchParams(address);
  const chosen = facets.map((facet) => [facet, valuesIn(given, facetNames[facet])] as const);
  const period = readPeriod(given.get('libre') ?? '');
  const page = Number(given.get('page'));
  return {
    query: (given.get('q') ?? '').trim().slice(0, longestQuery),
    filters: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    ...(period && { period }),
    page: Number.isInteger(page) && page > 1 && page <= lastPage ? page : 1,
  };
};

/** The longest query that is read, letters. */
export const longestQuery = 200;

const valuesIn = (given: URLSearchParams, name: string): string[] =>
  [...new Set(given.getAll(name))]
    .filter((value) => value !== '' && value.length <= longestValue)
    .slice(0, mostValues);

const readPeriod = (text: string): Period | undefined => {
  const [from = '', until = '', ...more] = text.split('..');
  return more.length === 0 && isDay(from) && isDay(until) && from <= until
    ? { from, until }
    : undefined;
};

/** The 31st of February is no day. */
const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const longestValue = 80;
const mostValues = 30;
const lastPage = 10_000;
