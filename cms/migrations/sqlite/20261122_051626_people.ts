import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`notices\` (
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
  await db.run(sql`CREATE TABLE \`requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`received_on\` text NOT NULL,
  	\`due_on\` text,
  	\`identity\` text,
  	\`subject_hash\` text,
  	\`checked_how\` text DEFAULT 'not' NOT NULL,
  	\`done_on\` text,
  	\`done_by\` text,
  	\`answer\` text,
  	\`is_done\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`requests_subject_hash_idx\` ON \`requests\` (\`subject_hash\`);`)
  await db.run(sql`CREATE INDEX \`requests_is_done_idx\` ON \`requests\` (\`is_done\`);`)
  await db.run(sql`CREATE INDEX \`requests_updated_at_idx\` ON \`requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`requests_created_at_idx\` ON \`requests\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`erasures\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subject_hash\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`erasures_subject_hash_idx\` ON \`erasures\` (\`subject_hash\`);`)
  await db.run(sql`CREATE INDEX \`erasures_at_idx\` ON \`erasures\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`erasures_updated_at_idx\` ON \`erasures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`erasures_created_at_idx\` ON \`erasures\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`submission_id\` text(36),
  	\`talent_id\` text(36),
  	\`purpose\` text NOT NULL,
  	\`is_given\` integer DEFAULT false NOT NULL,
  	\`wording_hash\` text NOT NULL,
  	\`locale\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`submission_id\`) REFERENCES \`submissions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`talent_id\`) REFERENCES \`talents\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`consents_submission_idx\` ON \`consents\` (\`submission_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_talent_idx\` ON \`consents\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_at_idx\` ON \`consents\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`consents_updated_at_idx\` ON \`consents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consents_created_at_idx\` ON \`consents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consent_wordings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`hash\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`consent_wordings_hash_idx\` ON \`consent_wordings\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`consent_wordings_updated_at_idx\` ON \`consent_wordings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consent_wordings_created_at_idx\` ON \`consent_wordings\` (\`created_at\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  await db.run(sql`INSERT INTO \`__new_signed_links\`("id", "token_hash", "purpose", "submission_id", "expires_at", "used_at", "updated_at", "created_at") SELECT "id", "token_hash", "purpose", "submission_id", "expires_at", "used_at", "updated_at", "created_at" FROM \`signed_links\`;`)
  await db.run(sql`DROP TABLE \`signed_links\`;`)
  await db.run(sql`ALTER TABLE \`__new_signed_links\` RENAME TO \`signed_links\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`signed_links_token_hash_idx\` ON \`signed_links\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_submission_idx\` ON \`signed_links\` (\`submission_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_talent_idx\` ON \`signed_links\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_notice_idx\` ON \`signed_links\` (\`notice_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_expires_at_idx\` ON \`signed_links\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_updated_at_idx\` ON \`signed_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_created_at_idx\` ON \`signed_links\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`talents\` ADD \`hidden_at\` text;`)
  await db.run(sql`ALTER TABLE \`talents\` ADD \`hidden_by\` text;`)
  await db.run(sql`ALTER TABLE \`talents\` ADD \`reminded_at\` text;`)
  await db.run(sql`ALTER TABLE \`talents\` ADD \`reminders\` numeric;`)
  await db.run(sql`CREATE INDEX \`talents_hidden_at_idx\` ON \`talents\` (\`hidden_at\`);`)
  await db.run(sql`ALTER TABLE \`_talents_v\` ADD \`version_hidden_at\` text;`)
  await db.run(sql`ALTER TABLE \`_talents_v\` ADD \`version_hidden_by\` text;`)
  await db.run(sql`ALTER TABLE \`_talents_v\` ADD \`version_reminded_at\` text;`)
  await db.run(sql`ALTER TABLE \`_talents_v\` ADD \`version_reminders\` numeric;`)
  await db.run(sql`CREATE INDEX \`_talents_v_version_version_hidden_at_idx\` ON \`_talents_v\` (\`version_hidden_at\`);`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`work_id\` text(36) REFERENCES works(id);`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`comment_id\` text(36) REFERENCES comments(id);`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`kind\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`place\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`right\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`data\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`wordings\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`review_state\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`reviewed_at\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`refusal_reason\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`review_log\` text;`)
  await db.run(sql`CREATE INDEX \`submissions_work_idx\` ON \`submissions\` (\`work_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_comment_idx\` ON \`submissions\` (\`comment_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_review_state_idx\` ON \`submissions\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`submissions_reviewed_at_idx\` ON \`submissions\` (\`reviewed_at\`);`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`talent_id\` text(36) REFERENCES talents(id);`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`notice_id\` text(36) REFERENCES notices(id);`)
  await db.run(sql`CREATE INDEX \`outbox_talent_idx\` ON \`outbox\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_notice_idx\` ON \`outbox\` (\`notice_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`notices_id\` text(36) REFERENCES notices(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`requests_id\` text(36) REFERENCES requests(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`erasures_id\` text(36) REFERENCES erasures(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`consents_id\` text(36) REFERENCES consents(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`consent_wordings_id\` text(36) REFERENCES consent_wordings(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_erasures_id_idx\` ON \`payload_locked_documents_rels\` (\`erasures_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consents_id_idx\` ON \`payload_locked_documents_rels\` (\`consents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consent_wordings_id_idx\` ON \`payload_locked_documents_rels\` (\`consent_wordings_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`requests\`;`)
  await db.run(sql`DROP TABLE \`erasures\`;`)
  await db.run(sql`DROP TABLE \`consents\`;`)
  await db.run(sql`DROP TABLE \`consent_wordings\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_submissions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`form\` text NOT NULL,
  	\`talent_id\` text(36),
  	\`article_id\` text(36),
  	\`guide_id\` text(36),
  	\`sender\` text,
  	\`purpose\` text,
  	\`name\` text,
  	\`email\` text,
  	\`phone\` text,
  	\`message\` text,
  	\`works\` text,
  	\`fails\` text,
  	\`page\` text,
  	\`locale\` text,
  	\`proof\` text,
  	\`consent_hash\` text,
  	\`consent_at\` text,
  	\`confirmed_at\` text,
  	\`trapped_at\` text,
  	\`reported_at\` text,
  	\`report_reason\` text,
  	\`is_done\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`talent_id\`) REFERENCES \`talents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_submissions\`("id", "form", "talent_id", "article_id", "guide_id", "sender", "purpose", "name", "email", "phone", "message", "works", "fails", "page", "locale", "proof", "consent_hash", "consent_at", "confirmed_at", "trapped_at", "reported_at", "report_reason", "is_done", "updated_at", "created_at") SELECT "id", "form", "talent_id", "article_id", "guide_id", "sender", "purpose", "name", "email", "phone", "message", "works", "fails", "page", "locale", "proof", "consent_hash", "consent_at", "confirmed_at", "trapped_at", "reported_at", "report_reason", "is_done", "updated_at", "created_at" FROM \`submissions\`;`)
  await db.run(sql`DROP TABLE \`submissions\`;`)
  await db.run(sql`ALTER TABLE \`__new_submissions\` RENAME TO \`submissions\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`submissions_talent_idx\` ON \`submissions\` (\`talent_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_article_idx\` ON \`submissions\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_guide_idx\` ON \`submissions\` (\`guide_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`submissions_proof_idx\` ON \`submissions\` (\`proof\`);`)
  await db.run(sql`CREATE INDEX \`submissions_updated_at_idx\` ON \`submissions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_created_at_idx\` ON \`submissions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`submission_id\` text(36),
  	\`attempts\` numeric DEFAULT 0 NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`locked_until\` text,
  	\`delivered_at\` text,
  	\`failed_at\` text,
  	\`last_error\` text,
  	\`content\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`submission_id\`) REFERENCES \`submissions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_outbox\`("id", "kind", "submission_id", "attempts", "due_at", "locked_until", "delivered_at", "failed_at", "last_error", "content", "updated_at", "created_at") SELECT "id", "kind", "submission_id", "attempts", "due_at", "locked_until", "delivered_at", "failed_at", "last_error", "content", "updated_at", "created_at" FROM \`outbox\`;`)
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`ALTER TABLE \`__new_outbox\` RENAME TO \`outbox\`;`)
  await db.run(sql`CREATE INDEX \`outbox_submission_idx\` ON \`outbox\` (\`submission_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_due_at_idx\` ON \`outbox\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_delivered_at_idx\` ON \`outbox\` (\`delivered_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_signed_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`submission_id\` text(36) NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`used_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`submission_id\`) REFERENCES \`submissions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_signed_links\`("id", "token_hash", "purpose", "submission_id", "expires_at", "used_at", "updated_at", "created_at") SELECT "id", "token_hash", "purpose", "submission_id", "expires_at", "used_at", "updated_at", "created_at" FROM \`signed_links\`;`)
  await db.run(sql`DROP TABLE \`signed_links\`;`)
  await db.run(sql`ALTER TABLE \`__new_signed_links\` RENAME TO \`signed_links\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`signed_links_token_hash_idx\` ON \`signed_links\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`signed_links_submission_idx\` ON \`signed_links\` (\`submission_id\`);`)
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
  	\`submissions_id\` text(36),
  	\`comments_id\` text(36),
  	\`outbox_id\` text(36),
  	\`departments_id\` text(36),
  	\`crafts_id\` text(36),
  	\`territories_id\` text(36),
  	\`releases_id\` text(36),
  	\`refusals_id\` text(36),
  	\`users_id\` text(36),
  	\`signed_links_id\` text(36),
  	\`sender_blocks_id\` text(36),
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
  	FOREIGN KEY (\`outbox_id\`) REFERENCES \`outbox\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`crafts_id\`) REFERENCES \`crafts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`territories_id\`) REFERENCES \`territories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`refusals_id\`) REFERENCES \`refusals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`signed_links_id\`) REFERENCES \`signed_links\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sender_blocks_id\`) REFERENCES \`sender_blocks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`changes_id\`) REFERENCES \`changes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`previews_id\`) REFERENCES \`previews\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "talents_id", "works_id", "organisations_id", "guides_id", "articles_id", "themes_id", "resources_id", "terms_id", "pay_references_id", "media_id", "submissions_id", "comments_id", "outbox_id", "departments_id", "crafts_id", "territories_id", "releases_id", "refusals_id", "users_id", "signed_links_id", "sender_blocks_id", "redirects_id", "changes_id", "previews_id") SELECT "id", "order", "parent_id", "path", "talents_id", "works_id", "organisations_id", "guides_id", "articles_id", "themes_id", "resources_id", "terms_id", "pay_references_id", "media_id", "submissions_id", "comments_id", "outbox_id", "departments_id", "crafts_id", "territories_id", "releases_id", "refusals_id", "users_id", "signed_links_id", "sender_blocks_id", "redirects_id", "changes_id", "previews_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_outbox_id_idx\` ON \`payload_locked_documents_rels\` (\`outbox_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_departments_id_idx\` ON \`payload_locked_documents_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_crafts_id_idx\` ON \`payload_locked_documents_rels\` (\`crafts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_territories_id_idx\` ON \`payload_locked_documents_rels\` (\`territories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_refusals_id_idx\` ON \`payload_locked_documents_rels\` (\`refusals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_signed_links_id_idx\` ON \`payload_locked_documents_rels\` (\`signed_links_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sender_blocks_id_idx\` ON \`payload_locked_documents_rels\` (\`sender_blocks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`changes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_previews_id_idx\` ON \`payload_locked_documents_rels\` (\`previews_id\`);`)
  await db.run(sql`DROP INDEX \`talents_hidden_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`talents\` DROP COLUMN \`hidden_at\`;`)
  await db.run(sql`ALTER TABLE \`talents\` DROP COLUMN \`hidden_by\`;`)
  await db.run(sql`ALTER TABLE \`talents\` DROP COLUMN \`reminded_at\`;`)
  await db.run(sql`ALTER TABLE \`talents\` DROP COLUMN \`reminders\`;`)
  await db.run(sql`DROP INDEX \`_talents_v_version_version_hidden_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_talents_v\` DROP COLUMN \`version_hidden_at\`;`)
  await db.run(sql`ALTER TABLE \`_talents_v\` DROP COLUMN \`version_hidden_by\`;`)
  await db.run(sql`ALTER TABLE \`_talents_v\` DROP COLUMN \`version_reminded_at\`;`)
  await db.run(sql`ALTER TABLE \`_talents_v\` DROP COLUMN \`version_reminders\`;`)
}
