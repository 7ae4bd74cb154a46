/** A person as rows of Payload's own tables, the published document and its one version. */
import crypto from 'node:crypto';
import type { Row } from '../../../cms/database/rows.ts';

/** Rows by table, parents before their children. */
export type TableRows = Map<string, Row[]>;

/**
 * Adds to `rows` what `payload.create` would store for `data` (the very data it would be given, relations
 * by id, localised fields by language). `now`: ISO 8601.
 */
export function addTalentRows({ rows, data, now }: NewTalent): void {
  const id = crypto.randomUUID();
  const versionId = crypto.randomUUID();
  const fields = columnsOf(data);
  const moments = { updatedAt: now, createdAt: now };
  const own = { ...fields, ...moments, _status: data['_status'] };
  const ofVersion = (row: Row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [`version_${key}`, value]));
  add(rows, 'talents', { id, ...own });
  add(rows, '_talents_v', {
    id: versionId,
    parent: id,
    ...ofVersion(own),
    ...moments,
    latest: true,
  });
  const bios = (data['bio'] ?? {}) as Row;
  for (const [_locale, bio] of Object.entries(bios))
    add(rows, 'talents_locales', { _locale, _parentID: id, bio });
  // Payload stores an absent text in versions only, in every language.
  for (const [_locale, bio] of Object.entries(data['bio'] ? bios : { fr: null, en: null }))
    add(rows, '_talents_v_locales', { _locale, _parentID: versionId, version_bio: bio });
  listOf(data, 'bases').forEach((territoriesID, index) => {
    const order = index + 1;
    add(rows, 'talents_rels', { order, parent: id, path: 'bases', territoriesID });
    add(rows, '_talents_v_rels', {
      order,
      parent: versionId,
      path: 'version.bases',
      territoriesID,
    });
  });
  listOf(data, 'contactFrom').forEach((value, index) => {
    const row = { order: index + 1, value };
    add(rows, 'talents_contact_from', { id: crypto.randomUUID(), parent: id, ...row });
    const version = { id: crypto.randomUUID(), parent: versionId, ...row };
    add(rows, '_talents_v_version_contact_from', version);
  });
  for (const list of lists) {
    (listOf(data, list) as Row[]).forEach((item, index) => {
      const _order = index + 1;
      const rowId = crypto.randomBytes(12).toString('hex');
      add(rows, `talents_${list}`, { _order, _parentID: id, id: rowId, ...item });
      const place = { _order, _parentID: versionId, id: crypto.randomUUID() };
      add(rows, `_talents_v_version_${list}`, { ...place, _uuid: rowId, ...item });
    });
  }
}

/** Array fields, each in a table of its own. */
const lists = [
  'specialties',
  'equipment',
  'languages',
  'trainings',
  'links',
  'crafts',
  'credits',
  'verifications',
];

/** Fields that are columns of the person's own row, the same in every row: an insert of many wants it. */
function columnsOf(data: Row): Row {
  const availability = (data['availability'] ?? {}) as Row;
  const named = ['name', 'sortName', 'slug', 'mobility', 'email', 'phone', 'confirmedOn', 'isDemo'];
  const more = ['isEnglishReady', 'privateEmail', 'legalName'];
  return {
    ...Object.fromEntries([...named, ...more].map((name) => [name, data[name] ?? null])),
    preferredLocale: data['preferredLocale'] ?? 'fr',
    availability_from: availability['from'] ?? null,
    availability_until: availability['until'] ?? null,
  };
}

function listOf(data: Row, name: string): unknown[] {
  const value = data[name];
  return Array.isArray(value) ? value : [];
}

function add(rows: TableRows, table: string, row: Row): void {
  const known = rows.get(table);
  if (known) known.push(row);
  else rows.set(table, [row]);
}

type NewTalent = { rows: TableRows; data: Row; now: string };
