import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`charters\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`author\` text,
  	\`source\` text,
  	\`version_on\` text,
  	\`is_demo\` integer DEFAULT false,
  	\`slug\` text,
  	\`is_english_ready\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`charters_slug_idx\` ON \`charters\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`charters_updated_at_idx\` ON \`charters\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`charters_created_at_idx\` ON \`charters\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`charters__status_idx\` ON \`charters\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`charters_locales\` (
  	\`title\` text,
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`charters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`charters_locales_locale_parent_id_unique\` ON \`charters_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`charters_locales_parent_idx\` ON \`charters_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_charters_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_author\` text,
  	\`version_source\` text,
  	\`version_version_on\` text,
  	\`version_is_demo\` integer DEFAULT false,
  	\`version_slug\` text,
  	\`version_is_english_ready\` integer DEFAULT false,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`charters\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_charters_v_parent_idx\` ON \`_charters_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_charters_v_version_version_slug_idx\` ON \`_charters_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_charters_v_version_version_updated_at_idx\` ON \`_charters_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_charters_v_version_version_created_at_idx\` ON \`_charters_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_charters_v_version_version__status_idx\` ON \`_charters_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_charters_v_created_at_idx\` ON \`_charters_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_charters_v_updated_at_idx\` ON \`_charters_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_charters_v_snapshot_idx\` ON \`_charters_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_charters_v_published_locale_idx\` ON \`_charters_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_charters_v_latest_idx\` ON \`_charters_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_charters_v_locales\` (
  	\`version_title\` text,
  	\`version_text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_charters_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_charters_v_locales_locale_parent_id_unique\` ON \`_charters_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_charters_v_locales_parent_idx\` ON \`_charters_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`briefs_needs_experience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`briefs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`briefs_needs_experience_order_idx\` ON \`briefs_needs_experience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`briefs_needs_experience_parent_idx\` ON \`briefs_needs_experience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`briefs_needs_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`briefs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`briefs_needs_languages_order_idx\` ON \`briefs_needs_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`briefs_needs_languages_parent_idx\` ON \`briefs_needs_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`briefs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`edit_sent\` text,
  	\`edit_note\` text,
  	\`edit_sent_at\` text,
  	\`flags\` text,
  	\`title\` text NOT NULL,
  	\`project_kind\` text NOT NULL,
  	\`project_format\` text,
  	\`project_genre\` text NOT NULL,
  	\`project_world\` text,
  	\`project_tone\` text,
  	\`project_stakes\` text NOT NULL,
  	\`project_stage\` text NOT NULL,
  	\`project_broadcaster\` text,
  	\`english_title\` text,
  	\`english_world\` text,
  	\`english_tone\` text,
  	\`english_stakes\` text,
  	\`needs_specialties\` text,
  	\`needs_equipment\` text,
  	\`needs_certificates\` text,
  	\`needs_from\` text NOT NULL,
  	\`needs_until\` text NOT NULL,
  	\`needs_is_remote\` integer DEFAULT false,
  	\`terms_contract\` text NOT NULL,
  	\`terms_pay_from\` numeric,
  	\`terms_pay_to\` numeric,
  	\`terms_pay_unit\` text,
  	\`terms_rights\` text,
  	\`terms_specification\` text,
  	\`employer_name\` text NOT NULL,
  	\`employer_address\` text NOT NULL,
  	\`employer_email\` text NOT NULL,
  	\`employer_is_hidden\` integer DEFAULT false,
  	\`employer_id_kind\` text NOT NULL,
  	\`employer_id_number\` text NOT NULL,
  	\`employer_id_country\` text,
  	\`employer_id_work\` text,
  	\`employer_locale\` text DEFAULT 'fr' NOT NULL,
  	\`employer_check_register\` text,
  	\`employer_check_on\` text,
  	\`employer_check_by_id\` text(36),
  	\`sent_at\` text,
  	\`published_at\` text,
  	\`closed_at\` text,
  	\`outcome\` text,
  	\`listed_at\` text,
  	\`fits_all\` numeric,
  	\`fits_but_one\` numeric,
  	\`fits_on\` text,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`refusal_reason\` text,
  	\`closes_on\` text NOT NULL,
  	\`is_demo\` integer DEFAULT false,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`employer_check_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`briefs_employer_employer_email_idx\` ON \`briefs\` (\`employer_email\`);`)
  await db.run(sql`CREATE INDEX \`briefs_employer_check_employer_check_by_idx\` ON \`briefs\` (\`employer_check_by_id\`);`)
  await db.run(sql`CREATE INDEX \`briefs_closed_at_idx\` ON \`briefs\` (\`closed_at\`);`)
  await db.run(sql`CREATE INDEX \`briefs_state_idx\` ON \`briefs\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`briefs_slug_idx\` ON \`briefs\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`briefs_updated_at_idx\` ON \`briefs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`briefs_created_at_idx\` ON \`briefs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`briefs_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`crafts_id\` text(36),
  	\`territories_id\` text(36),
  	\`charters_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`briefs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`crafts_id\`) REFERENCES \`crafts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`territories_id\`) REFERENCES \`territories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`charters_id\`) REFERENCES \`charters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`briefs_rels_order_idx\` ON \`briefs_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`briefs_rels_parent_idx\` ON \`briefs_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`briefs_rels_path_idx\` ON \`briefs_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`briefs_rels_crafts_id_idx\` ON \`briefs_rels\` (\`crafts_id\`);`)
  await db.run(sql`CREATE INDEX \`briefs_rels_territories_id_idx\` ON \`briefs_rels\` (\`territories_id\`);`)
  await db.run(sql`CREATE INDEX \`briefs_rels_charters_id_idx\` ON \`briefs_rels\` (\`charters_id\`);`)
  await db.run(sql`CREATE TABLE \`brief_recipients\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`brief_id\` text(36) NOT NULL,
  	\`talent_id\` text(36) NOT NULL,
  	\`day\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`brief_id\`) REFERENCES \`briefs\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`talent_id\`) REFERENCES \`talents\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`brief_recipients_brief_idx\` ON \`brief_recipients\` (\`brief_id\`);`)
  await db.run(sql`CREATE INDEX \`brief_recipients_talent_idx\` ON \`brief_recipients\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`brief_recipients_updated_at_idx\` ON \`brief_recipients\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`brief_recipients_created_at_idx\` ON \`brief_recipients\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`brief_talent_idx\` ON \`brief_recipients\` (\`brief_id\`,\`talent_id\`);`)
  await db.run(sql`CREATE TABLE \`answers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`brief_id\` text(36) NOT NULL,
  	\`talent_id\` text(36) NOT NULL,
  	\`state\` text DEFAULT 'sent' NOT NULL,
  	\`message\` text NOT NULL,
  	\`availability\` text NOT NULL,
  	\`turns\` text,
  	\`word\` text,
  	\`charters_read\` text,
  	\`specification_hash\` text,
  	\`read_at\` text,
  	\`sent_at\` text NOT NULL,
  	\`waits_since\` text,
  	\`reminders\` numeric DEFAULT 0 NOT NULL,
  	\`decided_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`brief_id\`) REFERENCES \`briefs\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`talent_id\`) REFERENCES \`talents\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`answers_brief_idx\` ON \`answers\` (\`brief_id\`);`)
  await db.run(sql`CREATE INDEX \`answers_talent_idx\` ON \`answers\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`answers_state_idx\` ON \`answers\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`answers_waits_since_idx\` ON \`answers\` (\`waits_since\`);`)
  await db.run(sql`CREATE INDEX \`answers_decided_at_idx\` ON \`answers\` (\`decided_at\`);`)
  await db.run(sql`CREATE INDEX \`answers_updated_at_idx\` ON \`answers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`answers_created_at_idx\` ON \`answers\` (\`created_at\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_people_lists\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`brief_id\` text(36),
  	\`recipient_name\` text,
  	\`recipient_company\` text,
  	\`recipient_email\` text,
  	\`recipient_locale\` text DEFAULT 'fr',
  	\`asked\` text NOT NULL,
  	\`message\` text,
  	\`signature\` text NOT NULL,
  	\`scope_key\` text,
  	\`made_by_id\` text(36),
  	\`sent_at\` text,
  	\`sent_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`brief_id\`) REFERENCES \`briefs\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`made_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`sent_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_people_lists\`("id", "title", "day", "recipient_name", "recipient_company", "recipient_email", "recipient_locale", "asked", "message", "signature", "scope_key", "made_by_id", "sent_at", "sent_by_id", "updated_at", "created_at") SELECT "id", "title", "day", "recipient_name", "recipient_company", "recipient_email", "recipient_locale", "asked", "message", "signature", "scope_key", "made_by_id", "sent_at", "sent_by_id", "updated_at", "created_at" FROM \`people_lists\`;`)
  await db.run(sql`DROP TABLE \`people_lists\`;`)
  await db.run(sql`ALTER TABLE \`__new_people_lists\` RENAME TO \`people_lists\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`people_lists_brief_idx\` ON \`people_lists\` (\`brief_id\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_scope_key_idx\` ON \`people_lists\` (\`scope_key\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_made_by_idx\` ON \`people_lists\` (\`made_by_id\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_sent_at_idx\` ON \`people_lists\` (\`sent_at\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_sent_by_idx\` ON \`people_lists\` (\`sent_by_id\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_updated_at_idx\` ON \`people_lists\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_created_at_idx\` ON \`people_lists\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`brief_id\` text(36) REFERENCES briefs(id);`)
  await db.run(sql`CREATE INDEX \`submissions_brief_idx\` ON \`submissions\` (\`brief_id\`);`)
  await db.run(sql`ALTER TABLE \`notices\` ADD \`brief_id\` text(36) REFERENCES briefs(id);`)
  await db.run(sql`CREATE INDEX \`notices_brief_idx\` ON \`notices\` (\`brief_id\`);`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`brief_id\` text(36) REFERENCES briefs(id);`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`answer_id\` text(36) REFERENCES answers(id);`)
  await db.run(sql`CREATE INDEX \`outbox_brief_idx\` ON \`outbox\` (\`brief_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_answer_idx\` ON \`outbox\` (\`answer_id\`);`)
  await db.run(sql`ALTER TABLE \`signed_links\` ADD \`brief_id\` text(36) REFERENCES briefs(id);`)
  await db.run(sql`ALTER TABLE \`signed_links\` ADD \`answer_id\` text(36) REFERENCES answers(id);`)
  await db.run(sql`CREATE INDEX \`signed_links_brief_idx\` ON \`signed_links\` (\`brief_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_answer_idx\` ON \`signed_links\` (\`answer_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`charters_id\` text(36) REFERENCES charters(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`briefs_id\` text(36) REFERENCES briefs(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`brief_recipients_id\` text(36) REFERENCES brief_recipients(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`answers_id\` text(36) REFERENCES answers(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_charters_id_idx\` ON \`payload_locked_documents_rels\` (\`charters_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_briefs_id_idx\` ON \`payload_locked_documents_rels\` (\`briefs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_brief_recipients_id_idx\` ON \`payload_locked_documents_rels\` (\`brief_recipients_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_answers_id_idx\` ON \`payload_locked_documents_rels\` (\`answers_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`charters\`;`)
  await db.run(sql`DROP TABLE \`charters_locales\`;`)
  await db.run(sql`DROP TABLE \`_charters_v\`;`)
  await db.run(sql`DROP TABLE \`_charters_v_locales\`;`)
  await db.run(sql`DROP TABLE \`briefs_needs_experience\`;`)
  await db.run(sql`DROP TABLE \`briefs_needs_languages\`;`)
  await db.run(sql`DROP TABLE \`briefs\`;`)
  await db.run(sql`DROP TABLE \`briefs_rels\`;`)
  await db.run(sql`DROP TABLE \`brief_recipients\`;`)
  await db.run(sql`DROP TABLE \`answers\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_people_lists\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`recipient_name\` text NOT NULL,
  	\`recipient_company\` text,
  	\`recipient_email\` text NOT NULL,
  	\`recipient_locale\` text DEFAULT 'fr' NOT NULL,
  	\`asked\` text NOT NULL,
  	\`message\` text,
  	\`signature\` text NOT NULL,
  	\`scope_key\` text,
  	\`made_by_id\` text(36),
  	\`sent_at\` text,
  	\`sent_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`made_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`sent_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_people_lists\`("id", "title", "day", "recipient_name", "recipient_company", "recipient_email", "recipient_locale", "asked", "message", "signature", "scope_key", "made_by_id", "sent_at", "sent_by_id", "updated_at", "created_at") SELECT "id", "title", "day", "recipient_name", "recipient_company", "recipient_email", "recipient_locale", "asked", "message", "signature", "scope_key", "made_by_id", "sent_at", "sent_by_id", "updated_at", "created_at" FROM \`people_lists\`;`)
  await db.run(sql`DROP TABLE \`people_lists\`;`)
  await db.run(sql`ALTER TABLE \`__new_people_lists\` RENAME TO \`people_lists\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`people_lists_scope_key_idx\` ON \`people_lists\` (\`scope_key\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_made_by_idx\` ON \`people_lists\` (\`made_by_id\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_sent_at_idx\` ON \`people_lists\` (\`sent_at\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_sent_by_idx\` ON \`people_lists\` (\`sent_by_id\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_updated_at_idx\` ON \`people_lists\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_created_at_idx\` ON \`people_lists\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_submissions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`form\` text NOT NULL,
  	\`talent_id\` text(36),
  	\`article_id\` text(36),
  	\`guide_id\` text(36),
  	\`work_id\` text(36),
  	\`comment_id\` text(36),
  	\`kind\` text,
  	\`place\` text,
  	\`sender\` text,
  	\`purpose\` text,
  	\`name\` text,
  	\`email\` text,
  	\`right\` text,
  	\`phone\` text,
  	\`message\` text,
  	\`works\` text,
  	\`fails\` text,
  	\`page\` text,
  	\`locale\` text,
  	\`data\` text,
  	\`photo\` text,
  	\`wordings\` text,
  	\`review_state\` text,
  	\`reviewed_at\` text,
  	\`refusal_reason\` text,
  	\`proof\` text,
  	\`sent_key\` text,
  	\`address_confirmed_at\` text,
  	\`consent_hash\` text,
  	\`consent_at\` text,
  	\`entered_by_id\` text(36),
  	\`confirmed_at\` text,
  	\`trapped_at\` text,
  	\`reported_at\` text,
  	\`report_reason\` text,
  	\`review_log\` text,
  	\`is_done\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`talent_id\`) REFERENCES \`talents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`work_id\`) REFERENCES \`works\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`comment_id\`) REFERENCES \`comments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`entered_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_submissions\`("id", "form", "talent_id", "article_id", "guide_id", "work_id", "comment_id", "kind", "place", "sender", "purpose", "name", "email", "right", "phone", "message", "works", "fails", "page", "locale", "data", "photo", "wordings", "review_state", "reviewed_at", "refusal_reason", "proof", "sent_key", "address_confirmed_at", "consent_hash", "consent_at", "entered_by_id", "confirmed_at", "trapped_at", "reported_at", "report_reason", "review_log", "is_done", "updated_at", "created_at") SELECT "id", "form", "talent_id", "article_id", "guide_id", "work_id", "comment_id", "kind", "place", "sender", "purpose", "name", "email", "right", "phone", "message", "works", "fails", "page", "locale", "data", "photo", "wordings", "review_state", "reviewed_at", "refusal_reason", "proof", "sent_key", "address_confirmed_at", "consent_hash", "consent_at", "entered_by_id", "confirmed_at", "trapped_at", "reported_at", "report_reason", "review_log", "is_done", "updated_at", "created_at" FROM \`submissions\`;`)
  await db.run(sql`DROP TABLE \`submissions\`;`)
  await db.run(sql`ALTER TABLE \`__new_submissions\` RENAME TO \`submissions\`;`)
  await db.run(sql`CREATE INDEX \`submissions_talent_idx\` ON \`submissions\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_article_idx\` ON \`submissions\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_guide_idx\` ON \`submissions\` (\`guide_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_work_idx\` ON \`submissions\` (\`work_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_comment_idx\` ON \`submissions\` (\`comment_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_photo_idx\` ON \`submissions\` (\`photo\`);`)
  await db.run(sql`CREATE INDEX \`submissions_review_state_idx\` ON \`submissions\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`submissions_reviewed_at_idx\` ON \`submissions\` (\`reviewed_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`submissions_proof_idx\` ON \`submissions\` (\`proof\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`submissions_sent_key_idx\` ON \`submissions\` (\`sent_key\`);`)
  await db.run(sql`CREATE INDEX \`submissions_entered_by_idx\` ON \`submissions\` (\`entered_by_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_updated_at_idx\` ON \`submissions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_created_at_idx\` ON \`submissions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`page\` text NOT NULL,
  	\`talent_id\` text(36),
  	\`work_id\` text(36),
  	\`article_id\` text(36),
  	\`guide_id\` text(36),
  	\`comment_id\` text(36),
  	\`place\` text,
  	\`text\` text NOT NULL,
  	\`name\` text,
  	\`email\` text,
  	\`sent_at\` text NOT NULL,
  	\`locale\` text,
  	\`state\` text DEFAULT 'received' NOT NULL,
  	\`rank\` numeric DEFAULT 1 NOT NULL,
  	\`hearing_question\` text,
  	\`hearing_asked_at\` text,
  	\`hearing_answer\` text,
  	\`hearing_answered_at\` text,
  	\`outcome\` text,
  	\`reasons\` text,
  	\`decided_at\` text,
  	\`decided_by_id\` text(36),
  	\`contest_reporter\` text,
  	\`contest_concerned\` text,
  	\`contest_contested_at\` text,
  	\`contest_reasons\` text,
  	\`contest_closed_at\` text,
  	\`contest_closed_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`talent_id\`) REFERENCES \`talents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`work_id\`) REFERENCES \`works\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`comment_id\`) REFERENCES \`comments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contest_closed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_notices\`("id", "kind", "page", "talent_id", "work_id", "article_id", "guide_id", "comment_id", "place", "text", "name", "email", "sent_at", "locale", "state", "rank", "hearing_question", "hearing_asked_at", "hearing_answer", "hearing_answered_at", "outcome", "reasons", "decided_at", "decided_by_id", "contest_reporter", "contest_concerned", "contest_contested_at", "contest_reasons", "contest_closed_at", "contest_closed_by_id", "updated_at", "created_at") SELECT "id", "kind", "page", "talent_id", "work_id", "article_id", "guide_id", "comment_id", "place", "text", "name", "email", "sent_at", "locale", "state", "rank", "hearing_question", "hearing_asked_at", "hearing_answer", "hearing_answered_at", "outcome", "reasons", "decided_at", "decided_by_id", "contest_reporter", "contest_concerned", "contest_contested_at", "contest_reasons", "contest_closed_at", "contest_closed_by_id", "updated_at", "created_at" FROM \`notices\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`ALTER TABLE \`__new_notices\` RENAME TO \`notices\`;`)
  await db.run(sql`CREATE INDEX \`notices_talent_idx\` ON \`notices\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_work_idx\` ON \`notices\` (\`work_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_article_idx\` ON \`notices\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_guide_idx\` ON \`notices\` (\`guide_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_comment_idx\` ON \`notices\` (\`comment_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_state_idx\` ON \`notices\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`notices_rank_idx\` ON \`notices\` (\`rank\`);`)
  await db.run(sql`CREATE INDEX \`notices_decided_by_idx\` ON \`notices\` (\`decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_contest_contest_closed_by_idx\` ON \`notices\` (\`contest_closed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`submission_id\` text(36),
  	\`talent_id\` text(36),
  	\`notice_id\` text(36),
  	\`list_id\` text(36),
  	\`letter_id\` text(36),
  	\`attempts\` numeric DEFAULT 0 NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`locked_until\` text,
  	\`delivered_at\` text,
  	\`failed_at\` text,
  	\`last_error\` text,
  	\`content\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`submission_id\`) REFERENCES \`submissions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`talent_id\`) REFERENCES \`talents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`notice_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`list_id\`) REFERENCES \`people_lists\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`letter_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_outbox\`("id", "kind", "submission_id", "talent_id", "notice_id", "list_id", "letter_id", "attempts", "due_at", "locked_until", "delivered_at", "failed_at", "last_error", "content", "updated_at", "created_at") SELECT "id", "kind", "submission_id", "talent_id", "notice_id", "list_id", "letter_id", "attempts", "due_at", "locked_until", "delivered_at", "failed_at", "last_error", "content", "updated_at", "created_at" FROM \`outbox\`;`)
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`ALTER TABLE \`__new_outbox\` RENAME TO \`outbox\`;`)
  await db.run(sql`CREATE INDEX \`outbox_submission_idx\` ON \`outbox\` (\`submission_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_talent_idx\` ON \`outbox\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_notice_idx\` ON \`outbox\` (\`notice_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_list_idx\` ON \`outbox\` (\`list_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_letter_idx\` ON \`outbox\` (\`letter_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_due_at_idx\` ON \`outbox\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_delivered_at_idx\` ON \`outbox\` (\`delivered_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_signed_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`submission_id\` text(36),
  	\`talent_id\` text(36),
  	\`notice_id\` text(36),
  	\`side\` text,
  	\`expires_at\` text NOT NULL,
  	\`used_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`submission_id\`) REFERENCES \`submissions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`talent_id\`) REFERENCES \`talents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`notice_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_signed_links\`("id", "token_hash", "purpose", "submission_id", "talent_id", "notice_id", "side", "expires_at", "used_at", "updated_at", "created_at") SELECT "id", "token_hash", "purpose", "submission_id", "talent_id", "notice_id", "side", "expires_at", "used_at", "updated_at", "created_at" FROM \`signed_links\`;`)
  await db.run(sql`DROP TABLE \`signed_links\`;`)
  await db.run(sql`ALTER TABLE \`__new_signed_links\` RENAME TO \`signed_links\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`signed_links_token_hash_idx\` ON \`signed_links\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_submission_idx\` ON \`signed_links\` (\`submission_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_talent_idx\` ON \`signed_links\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_notice_idx\` ON \`signed_links\` (\`notice_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_expires_at_idx\` ON \`signed_links\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_updated_at_idx\` ON \`signed_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_created_at_idx\` ON \`signed_links\` (\`created_at\`);`)
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
  	\`themes_id\` text(36),
  	\`resources_id\` text(36),
  	\`terms_id\` text(36),
  	\`pay_references_id\` text(36),
  	\`media_id\` text(36),
  	\`people_lists_id\` text(36),
  	\`letters_id\` text(36),
  	\`letter_recipients_id\` text(36),
  	\`submissions_id\` text(36),
  	\`comments_id\` text(36),
  	\`notices_id\` text(36),
  	\`requests_id\` text(36),
  	\`outbox_id\` text(36),
  	\`departments_id\` text(36),
  	\`crafts_id\` text(36),
  	\`territories_id\` text(36),
  	\`releases_id\` text(36),
  	\`refusals_id\` text(36),
  	\`users_id\` text(36),
  	\`signed_links_id\` text(36),
  	\`erasures_id\` text(36),
  	\`sender_blocks_id\` text(36),
  	\`consents_id\` text(36),
  	\`consent_wordings_id\` text(36),
  	\`redirects_id\` text(36),
  	\`changes_id\` text(36),
  	\`previews_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`talents_id\`) REFERENCES \`talents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`works_id\`) REFERENCES \`works\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`resources_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pay_references_id\`) REFERENCES \`pay_references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_lists_id\`) REFERENCES \`people_lists\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`letters_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`letter_recipients_id\`) REFERENCES \`letter_recipients\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`submissions_id\`) REFERENCES \`submissions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`comments_id\`) REFERENCES \`comments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`requests_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outbox_id\`) REFERENCES \`outbox\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`crafts_id\`) REFERENCES \`crafts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`territories_id\`) REFERENCES \`territories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`refusals_id\`) REFERENCES \`refusals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`signed_links_id\`) REFERENCES \`signed_links\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`erasures_id\`) REFERENCES \`erasures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sender_blocks_id\`) REFERENCES \`sender_blocks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`consents_id\`) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`consent_wordings_id\`) REFERENCES \`consent_wordings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`changes_id\`) REFERENCES \`changes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`previews_id\`) REFERENCES \`previews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "talents_id", "works_id", "organisations_id", "guides_id", "articles_id", "themes_id", "resources_id", "terms_id", "pay_references_id", "media_id", "people_lists_id", "letters_id", "letter_recipients_id", "submissions_id", "comments_id", "notices_id", "requests_id", "outbox_id", "departments_id", "crafts_id", "territories_id", "releases_id", "refusals_id", "users_id", "signed_links_id", "erasures_id", "sender_blocks_id", "consents_id", "consent_wordings_id", "redirects_id", "changes_id", "previews_id") SELECT "id", "order", "parent_id", "path", "talents_id", "works_id", "organisations_id", "guides_id", "articles_id", "themes_id", "resources_id", "terms_id", "pay_references_id", "media_id", "people_lists_id", "letters_id", "letter_recipients_id", "submissions_id", "comments_id", "notices_id", "requests_id", "outbox_id", "departments_id", "crafts_id", "territories_id", "releases_id", "refusals_id", "users_id", "signed_links_id", "erasures_id", "sender_blocks_id", "consents_id", "consent_wordings_id", "redirects_id", "changes_id", "previews_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_talents_id_idx\` ON \`payload_locked_documents_rels\` (\`talents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_works_id_idx\` ON \`payload_locked_documents_rels\` (\`works_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guides_id_idx\` ON \`payload_locked_documents_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_themes_id_idx\` ON \`payload_locked_documents_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_resources_id_idx\` ON \`payload_locked_documents_rels\` (\`resources_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_terms_id_idx\` ON \`payload_locked_documents_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pay_references_id_idx\` ON \`payload_locked_documents_rels\` (\`pay_references_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_lists_id_idx\` ON \`payload_locked_documents_rels\` (\`people_lists_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_letters_id_idx\` ON \`payload_locked_documents_rels\` (\`letters_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_letter_recipients_id_idx\` ON \`payload_locked_documents_rels\` (\`letter_recipients_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_submissions_id_idx\` ON \`payload_locked_documents_rels\` (\`submissions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_comments_id_idx\` ON \`payload_locked_documents_rels\` (\`comments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_outbox_id_idx\` ON \`payload_locked_documents_rels\` (\`outbox_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_departments_id_idx\` ON \`payload_locked_documents_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_crafts_id_idx\` ON \`payload_locked_documents_rels\` (\`crafts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_territories_id_idx\` ON \`payload_locked_documents_rels\` (\`territories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_refusals_id_idx\` ON \`payload_locked_documents_rels\` (\`refusals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_signed_links_id_idx\` ON \`payload_locked_documents_rels\` (\`signed_links_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_erasures_id_idx\` ON \`payload_locked_documents_rels\` (\`erasures_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sender_blocks_id_idx\` ON \`payload_locked_documents_rels\` (\`sender_blocks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consents_id_idx\` ON \`payload_locked_documents_rels\` (\`consents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consent_wordings_id_idx\` ON \`payload_locked_documents_rels\` (\`consent_wordings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`changes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_previews_id_idx\` ON \`payload_locked_documents_rels\` (\`previews_id\`);`)
}
