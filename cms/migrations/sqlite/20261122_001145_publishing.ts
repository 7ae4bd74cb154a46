import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`refusals\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`kind\` text NOT NULL,
  	\`record\` text NOT NULL,
  	\`problem\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`refusals_kind_idx\` ON \`refusals\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`refusals_record_idx\` ON \`refusals\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`refusals_updated_at_idx\` ON \`refusals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`refusals_created_at_idx\` ON \`refusals\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`previews\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`record\` text NOT NULL,
  	\`locale\` text NOT NULL,
  	\`answered_at\` text,
  	\`html\` text,
  	\`problem\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`previews_answered_at_idx\` ON \`previews\` (\`answered_at\`);`)
  await db.run(sql`CREATE INDEX \`previews_updated_at_idx\` ON \`previews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`previews_created_at_idx\` ON \`previews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publishing\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`held_at\` text,
  	\`held_by\` text,
  	\`held_release\` numeric,
  	\`wanted\` text,
  	\`wanted_by\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`expire_at\` text;`)
  await db.run(sql`CREATE INDEX \`guides_publish_at_idx\` ON \`guides\` (\`publish_at\`);`)
  await db.run(sql`CREATE INDEX \`guides_expire_at_idx\` ON \`guides\` (\`expire_at\`);`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_expire_at\` text;`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_publish_at_idx\` ON \`_guides_v\` (\`version_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_version_expire_at_idx\` ON \`_guides_v\` (\`version_expire_at\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`expire_at\` text;`)
  await db.run(sql`CREATE INDEX \`articles_publish_at_idx\` ON \`articles\` (\`publish_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_expire_at_idx\` ON \`articles\` (\`expire_at\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_expire_at\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_publish_at_idx\` ON \`_articles_v\` (\`version_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_expire_at_idx\` ON \`_articles_v\` (\`version_expire_at\`);`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`scope\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`started_at\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`written\` numeric;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`removed\` numeric;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`records\` text;`)
  await db.run(sql`CREATE INDEX \`releases_started_at_idx\` ON \`releases\` (\`started_at\`);`)
  await db.run(sql`ALTER TABLE \`changes\` ADD \`is_urgent\` integer;`)
  await db.run(sql`CREATE INDEX \`changes_is_urgent_idx\` ON \`changes\` (\`is_urgent\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`refusals_id\` text(36) REFERENCES refusals(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`previews_id\` text(36) REFERENCES previews(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_refusals_id_idx\` ON \`payload_locked_documents_rels\` (\`refusals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_previews_id_idx\` ON \`payload_locked_documents_rels\` (\`previews_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`refusals\`;`)
  await db.run(sql`DROP TABLE \`previews\`;`)
  await db.run(sql`DROP TABLE \`publishing\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`talents_id\` text(36),
  	\`works_id\` text(36),
  	\`organisations_id\` text(36),
  	\`guides_id\` text(36),
  	\`articles_id\` text(36),
  	\`media_id\` text(36),
  	\`submissions_id\` text(36),
  	\`outbox_id\` text(36),
  	\`departments_id\` text(36),
  	\`crafts_id\` text(36),
  	\`territories_id\` text(36),
  	\`releases_id\` text(36),
  	\`users_id\` text(36),
  	\`signed_links_id\` text(36),
  	\`sender_blocks_id\` text(36),
  	\`redirects_id\` text(36),
  	\`changes_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`talents_id\`) REFERENCES \`talents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`works_id\`) REFERENCES \`works\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`submissions_id\`) REFERENCES \`submissions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outbox_id\`) REFERENCES \`outbox\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`crafts_id\`) REFERENCES \`crafts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`territories_id\`) REFERENCES \`territories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`signed_links_id\`) REFERENCES \`signed_links\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sender_blocks_id\`) REFERENCES \`sender_blocks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`changes_id\`) REFERENCES \`changes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "talents_id", "works_id", "organisations_id", "guides_id", "articles_id", "media_id", "submissions_id", "outbox_id", "departments_id", "crafts_id", "territories_id", "releases_id", "users_id", "signed_links_id", "sender_blocks_id", "redirects_id", "changes_id") SELECT "id", "order", "parent_id", "path", "talents_id", "works_id", "organisations_id", "guides_id", "articles_id", "media_id", "submissions_id", "outbox_id", "departments_id", "crafts_id", "territories_id", "releases_id", "users_id", "signed_links_id", "sender_blocks_id", "redirects_id", "changes_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_talents_id_idx\` ON \`payload_locked_documents_rels\` (\`talents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_works_id_idx\` ON \`payload_locked_documents_rels\` (\`works_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guides_id_idx\` ON \`payload_locked_documents_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_submissions_id_idx\` ON \`payload_locked_documents_rels\` (\`submissions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_outbox_id_idx\` ON \`payload_locked_documents_rels\` (\`outbox_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_departments_id_idx\` ON \`payload_locked_documents_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_crafts_id_idx\` ON \`payload_locked_documents_rels\` (\`crafts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_territories_id_idx\` ON \`payload_locked_documents_rels\` (\`territories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_signed_links_id_idx\` ON \`payload_locked_documents_rels\` (\`signed_links_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sender_blocks_id_idx\` ON \`payload_locked_documents_rels\` (\`sender_blocks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`changes_id\`);`)
  await db.run(sql`DROP INDEX \`guides_publish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`guides_expire_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`publish_at\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`expire_at\`;`)
  await db.run(sql`DROP INDEX \`_guides_v_version_version_publish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_guides_v_version_version_expire_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_publish_at\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_expire_at\`;`)
  await db.run(sql`DROP INDEX \`articles_publish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_expire_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`publish_at\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`expire_at\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_publish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_expire_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_publish_at\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_expire_at\`;`)
  await db.run(sql`DROP INDEX \`releases_started_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`scope\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`started_at\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`written\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`removed\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`records\`;`)
  await db.run(sql`DROP INDEX \`changes_is_urgent_idx\`;`)
  await db.run(sql`ALTER TABLE \`changes\` DROP COLUMN \`is_urgent\`;`)
}
