import { describe, expect, it } from 'vitest';
import { matchBrief, type MatchedPage } from '../../../../content/matching/rules.ts';
import type { BriefNeeds } from '../../../../content/schema/brief.ts';
import { territories } from '../../../fixtures/matching/matched.ts';

const places = new Map(territories.map((territory) => [territory.slug, territory]));

const scripte: MatchedPage = {
  crafts: [{ craft: 'scripte', form: 'feminine', experience: 'senior' }],
  bases: ['ille-et-vilaine'],
  mobility: 'bases',
  specialties: [],
  equipment: [],
  languages: ['fr'],
  trainings: [],
  credits: [],
};
const anything: BriefNeeds = {
  crafts: ['scripte'],
  experience: [],
  specialties: [],
  languages: [],
  equipment: [],
  certificates: [],
  period: { from: '2027-03-01', until: '2027-04-30' },
  bases: [],
  isRemote: false,
};

/** What one person misses; undefined for who is not shown. */
const missed = (needs: Partial<BriefNeeds>, page: Partial<MatchedPage> = {}) =>
  match(needs, [page])[0]?.missing.map(({ criterion }) => criterion);

const facts = (needs: Partial<BriefNeeds>, page: Partial<MatchedPage> = {}) =>
  match(needs, [page])[0]?.reasons;

const match = (needs: Partial<BriefNeeds>, pages: Partial<MatchedPage>[]) =>
  matchBrief({
    needs: { ...anything, ...needs },
    people: pages.map((page) => ({ ...scripte, ...page })),
    territories: places,
    today: '2026-11-22',
  });

describe('a place', () => {
  it.each([
    ['bretagne', { bases: ['ille-et-vilaine'] }],
    ['ille-et-vilaine', { bases: ['bretagne'] }],
    ['paris', { bases: ['val-de-marne'] }],
    ['finistere', { mobility: 'region' }],
    ['rhone', { mobility: 'france' }],
    ['nouvelle-caledonie', { mobility: 'france' }],
    ['hors-de-france', { mobility: 'world' }],
    ['hors-de-france', { bases: ['paris', 'hors-de-france'] }],
  ] as [string, Partial<MatchedPage>][])('%s is met by %j', (place, page) => {
    expect(missed({ bases: [place] }, page)).toEqual([]);
  });

  it.each([
    ['finistere', {}],
    ['mayenne', { mobility: 'region' }],
    ['essonne', { bases: ['paris'] }],
    ['guadeloupe', { bases: ['martinique'], mobility: 'region' }],
    ['hors-de-france', { mobility: 'france' }],
  ] as [string, Partial<MatchedPage>][])('%s is missed by %j', (place, page) => {
    expect(missed({ bases: [place] }, page)).toEqual(['place']);
  });

  it('is told by the base that is there, else by the nearest', () => {
    const bases = ['rhone', 'ille-et-vilaine'];
    expect(facts({ bases: ['bretagne'] }, { bases })).toContainEqual({
      fact: 'base',
      base: 'ille-et-vilaine',
    });
    expect(facts({ bases: ['finistere'] }, { bases, mobility: 'world' })).toContainEqual({
      fact: 'mobile',
      base: 'ille-et-vilaine',
      mobility: 'world',
    });
  });

  it('is met by one of several, and asked of nobody who may work from anywhere', () => {
    expect(missed({ bases: ['rhone', 'ille-et-vilaine'] })).toEqual([]);
    expect(missed({ bases: ['rhone'], isRemote: true })).toEqual([]);
    expect(missed({})).toEqual([]);
  });
});

describe('a period', () => {
  const free = (from: string, until: string) => ({ availability: { from, until } });

  it.each([
    [{}, 'unsaid'],
    [free('2026-10-01', '2026-11-21'), 'unsaid'],
    [free('2026-11-01', '2027-02-28'), 'unsaid'],
    [free('2027-01-01', '2027-03-31'), 'freeAtFirst'],
    [free('2027-03-01', '2027-04-30'), 'free'],
  ])('is not missed by %j: %s', (page, fact) => {
    expect(missed({}, page)).toEqual([]);
    expect(facts({}, page)?.map((reason) => reason.fact)).toContain(fact);
  });

  it('that begins after the last free day said is told with that day, unless it is over', () => {
    expect(facts({}, free('2026-11-01', '2027-02-28'))).toContainEqual({
      fact: 'unsaid',
      until: '2027-02-28',
    });
    expect(facts({}, free('2026-10-01', '2026-11-21'))).toContainEqual({ fact: 'unsaid' });
  });

  it('is missed by who says to be free only once the work has begun', () => {
    expect(missed({}, free('2027-03-02', '2027-12-31'))).toEqual(['period']);
  });

  it('is missed by who says to be free for less than half of it, and the last day is said', () => {
    expect(missed({}, free('2027-01-01', '2027-03-31'))).toEqual([]);
    expect(match({}, [free('2027-01-01', '2027-03-30')])[0]?.missing).toEqual([
      { criterion: 'period', until: '2027-03-30' },
    ]);
  });

  it('that has begun counts from today', () => {
    const period = { from: '2026-11-01', until: '2026-12-31' };
    expect(missed({ period }, free('2026-11-22', '2026-12-31'))).toEqual([]);
  });
});

describe('a specialty or equipment that is missed', () => {
  it('tells the first that the page says instead, but not what answered another', () => {
    const specialties = ['Fiction policière', 'Clips', 'Captations', 'Publicité', 'Séries'];
    const page = { specialties, equipment: ['Chronomètre'] };
    expect(
      match({ specialties: ['polar', 'direct'], equipment: ['valise'] }, [page])[0]?.missing,
    ).toEqual([
      { criterion: 'equipment', asked: ['valise'], own: ['Chronomètre'] },
      { criterion: 'specialty', asked: ['direct'], own: ['Clips', 'Captations', 'Publicité'] },
    ]);
  });
});

describe('a certificate', () => {
  const needs = { certificates: ['CACES nacelle'] };
  const held = (validUntil?: string) => ({
    trainings: [{ title: 'CACES R486 A et B', ...(validUntil && { validUntil }) }],
  });

  it('is good to the last day of the work, and without an end', () => {
    expect(missed(needs, held('2027-04-30'))).toEqual([]);
    expect(missed(needs, held())).toEqual([]);
  });

  it('may be written as a specialty, where no training says when it ended', () => {
    const specialties = ['CACES nacelle à jour'];
    expect(missed(needs, { specialties })).toEqual([]);
    expect(missed(needs, { specialties, ...held('2027-04-29') })).toEqual(['certificate']);
    expect(missed(needs, { specialties: ['Pas de CACES nacelle'] })).toEqual(['certificate']);
  });

  it('that ends before is missed, and its day said', () => {
    expect(match(needs, [held('2027-04-29')])[0]?.missing).toEqual([
      {
        criterion: 'certificate',
        asked: ['CACES nacelle'],
        ended: [{ asked: 'CACES nacelle', own: 'CACES R486 A et B', validUntil: '2027-04-29' }],
      },
    ]);
  });
});

describe('experience', () => {
  it('is that in the craft asked for, of several the one that is welcome', () => {
    const crafts: MatchedPage['crafts'] = [
      { craft: 'monteur', form: 'both', experience: 'senior' },
      { craft: 'scripte', form: 'both', experience: 'junior' },
      { craft: 'dialoguiste', form: 'both', experience: 'senior' },
    ];
    expect(missed({ experience: ['senior'] }, { crafts })).toEqual(['experience']);
    const needs = { crafts: ['scripte', 'dialoguiste'], experience: ['senior' as const] };
    expect(missed(needs, { crafts })).toEqual([]);
    expect(facts(needs, { crafts })?.[0]).toMatchObject({ craft: 'dialoguiste' });
  });

  it('puts no junior behind others where juniors are welcome', () => {
    const junior = { crafts: [{ ...scripte.crafts[0], experience: 'junior' }] };
    const found = match({ experience: ['junior', 'senior'] }, [junior as MatchedPage, {}, {}]);
    expect(found.map(({ person }) => person.crafts[0]?.experience)).toEqual([
      'junior',
      'senior',
      'senior',
    ]);
  });
});

describe('the tiers', () => {
  it('show nobody of another trade, and nobody who misses three criteria', () => {
    expect(match({ crafts: ['monteur'] }, [{}])).toEqual([]);
    const needs = { languages: ['en' as const], equipment: ['drone'], bases: ['rhone'] };
    expect(missed(needs, { bases: ['rhone'] })).toEqual(['language', 'equipment']);
    expect(missed(needs)).toBeUndefined();
  });

  it('come one after the other, each in the order given', () => {
    const [german, english] = [{ languages: ['fr', 'de'] }, { languages: ['fr', 'en'] }];
    const found = match({ languages: ['en'] }, [german, english, {}, english]);
    expect(found.map(({ person }) => person.languages.join('+'))).toEqual([
      'fr+en',
      'fr+en',
      'fr+de',
      'fr',
    ]);
  });

  it('count a criterion once, whatever is wanting of it', () => {
    expect(missed({ languages: ['en', 'de', 'es'] })).toEqual(['language']);
    expect(missed({ specialties: ['sous-marin', 'animaux'] })).toEqual(['specialty']);
  });
});

describe('a specialty', () => {
  it('is read in a role held and in a training where no specialty has it', () => {
    const credit = { work: 'un-film', title: 'Un film', year: 2024, isChecked: true };
    const page = {
      credits: [{ ...credit, role: 'Scripte multicaméra' }],
      trainings: [{ title: 'Stage de prise de vues sous-marine' }],
    };
    expect(facts({ specialties: ['multicaméra', 'sous-marin'] }, page)).toEqual(
      expect.arrayContaining([
        {
          fact: 'specialty',
          asked: 'multicaméra',
          own: ['Scripte multicaméra'],
          in: 'credits',
        },
        {
          fact: 'specialty',
          asked: 'sous-marin',
          own: ['Stage de prise de vues sous-marine'],
          in: 'trainings',
        },
        { fact: 'checkedCredits', count: 1 },
      ]),
    );
  });
});
