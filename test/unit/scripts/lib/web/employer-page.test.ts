/** The page of a project as its employer gets it from the web process, whose cms is a stand-in. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import zlib from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { texts } from '../../../../../content/locales/locale.ts';
import { snapshotTables } from '../../../../../content/schema/snapshot.ts';
import type { OpenedPage } from '../../../../../content/schema/form-answer.ts';
import { startWriting } from '../../../../../scripts/lib/snapshot/writing.ts';
import { decodeLink } from '../../../../../site/islands/shortlist/link.ts';
import { briefs } from '../../../../fixtures/briefs.ts';
import { askedOn, labelledPeople } from '../../../../fixtures/matching/labelled.ts';
import { crafts, matchedSet, territories } from '../../../../fixtures/matching/matched.ts';
import { uuidOf } from '../../../../fixtures/seeded.ts';
import { sendJson, startFakeCms, type FakeCms } from '../../../../helpers/fake-cms.ts';
import { makeWeb } from '../../../../helpers/make-web.ts';
import { makeDataDir, makeRelease, switchTo } from '../../../../helpers/web-releases.ts';

const [best] = matchedSet('known').toSorted((a, b) => b.found.length - a.found.length);
if (!best) throw new Error('There is no brief.');
const brief = '11111111-1111-4111-8111-111111111111';
const people = labelledPeople('known');
const slugOf = (n: number) => best.found[n]?.person.slug ?? '';
const idOf = (n: number) => best.found[n]?.person.id ?? '';

/** The page without its looks; the real one is filled by the browser journeys. */
const ownPage = `<html lang="fr"><head><title>Mon projet</title></head><body>
<template data-fill="page"><h2>{title}</h2><section data-each="problems" id="problem">{text}<q data-when="kept">{kept}</q></section>
<p role="status" data-when="said">{said}</p><p>{state}</p><p data-when="edited">{edited}</p>
<article data-each="answers"><h3>{sent} {answerState}</h3><p data-each="people">{name} {email}</p><p>{message}</p><p data-when="fit">{fit}</p>
<form data-when="isDecided" action="/api/forms/manage-brief?from=x" data-form="answer-{id}"><input type="hidden" name="token" value="{token}"><input type="hidden" name="answer" value="{id}">
<p data-error-for="text"></p><textarea name="text"></textarea></form></article>
<section data-each="tiers"><h3>{tierTitle}</h3><details data-each="folds" data-set-open="isFirst"><summary>{range}</summary><a data-set-href="keepAllHref">{keepAll}</a>
<ul><li data-each="persons"><a data-set-href="page">{name}</a><b data-when="missing">{missing}</b><i>{reasons}</i></li></ul></details></section>
<form data-when="isExtended" action="/api/forms/manage-brief?from=x" data-form="extend"><input type="hidden" name="token" value="{token}"><p data-error-for="closesOn"></p><input name="closesOn" value="{closesOn}"></form>
<p data-when="isManaged">{changeBody} {closeHint}</p>
<form action="/api/forms/brief-list"><input type="hidden" name="token" value="{listToken}"></form></template>
<p data-unfilled>Cette page s’ouvre par le bouton d’un courriel.</p></body></html>`;

const answer = (more: object = {}) => ({
  id: randomUUID(),
  talent: idOf(0),
  state: 'sent' as const,
  sentAt: '2026-11-21T10:00:00.000Z',
  message: 'Je suis libre <b>lundi</b>.',
  availability: 'Tout le mois.',
  reading: '',
  turns: [],
  word: '',
  ...more,
});
const opened = (page: object = {}, more: object = {}): OpenedPage => ({
  ok: true,
  state: 'opened',
  token: 'T'.repeat(43),
  listToken: 'L'.repeat(43),
  said: 'opened',
  errors: [],
  page: {
    id: brief,
    title: 'Une oreille pour le port',
    slug: 'une-oreille',
    state: 'accepted',
    closesOn: '2026-12-20',
    refusalReason: '',
    answers: [],
    leaving: [],
    until: '2026-11-22T22:00:00.000Z',
    ...page,
  },
  ...more,
});

let dataDir: string;
let cms: FakeCms;
let web: ReturnType<typeof makeWeb>;
let status = 200;
let said: unknown;

beforeEach(async () => {
  dataDir = makeDataDir();
  const site = { 'index.html': 'accueil', 'projets/mon-projet.html': ownPage };
  makeRelease({ dataDir, release: 1, site });
  switchTo(dataDir, 1);
  writePeople((writing) => {
    for (const record of crafts) writing.put({ ...key('craft', record), record, ...plain });
    for (const record of territories)
      writing.put({ ...key('territory', record), record, ...plain });
    for (const record of people) {
      const sources = record.crafts.map(({ craft }) => `crafts/${uuidOf(`craft ${craft}`)}`);
      writing.put({ ...key('talent', record), record, sort: '', sources });
    }
    const record = { ...open, id: brief, slug: 'une-oreille', needs: best.needs };
    writing.put({ kind: 'brief', slug: record.slug, id: brief, record, ...plain });
  });
  status = 200;
  cms = await startFakeCms((_received, response) => sendJson(response, status, said));
  web = makeWeb({ dataDir, cmsUrl: cms.url, siteUrl: 'https://site.example' });
});
afterEach(async () => {
  await web.close();
  await cms.stop();
  fs.rmSync(dataDir, { recursive: true });
});

const [open] = briefs as [(typeof briefs)[0] & object];
const plain = { sort: '', sources: [] };
const key = <K extends 'craft' | 'territory' | 'talent'>(kind: K, { slug }: { slug: string }) => ({
  kind,
  slug,
  id: uuidOf(`${kind} ${slug}`),
});
const writePeople = (work: (writing: ReturnType<typeof startWriting>) => void) => {
  const db = new DatabaseSync(path.join(dataDir, 'snapshot.db'));
  db.exec(`PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; ${snapshotTables} BEGIN`);
  const writing = startWriting(db);
  work(writing);
  writing.end({ asOf: askedOn, siteUrl: 'https://site.example', mapping: '' });
  db.exec('COMMIT');
  db.close();
};
/** What the web process answers to the form of this endpoint, the cms saying `answered`. */
const post = async (answered: unknown, form: Record<string, string> = {}, more: Asked = {}) => {
  said = answered;
  const { endpoint = 'open-brief', headers = {} } = more;
  const {
    statusCode,
    headers: got,
    rawPayload,
    body,
  } = await web.inject({
    method: 'POST',
    url: `/api/forms/${endpoint}?from=/projets/gerer`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: String(new URLSearchParams({ locale: 'fr', ...form })),
  });
  return {
    status: statusCode,
    headers: got,
    raw: rawPayload,
    html: plainSpaces(body),
  };
};
const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]|&nbsp;/g, ' ');
type Asked = { endpoint?: string; headers?: Record<string, string> };
const names = (html: string) => [...html.matchAll(/\/talents\/([\w-]+)"/g)].map(([, slug]) => slug);

describe('the page of a project', () => {
  it('shows everybody who fits, by tier, each with what their page says, and how to keep them', async () => {
    const { status, html, headers } = await post(opened());
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(names(html).toSorted()).toEqual(best.found.map(({ person }) => person.slug).toSorted());
    const tiers = [0, 1, 2].map((n) => best.found.filter((one) => one.missing.length === n).length);
    for (const n of tiers.filter(Boolean)) expect(html).toMatch(new RegExp(`<h3>${n} personne`));
    const kept = [...html.matchAll(/ma-selection(#[^"]+)"/g)].flatMap(([, link = '']) =>
      (decodeLink(link) ?? []).map(({ slug }) => slug),
    );
    expect(kept.toSorted()).toEqual(names(html).toSorted());
    expect(html).not.toContain('s’ouvre par le bouton');
    expect(html).not.toMatch(/\{\w+\}/);
  });

  it('knows nobody who was hidden or erased since, before the next release and after it', async () => {
    const [one, two] = [slugOf(0), slugOf(1)];
    const before = names((await post(opened())).html);
    expect(before).toEqual(expect.arrayContaining([one, two]));
    expect(names((await post(opened({ leaving: [idOf(0)] }))).html)).toEqual(
      before.filter((slug) => slug !== one),
    );
    writePeople((writing) => writing.remove({ kind: 'talent', slug: two }));
    expect(names((await post(opened())).html)).not.toContain(two);
  });

  it('says how the page of who answered fits, and never whose it is', async () => {
    const name = best.found[0]?.person.name ?? '';
    const { html } = await post(opened({ answers: [answer()] }));
    expect(html).toContain('Je suis libre &lt;b&gt;lundi&lt;/b&gt;.');
    expect(html).not.toContain(idOf(0));
    const [article = ''] = /<article>[^]*<\/article>/.exec(html) ?? [];
    expect(article).toContain('D’après sa page : ');
    // Facts of a page would lead to it in the list below.
    expect(article).not.toMatch(/sauf\s: [^<]*\(/);
    expect(article).not.toContain(name);
  });

  it('comes back with what is to be mended in the form that was sent, and all that was typed', async () => {
    const one = answer();
    const errors = [{ path: ['text'], code: 'answer.text.names' }];
    status = 422;
    const typed = { act: 'ask', answer: one.id, text: 'Êtes-vous <libre> ?' };
    const { html, status: got } = await post(
      opened({ answers: [answer(), one] }, { errors }),
      typed,
      { endpoint: 'manage-brief' },
    );
    expect(got).toBe(422);
    const forms = html
      .split('<form')
      .filter(
        (form) =>
          form.includes('Êtes-vous &lt;libre> ?') || form.includes('Êtes-vous &lt;libre&gt; ?'),
      );
    expect(forms).toHaveLength(1);
    expect(forms[0]).toContain(`data-form="answer-${one.id}"`);
    expect(forms[0]).toContain(plainSpaces(texts('fr').errors['answer.text.names']));
  });

  it('says above all what cannot be mended any more, and gives the text back', async () => {
    const errors = [{ path: ['act'], code: 'answer.act.closed' }];
    status = 422;
    const typed = { act: 'ask', answer: randomUUID(), text: 'Êtes-vous libre ?' };
    const { html } = await post(opened({ state: 'closed' }, { errors }), typed, {
      endpoint: 'manage-brief',
    });
    expect(html).toContain('id="problem"');
    expect(html).toContain('<q>Êtes-vous libre ?</q>');
    expect(names(html)).toEqual([]);
  });

  it('is told to no script, and squeezed for browsers', async () => {
    const { html } = await post(
      opened({ answers: [answer()] }),
      {},
      {
        headers: { accept: 'application/json' },
      },
    );
    expect(JSON.parse(html)).toEqual({ ok: true, state: 'done' });
    const long = opened({ answers: [answer({ message: 'Libre. '.repeat(20_000) })] });
    const { raw, headers } = await post(long, {}, { headers: { 'accept-encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe('gzip');
    expect(zlib.gunzipSync(raw).toString()).toContain('Libre. Libre.');
  });

  it('that is not published speaks of no page online', async () => {
    const { own } = texts('fr').brief;
    const online = await post(opened());
    expect(online.html).toContain(plainSpaces(`${own.changeBody} ${own.closeHint}`));
    const refused = await post(opened({ state: 'refused' }, { said: 'edited' }));
    const { changeBody, closeHint, said: unseen } = own.unseen;
    expect(refused.html).toContain(plainSpaces(`${changeBody} ${closeHint}`));
    expect(refused.html).toContain(plainSpaces(unseen.edited));
  });

  it('whose code was used says so, and where another link is found', async () => {
    status = 422;
    const refused = { ok: false, errors: [{ path: ['token'], code: 'link.used' }] };
    const typed = { act: 'ask', text: 'Êtes-vous libre ?' };
    const { html } = await post(refused, typed, { endpoint: 'manage-brief' });
    expect(html).toContain(texts('fr').errors['link.used']);
    expect(html).toContain('Êtes-vous libre ?');
    expect(html).toContain('href="/projets/gerer/lien"');
  });
});

describe('its file', () => {
  it('holds everybody who fits, one a line, that no spreadsheet takes for a formula', async () => {
    const bad = { ...(people.find(({ slug }) => slug === slugOf(0)) ?? people[0]), name: '=1+1' };
    writePeople((writing) => {
      const sources = (bad.crafts ?? []).map(({ craft }) => `crafts/${uuidOf(`craft ${craft}`)}`);
      writing.put({
        ...key('talent', { slug: slugOf(0) }),
        record: bad as never,
        sort: '',
        sources,
      });
    });
    const listed = { ok: true, state: 'listed', brief, leaving: [idOf(1)] };
    const { headers, html } = await post(listed, {}, { endpoint: 'brief-list' });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
    });
    expect(headers['content-disposition']).toContain('attachment');
    const lines = html.trim().split('\r\n');
    expect(lines).toHaveLength(best.found.length);
    expect(html).toContain('"\'=1+1"');
    expect(html).toContain('https://site.example/talents/');
    expect(html).not.toContain(`/talents/${slugOf(1)}"`);
  });
});
