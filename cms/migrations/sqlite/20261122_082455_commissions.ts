import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`people_lists_people\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`talent_id\` text(36),
  	\`note\` text,
  	FOREIGN KEY (\`talent_id\`) REFERENCES \`talents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`people_lists\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`people_lists_people_order_idx\` ON \`people_lists_people\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_people_parent_id_idx\` ON \`people_lists_people\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_people_talent_idx\` ON \`people_lists_people\` (\`talent_id\`);`)
  await db.run(sql`CREATE TABLE \`people_lists\` (
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
  await db.run(sql`CREATE INDEX \`people_lists_scope_key_idx\` ON \`people_lists\` (\`scope_key\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_made_by_idx\` ON \`people_lists\` (\`made_by_id\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_sent_at_idx\` ON \`people_lists\` (\`sent_at\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_sent_by_idx\` ON \`people_lists\` (\`sent_by_id\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_updated_at_idx\` ON \`people_lists\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_lists_created_at_idx\` ON \`people_lists\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`letters\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`signature\` text NOT NULL,
  	\`scope_key\` text,
  	\`made_by_id\` text(36),
  	\`sent_at\` text,
  	\`sent_by_id\` text(36),
  	\`among\` text,
  	\`reached\` text,
  	\`recipients\` numeric,
  	\`completed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`made_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`sent_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`letters_scope_key_idx\` ON \`letters\` (\`scope_key\`);`)
  await db.run(sql`CREATE INDEX \`letters_made_by_idx\` ON \`letters\` (\`made_by_id\`);`)
  await db.run(sql`CREATE INDEX \`letters_sent_at_idx\` ON \`letters\` (\`sent_at\`);`)
  await db.run(sql`CREATE INDEX \`letters_sent_by_idx\` ON \`letters\` (\`sent_by_id\`);`)
  await db.run(sql`CREATE INDEX \`letters_completed_at_idx\` ON \`letters\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`letters_updated_at_idx\` ON \`letters\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`letters_created_at_idx\` ON \`letters\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`letters_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`territories_id\` text(36),
  	\`departments_id\` text(36),
  	\`crafts_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`territories_id\`) REFERENCES \`territories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`crafts_id\`) REFERENCES \`crafts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`letters_rels_order_idx\` ON \`letters_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`letters_rels_parent_idx\` ON \`letters_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`letters_rels_path_idx\` ON \`letters_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`letters_rels_territories_id_idx\` ON \`letters_rels\` (\`territories_id\`);`)
  await db.run(sql`CREATE INDEX \`letters_rels_departments_id_idx\` ON \`letters_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`letters_rels_crafts_id_idx\` ON \`letters_rels\` (\`crafts_id\`);`)
  await db.run(sql`CREATE TABLE \`letter_recipients\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`letter_id\` text(36) NOT NULL,
  	\`talent_id\` text(36) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`letter_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`talent_id\`) REFERENCES \`talents\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`letter_recipients_letter_idx\` ON \`letter_recipients\` (\`letter_id\`);`)
  await db.run(sql`CREATE INDEX \`letter_recipients_talent_idx\` ON \`letter_recipients\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`letter_recipients_updated_at_idx\` ON \`letter_recipients\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`letter_recipients_created_at_idx\` ON \`letter_recipients\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`letter_talent_idx\` ON \`letter_recipients\` (\`letter_id\`,\`talent_id\`);`)
  await db.run(sql`CREATE TABLE \`acts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`user\` text,
  	\`role\` text,
  	\`what\` text NOT NULL,
  	\`collection\` text NOT NULL,
  	\`record\` text,
  	\`related\` text,
  	\`title\` text,
  	\`changed\` text,
  	\`territories\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`acts_at_idx\` ON \`acts\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`acts_user_idx\` ON \`acts\` (\`user\`);`)
  await db.run(sql`CREATE INDEX \`acts_record_idx\` ON \`acts\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`acts_related_idx\` ON \`acts\` (\`related\`);`)
  await db.run(sql`CREATE TABLE \`opening_talents_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`label\` text,
  	\`until\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`opening\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`opening_talents_codes_order_idx\` ON \`opening_talents_codes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`opening_talents_codes_parent_id_idx\` ON \`opening_talents_codes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`opening_employers_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text,
  	\`label\` text,
  	\`until\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`opening\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`opening_employers_codes_order_idx\` ON \`opening_employers_codes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`opening_employers_codes_parent_id_idx\` ON \`opening_employers_codes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`opening\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`talents_state\` text DEFAULT 'open' NOT NULL,
  	\`talents_sentence\` text,
  	\`talents_english\` text,
  	\`employers_state\` text DEFAULT 'open' NOT NULL,
  	\`employers_sentence\` text,
  	\`employers_english\` text,
  	\`commissions_state\` text DEFAULT 'open' NOT NULL,
  	\`commissions_sentence\` text,
  	\`commissions_english\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`talents\` ADD \`own_act_at\` text;`)
  await db.run(sql`ALTER TABLE \`_talents_v\` ADD \`version_own_act_at\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`photo\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`sent_key\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`address_confirmed_at\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`entered_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`submissions_photo_idx\` ON \`submissions\` (\`photo\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`submissions_sent_key_idx\` ON \`submissions\` (\`sent_key\`);`)
  await db.run(sql`CREATE INDEX \`submissions_entered_by_idx\` ON \`submissions\` (\`entered_by_id\`);`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`list_id\` text(36) REFERENCES people_lists(id);`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`letter_id\` text(36) REFERENCES letters(id);`)
  await db.run(sql`CREATE INDEX \`outbox_list_idx\` ON \`outbox\` (\`list_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_letter_idx\` ON \`outbox\` (\`letter_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`people_lists_id\` text(36) REFERENCES people_lists(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`letters_id\` text(36) REFERENCES letters(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`letter_recipients_id\` text(36) REFERENCES letter_recipients(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_lists_id_idx\` ON \`payload_locked_documents_rels\` (\`people_lists_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_letters_id_idx\` ON \`payload_locked_documents_rels\` (\`letters_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_letter_recipients_id_idx\` ON \`payload_locked_documents_rels\` (\`letter_recipients_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`people_lists_people\`;`)
  await db.run(sql`DROP TABLE \`people_lists\`;`)
  await db.run(sql`DROP TABLE \`letters\`;`)
  await db.run(sql`DROP TABLE \`letters_rels\`;`)
  await db.run(sql`DROP TABLE \`letter_recipients\`;`)
  await db.run(sql`DROP TABLE \`acts\`;`)
  await db.run(sql`DROP TABLE \`opening_talents_codes\`;`)
  await db.run(sql`DROP TABLE \`opening_employers_codes\`;`)
  await db.run(sql`DROP TABLE \`opening\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  	\`wordings\` text,
  	\`review_state\` text,
  	\`reviewed_at\` text,
  	\`refusal_reason\` text,
  	\`proof\` text,
  	\`consent_hash\` text,
  	\`consent_at\` text,
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
  	FOREIGN KEY (\`comment_id\`) REFERENCES \`comments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_submissions\`("id", "form", "talent_id", "article_id", "guide_id", "work_id", "comment_id", "kind", "place", "sender", "purpose", "name", "email", "right", "phone", "message", "works", "fails", "page", "locale", "data", "wordings", "review_state", "reviewed_at", "refusal_reason", "proof", "consent_hash", "consent_at", "confirmed_at", "trapped_at", "reported_at", "report_reason", "review_log", "is_done", "updated_at", "created_at") SELECT "id", "form", "talent_id", "article_id", "guide_id", "work_id", "comment_id", "kind", "place", "sender", "purpose", "name", "email", "right", "phone", "message", "works", "fails", "page", "locale", "data", "wordings", "review_state", "reviewed_at", "refusal_reason", "proof", "consent_hash", "consent_at", "confirmed_at", "trapped_at", "reported_at", "report_reason", "review_log", "is_done", "updated_at", "created_at" FROM \`submissions\`;`)
  await db.run(sql`DROP TABLE \`submissions\`;`)
  await db.run(sql`ALTER TABLE \`__new_submissions\` RENAME TO \`submissions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`submissions_talent_idx\` ON \`submissions\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_article_idx\` ON \`submissions\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_guide_idx\` ON \`submissions\` (\`guide_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_work_idx\` ON \`submissions\` (\`work_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_comment_idx\` ON \`submissions\` (\`comment_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_review_state_idx\` ON \`submissions\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`submissions_reviewed_at_idx\` ON \`submissions\` (\`reviewed_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`submissions_proof_idx\` ON \`submissions\` (\`proof\`);`)
  await db.run(sql`CREATE INDEX \`submissions_updated_at_idx\` ON \`submissions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_created_at_idx\` ON \`submissions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`submission_id\` text(36),
  	\`talent_id\` text(36),
  	\`notice_id\` text(36),
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
  	FOREIGN KEY (\`notice_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_outbox\`("id", "kind", "submission_id", "talent_id", "notice_id", "attempts", "due_at", "locked_until", "delivered_at", "failed_at", "last_error", "content", "updated_at", "created_at") SELECT "id", "kind", "submission_id", "talent_id", "notice_id", "attempts", "due_at", "locked_until", "delivered_at", "failed_at", "last_error", "content", "updated_at", "created_at" FROM \`outbox\`;`)
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`ALTER TABLE \`__new_outbox\` RENAME TO \`outbox\`;`)
  await db.run(sql`CREATE INDEX \`outbox_submission_idx\` ON \`outbox\` (\`submission_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_talent_idx\` ON \`outbox\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_notice_idx\` ON \`outbox\` (\`notice_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_due_at_idx\` ON \`outbox\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_delivered_at_idx\` ON \`outbox\` (\`delivered_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`)
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
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "talents_id", "works_id", "organisations_id", "guides_id", "articles_id", "themes_id", "resources_id", "terms_id", "pay_references_id", "media_id", "submissions_id", "comments_id", "notices_id", "requests_id", "outbox_id", "departments_id", "crafts_id", "territories_id", "releases_id", "refusals_id", "users_id", "signed_links_id", "erasures_id", "sender_blocks_id", "consents_id", "consent_wordings_id", "redirects_id", "changes_id", "previews_id") SELECT "id", "order", "parent_id", "path", "talents_id", "works_id", "organisations_id", "guides_id", "articles_id", "themes_id", "resources_id", "terms_id", "pay_references_id", "media_id", "submissions_id", "comments_id", "notices_id", "requests_id", "outbox_id", "departments_id", "crafts_id", "territories_id", "releases_id", "refusals_id", "users_id", "signed_links_id", "erasures_id", "sender_blocks_id", "consents_id", "consent_wordings_id", "redirects_id", "changes_id", "previews_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`ALTER TABLE \`talents\` DROP COLUMN \`own_act_at\`;`)
  await db.run(sql`ALTER TABLE \`_talents_v\` DROP COLUMN \`version_own_act_at\`;`)
}
