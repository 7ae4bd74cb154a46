/**
 * Makes the database itself refuse changes of the audit trail, whoever asks: triggers on its table. To be run after
 * every migration: SQLite drops a table's triggers with the table that it makes anew. Runs again without harm.
 */
import type { Payload } from 'payload';
import { sql } from 'drizzle-orm';

/** Rows that are younger cannot be deleted, days: retention never keeps less (see scripts/lib/retention.ts). */
const actsFloorDays = 365;

/** Puts the triggers on the table `acts`; to be called with no transaction open. */
export async function guardActs({ db }: Pick<Payload, 'db'>): Promise<void> {
  const { drizzle } = db as unknown as { drizzle: Drizzle };
  for (const statement of db.name === 'postgres' ? postgres : sqlite) {
    const text = sql.raw(statement);
    await (drizzle.execute ? drizzle.execute(text) : drizzle.run?.(text));
  }
}

const refused = 'The audit trail is only added to. Nothing was changed.';

const sqlite = [
  'DROP TRIGGER IF EXISTS acts_no_update',
  `CREATE TRIGGER acts_no_update BEFORE UPDATE ON acts
    BEGIN SELECT RAISE(ABORT, '${refused}'); END`,
  'DROP TRIGGER IF EXISTS acts_no_delete',
  `CREATE TRIGGER acts_no_delete BEFORE DELETE ON acts
    WHEN OLD.at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-${actsFloorDays} days')
    BEGIN SELECT RAISE(ABORT, '${refused}'); END`,
  // INSERT OR REPLACE deletes without asking the trigger above.
  'DROP TRIGGER IF EXISTS acts_no_replace',
  `CREATE TRIGGER acts_no_replace BEFORE INSERT ON acts
    WHEN EXISTS (SELECT 1 FROM acts WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, '${refused}'); END`,
];

const postgres = [
  `CREATE OR REPLACE FUNCTION refuse_change_of_acts() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        IF OLD.at <= now() - interval '${actsFloorDays} days' THEN RETURN OLD; END IF;
      END IF;
      RAISE EXCEPTION '${refused}';
    END $$`,
  'DROP TRIGGER IF EXISTS acts_no_change ON acts',
  `CREATE TRIGGER acts_no_change BEFORE UPDATE OR DELETE ON acts
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_acts()`,
  'DROP TRIGGER IF EXISTS acts_no_truncate ON acts',
  `CREATE TRIGGER acts_no_truncate BEFORE TRUNCATE ON acts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_acts()`,
];

/** The part of drizzle that both adapters have, each under its own name. */
type Drizzle = {
  execute?: (text: ReturnType<typeof sql.raw>) => Promise<unknown>;
  run?: (text: ReturnType<typeof sql.raw>) => Promise<unknown>;
};
