import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_talents_hidden_by" AS ENUM('person', 'sweep', 'dispute');
  CREATE TYPE "public"."enum__talents_v_version_hidden_by" AS ENUM('person', 'sweep', 'dispute');
  CREATE TYPE "public"."enum_submissions_kind" AS ENUM('credit', 'person', 'fact', 'unlawful', 'other');
  CREATE TYPE "public"."enum_submissions_right" AS ENUM('export', 'restrict', 'withdrawContact', 'withdrawPhoto', 'withdrawPublication', 'withdrawReuse', 'erase');
  CREATE TYPE "public"."enum_submissions_review_state" AS ENUM('waiting', 'asked', 'accepted', 'refused');
  CREATE TYPE "public"."enum_notices_kind" AS ENUM('credit', 'person', 'fact', 'unlawful', 'other');
  CREATE TYPE "public"."enum_notices_locale" AS ENUM('fr', 'en');
  CREATE TYPE "public"."enum_notices_state" AS ENUM('received', 'heard', 'decided', 'contested', 'confirmed', 'reversed');
  CREATE TYPE "public"."enum_notices_outcome" AS ENUM('upheld', 'partly', 'rejected');
  CREATE TYPE "public"."enum_requests_kind" AS ENUM('access', 'correction', 'erasure', 'objection', 'portability', 'restriction', 'withdrawal');
  CREATE TYPE "public"."enum_requests_checked_how" AS ENUM('link', 'mail', 'other', 'not');
  CREATE TYPE "public"."enum_signed_links_side" AS ENUM('reporter', 'concerned');
  CREATE TYPE "public"."enum_erasures_subject" AS ENUM('record', 'address');
  CREATE TYPE "public"."enum_erasures_reason" AS ENUM('asked', 'expired', 'decided');
  CREATE TYPE "public"."enum_consents_purpose" AS ENUM('publication', 'photo', 'contact', 'reuse');
  CREATE TYPE "public"."enum_consents_locale" AS ENUM('fr', 'en');
  ALTER TYPE "public"."enum_submissions_form" ADD VALUE 'rights';
  ALTER TYPE "public"."enum_submissions_form" ADD VALUE 'signUp';
  ALTER TYPE "public"."enum_submissions_form" ADD VALUE 'update';
  ALTER TYPE "public"."enum_submissions_form" ADD VALUE 'notice';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'sign-up-confirm' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'sign-up-received' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'review-accepted' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'review-refused' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'review-question' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'rights-link' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'page-link' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'page-changed' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'reconfirm' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'page-hidden' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'notice-confirm' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'notice-received' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'notice-question' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'notice-decided-reporter' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'notice-decided-concerned' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'notice-closed-reporter' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'notice-closed-concerned' BEFORE 'account';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'manage';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'reconfirm';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'export';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'restrict';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'withdraw';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'erase';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'answer';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'contest';
  CREATE TABLE "notices" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"kind" "enum_notices_kind" NOT NULL,
  	"page" varchar NOT NULL,
  	"talent_id" uuid,
  	"work_id" uuid,
  	"article_id" uuid,
  	"guide_id" uuid,
  	"comment_id" uuid,
  	"place" varchar,
  	"text" varchar NOT NULL,
  	"name" varchar,
  	"email" varchar,
  	"sent_at" timestamp(3) with time zone NOT NULL,
  	"locale" "enum_notices_locale",
  	"state" "enum_notices_state" DEFAULT 'received' NOT NULL,
  	"rank" numeric DEFAULT 1 NOT NULL,
  	"hearing_question" varchar,
  	"hearing_asked_at" timestamp(3) with time zone,
  	"hearing_answer" varchar,
  	"hearing_answered_at" timestamp(3) with time zone,
  	"outcome" "enum_notices_outcome",
  	"reasons" varchar,
  	"decided_at" timestamp(3) with time zone,
  	"decided_by_id" uuid,
  	"contest_reporter" varchar,
  	"contest_concerned" varchar,
  	"contest_contested_at" timestamp(3) with time zone,
  	"contest_reasons" varchar,
  	"contest_closed_at" timestamp(3) with time zone,
  	"contest_closed_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "requests" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"kind" "enum_requests_kind" NOT NULL,
  	"received_on" timestamp(3) with time zone NOT NULL,
  	"due_on" timestamp(3) with time zone,
  	"identity" varchar,
  	"subject_hash" varchar,
  	"checked_how" "enum_requests_checked_how" DEFAULT 'not' NOT NULL,
  	"done_on" timestamp(3) with time zone,
  	"done_by" varchar,
  	"answer" varchar,
  	"is_done" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "erasures" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"subject_hash" varchar NOT NULL,
  	"subject" "enum_erasures_subject" NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"reason" "enum_erasures_reason" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "consents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"submission_id" uuid,
  	"talent_id" uuid,
  	"purpose" "enum_consents_purpose" NOT NULL,
  	"is_given" boolean DEFAULT false NOT NULL,
  	"wording_hash" varchar NOT NULL,
  	"locale" "enum_consents_locale",
  	"at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "consent_wordings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"hash" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "signed_links" ALTER COLUMN "submission_id" DROP NOT NULL;
  ALTER TABLE "talents" ADD COLUMN "hidden_at" timestamp(3) with time zone;
  ALTER TABLE "talents" ADD COLUMN "hidden_by" "enum_talents_hidden_by";
  ALTER TABLE "talents" ADD COLUMN "reminded_at" timestamp(3) with time zone;
  ALTER TABLE "talents" ADD COLUMN "reminders" numeric;
  ALTER TABLE "_talents_v" ADD COLUMN "version_hidden_at" timestamp(3) with time zone;
  ALTER TABLE "_talents_v" ADD COLUMN "version_hidden_by" "enum__talents_v_version_hidden_by";
  ALTER TABLE "_talents_v" ADD COLUMN "version_reminded_at" timestamp(3) with time zone;
  ALTER TABLE "_talents_v" ADD COLUMN "version_reminders" numeric;
  ALTER TABLE "submissions" ADD COLUMN "work_id" uuid;
  ALTER TABLE "submissions" ADD COLUMN "comment_id" uuid;
  ALTER TABLE "submissions" ADD COLUMN "kind" "enum_submissions_kind";
  ALTER TABLE "submissions" ADD COLUMN "place" varchar;
  ALTER TABLE "submissions" ADD COLUMN "right" "enum_submissions_right";
  ALTER TABLE "submissions" ADD COLUMN "data" jsonb;
  ALTER TABLE "submissions" ADD COLUMN "wordings" jsonb;
  ALTER TABLE "submissions" ADD COLUMN "review_state" "enum_submissions_review_state";
  ALTER TABLE "submissions" ADD COLUMN "reviewed_at" timestamp(3) with time zone;
  ALTER TABLE "submissions" ADD COLUMN "refusal_reason" varchar;
  ALTER TABLE "submissions" ADD COLUMN "review_log" jsonb;
  ALTER TABLE "outbox" ADD COLUMN "talent_id" uuid;
  ALTER TABLE "outbox" ADD COLUMN "notice_id" uuid;
  ALTER TABLE "signed_links" ADD COLUMN "talent_id" uuid;
  ALTER TABLE "signed_links" ADD COLUMN "notice_id" uuid;
  ALTER TABLE "signed_links" ADD COLUMN "side" "enum_signed_links_side";
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "notices_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "requests_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "erasures_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "consents_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "consent_wordings_id" uuid;
  ALTER TABLE "notices" ADD CONSTRAINT "notices_talent_id_talents_id_fk" FOREIGN KEY ("talent_id") REFERENCES "public"."talents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notices" ADD CONSTRAINT "notices_work_id_works_id_fk" FOREIGN KEY ("work_id") REFERENCES "public"."works"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notices" ADD CONSTRAINT "notices_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notices" ADD CONSTRAINT "notices_guide_id_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guides"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notices" ADD CONSTRAINT "notices_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notices" ADD CONSTRAINT "notices_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notices" ADD CONSTRAINT "notices_contest_closed_by_id_users_id_fk" FOREIGN KEY ("contest_closed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consents" ADD CONSTRAINT "consents_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consents" ADD CONSTRAINT "consents_talent_id_talents_id_fk" FOREIGN KEY ("talent_id") REFERENCES "public"."talents"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "notices_talent_idx" ON "notices" USING btree ("talent_id");
  CREATE INDEX "notices_work_idx" ON "notices" USING btree ("work_id");
  CREATE INDEX "notices_article_idx" ON "notices" USING btree ("article_id");
  CREATE INDEX "notices_guide_idx" ON "notices" USING btree ("guide_id");
  CREATE INDEX "notices_comment_idx" ON "notices" USING btree ("comment_id");
  CREATE INDEX "notices_state_idx" ON "notices" USING btree ("state");
  CREATE INDEX "notices_rank_idx" ON "notices" USING btree ("rank");
  CREATE INDEX "notices_decided_by_idx" ON "notices" USING btree ("decided_by_id");
  CREATE INDEX "notices_contest_contest_closed_by_idx" ON "notices" USING btree ("contest_closed_by_id");
  CREATE INDEX "notices_updated_at_idx" ON "notices" USING btree ("updated_at");
  CREATE INDEX "notices_created_at_idx" ON "notices" USING btree ("created_at");
  CREATE INDEX "requests_subject_hash_idx" ON "requests" USING btree ("subject_hash");
  CREATE INDEX "requests_is_done_idx" ON "requests" USING btree ("is_done");
  CREATE INDEX "requests_updated_at_idx" ON "requests" USING btree ("updated_at");
  CREATE INDEX "requests_created_at_idx" ON "requests" USING btree ("created_at");
  CREATE INDEX "erasures_subject_hash_idx" ON "erasures" USING btree ("subject_hash");
  CREATE INDEX "erasures_at_idx" ON "erasures" USING btree ("at");
  CREATE INDEX "erasures_updated_at_idx" ON "erasures" USING btree ("updated_at");
  CREATE INDEX "erasures_created_at_idx" ON "erasures" USING btree ("created_at");
  CREATE INDEX "consents_submission_idx" ON "consents" USING btree ("submission_id");
  CREATE INDEX "consents_talent_idx" ON "consents" USING btree ("talent_id");
  CREATE INDEX "consents_at_idx" ON "consents" USING btree ("at");
  CREATE INDEX "consents_updated_at_idx" ON "consents" USING btree ("updated_at");
  CREATE INDEX "consents_created_at_idx" ON "consents" USING btree ("created_at");
  CREATE UNIQUE INDEX "consent_wordings_hash_idx" ON "consent_wordings" USING btree ("hash");
  CREATE INDEX "consent_wordings_updated_at_idx" ON "consent_wordings" USING btree ("updated_at");
  CREATE INDEX "consent_wordings_created_at_idx" ON "consent_wordings" USING btree ("created_at");
  ALTER TABLE "submissions" ADD CONSTRAINT "submissions_work_id_works_id_fk" FOREIGN KEY ("work_id") REFERENCES "public"."works"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "submissions" ADD CONSTRAINT "submissions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "outbox" ADD CONSTRAINT "outbox_talent_id_talents_id_fk" FOREIGN KEY ("talent_id") REFERENCES "public"."talents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "outbox" ADD CONSTRAINT "outbox_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "signed_links" ADD CONSTRAINT "signed_links_talent_id_talents_id_fk" FOREIGN KEY ("talent_id") REFERENCES "public"."talents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "signed_links" ADD CONSTRAINT "signed_links_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_notices_fk" FOREIGN KEY ("notices_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_requests_fk" FOREIGN KEY ("requests_id") REFERENCES "public"."requests"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_erasures_fk" FOREIGN KEY ("erasures_id") REFERENCES "public"."erasures"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_consents_fk" FOREIGN KEY ("consents_id") REFERENCES "public"."consents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_consent_wordings_fk" FOREIGN KEY ("consent_wordings_id") REFERENCES "public"."consent_wordings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "talents_hidden_at_idx" ON "talents" USING btree ("hidden_at");
  CREATE INDEX "_talents_v_version_version_hidden_at_idx" ON "_talents_v" USING btree ("version_hidden_at");
  CREATE INDEX "submissions_work_idx" ON "submissions" USING btree ("work_id");
  CREATE INDEX "submissions_comment_idx" ON "submissions" USING btree ("comment_id");
  CREATE INDEX "submissions_review_state_idx" ON "submissions" USING btree ("review_state");
  CREATE INDEX "submissions_reviewed_at_idx" ON "submissions" USING btree ("reviewed_at");
  CREATE INDEX "outbox_talent_idx" ON "outbox" USING btree ("talent_id");
  CREATE INDEX "outbox_notice_idx" ON "outbox" USING btree ("notice_id");
  CREATE INDEX "signed_links_talent_idx" ON "signed_links" USING btree ("talent_id");
  CREATE INDEX "signed_links_notice_idx" ON "signed_links" USING btree ("notice_id");
  CREATE INDEX "payload_locked_documents_rels_notices_id_idx" ON "payload_locked_documents_rels" USING btree ("notices_id");
  CREATE INDEX "payload_locked_documents_rels_requests_id_idx" ON "payload_locked_documents_rels" USING btree ("requests_id");
  CREATE INDEX "payload_locked_documents_rels_erasures_id_idx" ON "payload_locked_documents_rels" USING btree ("erasures_id");
  CREATE INDEX "payload_locked_documents_rels_consents_id_idx" ON "payload_locked_documents_rels" USING btree ("consents_id");
  CREATE INDEX "payload_locked_documents_rels_consent_wordings_id_idx" ON "payload_locked_documents_rels" USING btree ("consent_wordings_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "notices" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "requests" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "erasures" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "consents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "consent_wordings" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "notices" CASCADE;
  DROP TABLE "requests" CASCADE;
  DROP TABLE "erasures" CASCADE;
  DROP TABLE "consents" CASCADE;
  DROP TABLE "consent_wordings" CASCADE;
  ALTER TABLE "submissions" DROP CONSTRAINT "submissions_work_id_works_id_fk";
  
  ALTER TABLE "submissions" DROP CONSTRAINT "submissions_comment_id_comments_id_fk";
  
  ALTER TABLE "outbox" DROP CONSTRAINT "outbox_talent_id_talents_id_fk";
  
  ALTER TABLE "outbox" DROP CONSTRAINT "outbox_notice_id_notices_id_fk";
  
  ALTER TABLE "signed_links" DROP CONSTRAINT "signed_links_talent_id_talents_id_fk";
  
  ALTER TABLE "signed_links" DROP CONSTRAINT "signed_links_notice_id_notices_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_notices_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_requests_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_erasures_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_consents_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_consent_wordings_fk";
  
  ALTER TABLE "submissions" ALTER COLUMN "form" SET DATA TYPE text;
  DROP TYPE "public"."enum_submissions_form";
  CREATE TYPE "public"."enum_submissions_form" AS ENUM('contact', 'question', 'comment', 'feedback');
  ALTER TABLE "submissions" ALTER COLUMN "form" SET DATA TYPE "public"."enum_submissions_form" USING "form"::"public"."enum_submissions_form";
  ALTER TABLE "outbox" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_outbox_kind";
  CREATE TYPE "public"."enum_outbox_kind" AS ENUM('contact-message', 'contact-confirm', 'comment-confirm', 'comment-accepted', 'comment-answered', 'comment-refused', 'feedback-confirm', 'account');
  ALTER TABLE "outbox" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_outbox_kind" USING "kind"::"public"."enum_outbox_kind";
  ALTER TABLE "signed_links" ALTER COLUMN "purpose" SET DATA TYPE text;
  DROP TYPE "public"."enum_signed_links_purpose";
  CREATE TYPE "public"."enum_signed_links_purpose" AS ENUM('confirm', 'stop', 'report');
  ALTER TABLE "signed_links" ALTER COLUMN "purpose" SET DATA TYPE "public"."enum_signed_links_purpose" USING "purpose"::"public"."enum_signed_links_purpose";
  DROP INDEX "talents_hidden_at_idx";
  DROP INDEX "_talents_v_version_version_hidden_at_idx";
  DROP INDEX "submissions_work_idx";
  DROP INDEX "submissions_comment_idx";
  DROP INDEX "submissions_review_state_idx";
  DROP INDEX "submissions_reviewed_at_idx";
  DROP INDEX "outbox_talent_idx";
  DROP INDEX "outbox_notice_idx";
  DROP INDEX "signed_links_talent_idx";
  DROP INDEX "signed_links_notice_idx";
  DROP INDEX "payload_locked_documents_rels_notices_id_idx";
  DROP INDEX "payload_locked_documents_rels_requests_id_idx";
  DROP INDEX "payload_locked_documents_rels_erasures_id_idx";
  DROP INDEX "payload_locked_documents_rels_consents_id_idx";
  DROP INDEX "payload_locked_documents_rels_consent_wordings_id_idx";
  ALTER TABLE "signed_links" ALTER COLUMN "submission_id" SET NOT NULL;
  ALTER TABLE "talents" DROP COLUMN "hidden_at";
  ALTER TABLE "talents" DROP COLUMN "hidden_by";
  ALTER TABLE "talents" DROP COLUMN "reminded_at";
  ALTER TABLE "talents" DROP COLUMN "reminders";
  ALTER TABLE "_talents_v" DROP COLUMN "version_hidden_at";
  ALTER TABLE "_talents_v" DROP COLUMN "version_hidden_by";
  ALTER TABLE "_talents_v" DROP COLUMN "version_reminded_at";
  ALTER TABLE "_talents_v" DROP COLUMN "version_reminders";
  ALTER TABLE "submissions" DROP COLUMN "work_id";
  ALTER TABLE "submissions" DROP COLUMN "comment_id";
  ALTER TABLE "submissions" DROP COLUMN "kind";
  ALTER TABLE "submissions" DROP COLUMN "place";
  ALTER TABLE "submissions" DROP COLUMN "right";
  ALTER TABLE "submissions" DROP COLUMN "data";
  ALTER TABLE "submissions" DROP COLUMN "wordings";
  ALTER TABLE "submissions" DROP COLUMN "review_state";
  ALTER TABLE "submissions" DROP COLUMN "reviewed_at";
  ALTER TABLE "submissions" DROP COLUMN "refusal_reason";
  ALTER TABLE "submissions" DROP COLUMN "review_log";
  ALTER TABLE "outbox" DROP COLUMN "talent_id";
  ALTER TABLE "outbox" DROP COLUMN "notice_id";
  ALTER TABLE "signed_links" DROP COLUMN "talent_id";
  ALTER TABLE "signed_links" DROP COLUMN "notice_id";
  ALTER TABLE "signed_links" DROP COLUMN "side";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "notices_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "requests_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "erasures_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "consents_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "consent_wordings_id";
  DROP TYPE "public"."enum_talents_hidden_by";
  DROP TYPE "public"."enum__talents_v_version_hidden_by";
  DROP TYPE "public"."enum_submissions_kind";
  DROP TYPE "public"."enum_submissions_right";
  DROP TYPE "public"."enum_submissions_review_state";
  DROP TYPE "public"."enum_notices_kind";
  DROP TYPE "public"."enum_notices_locale";
  DROP TYPE "public"."enum_notices_state";
  DROP TYPE "public"."enum_notices_outcome";
  DROP TYPE "public"."enum_requests_kind";
  DROP TYPE "public"."enum_requests_checked_how";
  DROP TYPE "public"."enum_signed_links_side";
  DROP TYPE "public"."enum_erasures_subject";
  DROP TYPE "public"."enum_erasures_reason";
  DROP TYPE "public"."enum_consents_purpose";
  DROP TYPE "public"."enum_consents_locale";`)
}
