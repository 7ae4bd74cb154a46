import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_charters_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__charters_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__charters_v_published_locale" AS ENUM('fr', 'en');
  CREATE TYPE "public"."enum_briefs_needs_experience" AS ENUM('junior', 'intermediate', 'senior');
  CREATE TYPE "public"."enum_briefs_needs_languages" AS ENUM('fr', 'lsf', 'en', 'sq', 'de', 'ar', 'hy', 'bm', 'eu', 'bn', 'br', 'bg', 'ca', 'zh', 'ko', 'co', 'ht', 'hr', 'da', 'es', 'fi', 'ka', 'el', 'he', 'hi', 'hu', 'it', 'ja', 'km', 'ln', 'mg', 'nl', 'no', 'oc', 'fa', 'ff', 'pl', 'pt', 'ro', 'ru', 'sr', 'sv', 'sw', 'ty', 'ta', 'cs', 'tr', 'uk', 'vi', 'wo');
  CREATE TYPE "public"."enum_briefs_project_kind" AS ENUM('feature', 'short', 'documentary', 'series', 'tvFilm', 'animation', 'programme', 'commercial', 'musicVideo');
  CREATE TYPE "public"."enum_briefs_project_stage" AS ENUM('idea', 'writing', 'development', 'financing', 'preparation', 'shooting', 'postProduction');
  CREATE TYPE "public"."enum_briefs_terms_contract" AS ENUM('cdduTechnician', 'cdduPerformer', 'cdd', 'cdi', 'rights', 'service', 'schoolFilm', 'volunteers', 'placement');
  CREATE TYPE "public"."enum_briefs_terms_pay_unit" AS ENUM('hour', 'day', 'week', 'month', 'total');
  CREATE TYPE "public"."enum_briefs_employer_id_kind" AS ENUM('siren', 'rna', 'foreign', 'work');
  CREATE TYPE "public"."enum_briefs_employer_locale" AS ENUM('fr', 'en');
  CREATE TYPE "public"."enum_briefs_employer_check_register" AS ENUM('sirene', 'rna', 'foreign', 'rca');
  CREATE TYPE "public"."enum_briefs_outcome" AS ENUM('foundHere', 'foundElsewhere', 'givenUp', 'expired');
  CREATE TYPE "public"."enum_briefs_state" AS ENUM('waiting', 'accepted', 'refused', 'closed');
  CREATE TYPE "public"."enum_answers_state" AS ENUM('sent', 'asked', 'accepted', 'declined', 'closed');
  ALTER TYPE "public"."enum_submissions_form" ADD VALUE 'brief';
  ALTER TYPE "public"."enum_submissions_form" ADD VALUE 'propose';
  ALTER TYPE "public"."enum_submissions_kind" ADD VALUE 'misleading' BEFORE 'unlawful';
  ALTER TYPE "public"."enum_submissions_kind" ADD VALUE 'discriminating' BEFORE 'unlawful';
  ALTER TYPE "public"."enum_submissions_kind" ADD VALUE 'employer' BEFORE 'unlawful';
  ALTER TYPE "public"."enum_submissions_right" ADD VALUE 'withdrawProjects' BEFORE 'erase';
  ALTER TYPE "public"."enum_notices_kind" ADD VALUE 'misleading' BEFORE 'unlawful';
  ALTER TYPE "public"."enum_notices_kind" ADD VALUE 'discriminating' BEFORE 'unlawful';
  ALTER TYPE "public"."enum_notices_kind" ADD VALUE 'employer' BEFORE 'unlawful';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'brief-confirm' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'brief-received' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'brief-published' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'brief-refused' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'brief-changed' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'brief-closed' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'brief-link' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'matched-people' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'matched-projects' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'answer-confirm' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'answer-waits' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'answer-sent' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'answer-asked' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'answer-replied' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'answer-accepted-employer' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'answer-accepted-talent' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'answer-declined' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'answer-closed' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'answers-list' BEFORE 'account';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'stopProjects' BEFORE 'fill';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'manageBrief';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'actOnBrief';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'listBrief';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'editBrief';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'decideAnswer';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'replyToQuestion';
  ALTER TYPE "public"."enum_consents_purpose" ADD VALUE 'projects';
  CREATE TABLE "charters" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"author" varchar,
  	"source" varchar,
  	"version_on" timestamp(3) with time zone,
  	"is_demo" boolean DEFAULT false,
  	"slug" varchar,
  	"is_english_ready" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_charters_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "charters_locales" (
  	"title" varchar,
  	"text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_charters_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_author" varchar,
  	"version_source" varchar,
  	"version_version_on" timestamp(3) with time zone,
  	"version_is_demo" boolean DEFAULT false,
  	"version_slug" varchar,
  	"version_is_english_ready" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__charters_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__charters_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_charters_v_locales" (
  	"version_title" varchar,
  	"version_text" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "briefs_needs_experience" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_briefs_needs_experience",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "briefs_needs_languages" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_briefs_needs_languages",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "briefs" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"edit_sent" jsonb,
  	"edit_note" varchar,
  	"edit_sent_at" timestamp(3) with time zone,
  	"flags" varchar,
  	"title" varchar NOT NULL,
  	"project_kind" "enum_briefs_project_kind" NOT NULL,
  	"project_format" varchar,
  	"project_genre" varchar NOT NULL,
  	"project_world" varchar,
  	"project_tone" varchar,
  	"project_stakes" varchar NOT NULL,
  	"project_stage" "enum_briefs_project_stage" NOT NULL,
  	"project_broadcaster" varchar,
  	"english_title" varchar,
  	"english_world" varchar,
  	"english_tone" varchar,
  	"english_stakes" varchar,
  	"needs_specialties" varchar,
  	"needs_equipment" varchar,
  	"needs_certificates" varchar,
  	"needs_from" timestamp(3) with time zone NOT NULL,
  	"needs_until" timestamp(3) with time zone NOT NULL,
  	"needs_is_remote" boolean DEFAULT false,
  	"terms_contract" "enum_briefs_terms_contract" NOT NULL,
  	"terms_pay_from" numeric,
  	"terms_pay_to" numeric,
  	"terms_pay_unit" "enum_briefs_terms_pay_unit",
  	"terms_rights" varchar,
  	"terms_specification" varchar,
  	"employer_name" varchar NOT NULL,
  	"employer_address" varchar NOT NULL,
  	"employer_email" varchar NOT NULL,
  	"employer_is_hidden" boolean DEFAULT false,
  	"employer_id_kind" "enum_briefs_employer_id_kind" NOT NULL,
  	"employer_id_number" varchar NOT NULL,
  	"employer_id_country" varchar,
  	"employer_id_work" varchar,
  	"employer_locale" "enum_briefs_employer_locale" DEFAULT 'fr' NOT NULL,
  	"employer_check_register" "enum_briefs_employer_check_register",
  	"employer_check_on" timestamp(3) with time zone,
  	"employer_check_by_id" uuid,
  	"sent_at" timestamp(3) with time zone,
  	"published_at" timestamp(3) with time zone,
  	"closed_at" timestamp(3) with time zone,
  	"outcome" "enum_briefs_outcome",
  	"listed_at" timestamp(3) with time zone,
  	"fits_all" numeric,
  	"fits_but_one" numeric,
  	"fits_on" timestamp(3) with time zone,
  	"state" "enum_briefs_state" DEFAULT 'waiting' NOT NULL,
  	"refusal_reason" varchar,
  	"closes_on" timestamp(3) with time zone NOT NULL,
  	"is_demo" boolean DEFAULT false,
  	"slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "briefs_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"crafts_id" uuid,
  	"territories_id" uuid,
  	"charters_id" uuid
  );
  
  CREATE TABLE "brief_recipients" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"brief_id" uuid NOT NULL,
  	"talent_id" uuid NOT NULL,
  	"day" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "answers" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"brief_id" uuid NOT NULL,
  	"talent_id" uuid NOT NULL,
  	"state" "enum_answers_state" DEFAULT 'sent' NOT NULL,
  	"message" varchar NOT NULL,
  	"availability" varchar NOT NULL,
  	"turns" jsonb,
  	"word" varchar,
  	"charters_read" jsonb,
  	"specification_hash" varchar,
  	"read_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone NOT NULL,
  	"waits_since" timestamp(3) with time zone,
  	"reminders" numeric DEFAULT 0 NOT NULL,
  	"decided_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "people_lists" ALTER COLUMN "recipient_name" DROP NOT NULL;
  ALTER TABLE "people_lists" ALTER COLUMN "recipient_email" DROP NOT NULL;
  ALTER TABLE "people_lists" ALTER COLUMN "recipient_locale" DROP NOT NULL;
  ALTER TABLE "people_lists" ADD COLUMN "brief_id" uuid;
  ALTER TABLE "submissions" ADD COLUMN "brief_id" uuid;
  ALTER TABLE "notices" ADD COLUMN "brief_id" uuid;
  ALTER TABLE "outbox" ADD COLUMN "brief_id" uuid;
  ALTER TABLE "outbox" ADD COLUMN "answer_id" uuid;
  ALTER TABLE "signed_links" ADD COLUMN "brief_id" uuid;
  ALTER TABLE "signed_links" ADD COLUMN "answer_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "charters_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "briefs_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "brief_recipients_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "answers_id" uuid;
  ALTER TABLE "charters_locales" ADD CONSTRAINT "charters_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."charters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_charters_v" ADD CONSTRAINT "_charters_v_parent_id_charters_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."charters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_charters_v_locales" ADD CONSTRAINT "_charters_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_charters_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_needs_experience" ADD CONSTRAINT "briefs_needs_experience_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_needs_languages" ADD CONSTRAINT "briefs_needs_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs" ADD CONSTRAINT "briefs_employer_check_by_id_users_id_fk" FOREIGN KEY ("employer_check_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "briefs_rels" ADD CONSTRAINT "briefs_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_rels" ADD CONSTRAINT "briefs_rels_crafts_fk" FOREIGN KEY ("crafts_id") REFERENCES "public"."crafts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_rels" ADD CONSTRAINT "briefs_rels_territories_fk" FOREIGN KEY ("territories_id") REFERENCES "public"."territories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "briefs_rels" ADD CONSTRAINT "briefs_rels_charters_fk" FOREIGN KEY ("charters_id") REFERENCES "public"."charters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "brief_recipients" ADD CONSTRAINT "brief_recipients_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "brief_recipients" ADD CONSTRAINT "brief_recipients_talent_id_talents_id_fk" FOREIGN KEY ("talent_id") REFERENCES "public"."talents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "answers" ADD CONSTRAINT "answers_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "answers" ADD CONSTRAINT "answers_talent_id_talents_id_fk" FOREIGN KEY ("talent_id") REFERENCES "public"."talents"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "charters_slug_idx" ON "charters" USING btree ("slug");
  CREATE INDEX "charters_updated_at_idx" ON "charters" USING btree ("updated_at");
  CREATE INDEX "charters_created_at_idx" ON "charters" USING btree ("created_at");
  CREATE INDEX "charters__status_idx" ON "charters" USING btree ("_status");
  CREATE UNIQUE INDEX "charters_locales_locale_parent_id_unique" ON "charters_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "charters_locales_parent_idx" ON "charters_locales" USING btree ("_parent_id");
  CREATE INDEX "_charters_v_parent_idx" ON "_charters_v" USING btree ("parent_id");
  CREATE INDEX "_charters_v_version_version_slug_idx" ON "_charters_v" USING btree ("version_slug");
  CREATE INDEX "_charters_v_version_version_updated_at_idx" ON "_charters_v" USING btree ("version_updated_at");
  CREATE INDEX "_charters_v_version_version_created_at_idx" ON "_charters_v" USING btree ("version_created_at");
  CREATE INDEX "_charters_v_version_version__status_idx" ON "_charters_v" USING btree ("version__status");
  CREATE INDEX "_charters_v_created_at_idx" ON "_charters_v" USING btree ("created_at");
  CREATE INDEX "_charters_v_updated_at_idx" ON "_charters_v" USING btree ("updated_at");
  CREATE INDEX "_charters_v_snapshot_idx" ON "_charters_v" USING btree ("snapshot");
  CREATE INDEX "_charters_v_published_locale_idx" ON "_charters_v" USING btree ("published_locale");
  CREATE INDEX "_charters_v_latest_idx" ON "_charters_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_charters_v_locales_locale_parent_id_unique" ON "_charters_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_charters_v_locales_parent_idx" ON "_charters_v_locales" USING btree ("_parent_id");
  CREATE INDEX "briefs_needs_experience_order_idx" ON "briefs_needs_experience" USING btree ("order");
  CREATE INDEX "briefs_needs_experience_parent_idx" ON "briefs_needs_experience" USING btree ("parent_id");
  CREATE INDEX "briefs_needs_languages_order_idx" ON "briefs_needs_languages" USING btree ("order");
  CREATE INDEX "briefs_needs_languages_parent_idx" ON "briefs_needs_languages" USING btree ("parent_id");
  CREATE INDEX "briefs_employer_employer_email_idx" ON "briefs" USING btree ("employer_email");
  CREATE INDEX "briefs_employer_check_employer_check_by_idx" ON "briefs" USING btree ("employer_check_by_id");
  CREATE INDEX "briefs_closed_at_idx" ON "briefs" USING btree ("closed_at");
  CREATE INDEX "briefs_state_idx" ON "briefs" USING btree ("state");
  CREATE UNIQUE INDEX "briefs_slug_idx" ON "briefs" USING btree ("slug");
  CREATE INDEX "briefs_updated_at_idx" ON "briefs" USING btree ("updated_at");
  CREATE INDEX "briefs_created_at_idx" ON "briefs" USING btree ("created_at");
  CREATE INDEX "briefs_rels_order_idx" ON "briefs_rels" USING btree ("order");
  CREATE INDEX "briefs_rels_parent_idx" ON "briefs_rels" USING btree ("parent_id");
  CREATE INDEX "briefs_rels_path_idx" ON "briefs_rels" USING btree ("path");
  CREATE INDEX "briefs_rels_crafts_id_idx" ON "briefs_rels" USING btree ("crafts_id");
  CREATE INDEX "briefs_rels_territories_id_idx" ON "briefs_rels" USING btree ("territories_id");
  CREATE INDEX "briefs_rels_charters_id_idx" ON "briefs_rels" USING btree ("charters_id");
  CREATE INDEX "brief_recipients_brief_idx" ON "brief_recipients" USING btree ("brief_id");
  CREATE INDEX "brief_recipients_talent_idx" ON "brief_recipients" USING btree ("talent_id");
  CREATE INDEX "brief_recipients_updated_at_idx" ON "brief_recipients" USING btree ("updated_at");
  CREATE INDEX "brief_recipients_created_at_idx" ON "brief_recipients" USING btree ("created_at");
  CREATE UNIQUE INDEX "brief_talent_idx" ON "brief_recipients" USING btree ("brief_id","talent_id");
  CREATE INDEX "answers_brief_idx" ON "answers" USING btree ("brief_id");
  CREATE INDEX "answers_talent_idx" ON "answers" USING btree ("talent_id");
  CREATE INDEX "answers_state_idx" ON "answers" USING btree ("state");
  CREATE INDEX "answers_waits_since_idx" ON "answers" USING btree ("waits_since");
  CREATE INDEX "answers_decided_at_idx" ON "answers" USING btree ("decided_at");
  CREATE INDEX "answers_updated_at_idx" ON "answers" USING btree ("updated_at");
  CREATE INDEX "answers_created_at_idx" ON "answers" USING btree ("created_at");
  ALTER TABLE "people_lists" ADD CONSTRAINT "people_lists_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "submissions" ADD CONSTRAINT "submissions_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notices" ADD CONSTRAINT "notices_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "outbox" ADD CONSTRAINT "outbox_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "outbox" ADD CONSTRAINT "outbox_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "signed_links" ADD CONSTRAINT "signed_links_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "signed_links" ADD CONSTRAINT "signed_links_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_charters_fk" FOREIGN KEY ("charters_id") REFERENCES "public"."charters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_briefs_fk" FOREIGN KEY ("briefs_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_brief_recipients_fk" FOREIGN KEY ("brief_recipients_id") REFERENCES "public"."brief_recipients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_answers_fk" FOREIGN KEY ("answers_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "people_lists_brief_idx" ON "people_lists" USING btree ("brief_id");
  CREATE INDEX "submissions_brief_idx" ON "submissions" USING btree ("brief_id");
  CREATE INDEX "notices_brief_idx" ON "notices" USING btree ("brief_id");
  CREATE INDEX "outbox_brief_idx" ON "outbox" USING btree ("brief_id");
  CREATE INDEX "outbox_answer_idx" ON "outbox" USING btree ("answer_id");
  CREATE INDEX "signed_links_brief_idx" ON "signed_links" USING btree ("brief_id");
  CREATE INDEX "signed_links_answer_idx" ON "signed_links" USING btree ("answer_id");
  CREATE INDEX "payload_locked_documents_rels_charters_id_idx" ON "payload_locked_documents_rels" USING btree ("charters_id");
  CREATE INDEX "payload_locked_documents_rels_briefs_id_idx" ON "payload_locked_documents_rels" USING btree ("briefs_id");
  CREATE INDEX "payload_locked_documents_rels_brief_recipients_id_idx" ON "payload_locked_documents_rels" USING btree ("brief_recipients_id");
  CREATE INDEX "payload_locked_documents_rels_answers_id_idx" ON "payload_locked_documents_rels" USING btree ("answers_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "charters" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "charters_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_charters_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_charters_v_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "briefs_needs_experience" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "briefs_needs_languages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "briefs" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "briefs_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "brief_recipients" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "answers" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "charters" CASCADE;
  DROP TABLE "charters_locales" CASCADE;
  DROP TABLE "_charters_v" CASCADE;
  DROP TABLE "_charters_v_locales" CASCADE;
  DROP TABLE "briefs_needs_experience" CASCADE;
  DROP TABLE "briefs_needs_languages" CASCADE;
  DROP TABLE "briefs" CASCADE;
  DROP TABLE "briefs_rels" CASCADE;
  DROP TABLE "brief_recipients" CASCADE;
  DROP TABLE "answers" CASCADE;
  ALTER TABLE "people_lists" DROP CONSTRAINT "people_lists_brief_id_briefs_id_fk";
  
  ALTER TABLE "submissions" DROP CONSTRAINT "submissions_brief_id_briefs_id_fk";
  
  ALTER TABLE "notices" DROP CONSTRAINT "notices_brief_id_briefs_id_fk";
  
  ALTER TABLE "outbox" DROP CONSTRAINT "outbox_brief_id_briefs_id_fk";
  
  ALTER TABLE "outbox" DROP CONSTRAINT "outbox_answer_id_answers_id_fk";
  
  ALTER TABLE "signed_links" DROP CONSTRAINT "signed_links_brief_id_briefs_id_fk";
  
  ALTER TABLE "signed_links" DROP CONSTRAINT "signed_links_answer_id_answers_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_charters_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_briefs_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_brief_recipients_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_answers_fk";
  
  ALTER TABLE "submissions" ALTER COLUMN "form" SET DATA TYPE text;
  DROP TYPE "public"."enum_submissions_form";
  CREATE TYPE "public"."enum_submissions_form" AS ENUM('contact', 'shortlist', 'question', 'comment', 'feedback', 'rights', 'signUp', 'update', 'notice');
  ALTER TABLE "submissions" ALTER COLUMN "form" SET DATA TYPE "public"."enum_submissions_form" USING "form"::"public"."enum_submissions_form";
  ALTER TABLE "submissions" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_submissions_kind";
  CREATE TYPE "public"."enum_submissions_kind" AS ENUM('credit', 'person', 'fact', 'unlawful', 'other');
  ALTER TABLE "submissions" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_submissions_kind" USING "kind"::"public"."enum_submissions_kind";
  ALTER TABLE "submissions" ALTER COLUMN "right" SET DATA TYPE text;
  DROP TYPE "public"."enum_submissions_right";
  CREATE TYPE "public"."enum_submissions_right" AS ENUM('export', 'restrict', 'withdrawContact', 'withdrawPhoto', 'withdrawPublication', 'withdrawReuse', 'withdrawLetters', 'erase');
  ALTER TABLE "submissions" ALTER COLUMN "right" SET DATA TYPE "public"."enum_submissions_right" USING "right"::"public"."enum_submissions_right";
  ALTER TABLE "notices" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_notices_kind";
  CREATE TYPE "public"."enum_notices_kind" AS ENUM('credit', 'person', 'fact', 'unlawful', 'other');
  ALTER TABLE "notices" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_notices_kind" USING "kind"::"public"."enum_notices_kind";
  ALTER TABLE "outbox" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_outbox_kind";
  CREATE TYPE "public"."enum_outbox_kind" AS ENUM('contact-message', 'contact-confirm', 'shortlist-confirm', 'comment-confirm', 'comment-accepted', 'comment-answered', 'comment-refused', 'feedback-confirm', 'sign-up-confirm', 'sign-up-received', 'review-accepted', 'review-refused', 'review-question', 'fill-link', 'address-confirm', 'rights-link', 'page-link', 'page-changed', 'reconfirm', 'page-hidden', 'people-list', 'letter', 'notice-confirm', 'notice-received', 'notice-question', 'notice-decided-reporter', 'notice-decided-concerned', 'notice-closed-reporter', 'notice-closed-concerned', 'account');
  ALTER TABLE "outbox" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_outbox_kind" USING "kind"::"public"."enum_outbox_kind";
  ALTER TABLE "signed_links" ALTER COLUMN "purpose" SET DATA TYPE text;
  DROP TYPE "public"."enum_signed_links_purpose";
  CREATE TYPE "public"."enum_signed_links_purpose" AS ENUM('confirm', 'stop', 'report', 'manage', 'reconfirm', 'stopLetters', 'fill', 'send', 'reply', 'export', 'restrict', 'withdraw', 'erase', 'answer', 'contest');
  ALTER TABLE "signed_links" ALTER COLUMN "purpose" SET DATA TYPE "public"."enum_signed_links_purpose" USING "purpose"::"public"."enum_signed_links_purpose";
  ALTER TABLE "consents" ALTER COLUMN "purpose" SET DATA TYPE text;
  DROP TYPE "public"."enum_consents_purpose";
  CREATE TYPE "public"."enum_consents_purpose" AS ENUM('publication', 'photo', 'contact', 'reuse', 'letters');
  ALTER TABLE "consents" ALTER COLUMN "purpose" SET DATA TYPE "public"."enum_consents_purpose" USING "purpose"::"public"."enum_consents_purpose";
  DROP INDEX "people_lists_brief_idx";
  DROP INDEX "submissions_brief_idx";
  DROP INDEX "notices_brief_idx";
  DROP INDEX "outbox_brief_idx";
  DROP INDEX "outbox_answer_idx";
  DROP INDEX "signed_links_brief_idx";
  DROP INDEX "signed_links_answer_idx";
  DROP INDEX "payload_locked_documents_rels_charters_id_idx";
  DROP INDEX "payload_locked_documents_rels_briefs_id_idx";
  DROP INDEX "payload_locked_documents_rels_brief_recipients_id_idx";
  DROP INDEX "payload_locked_documents_rels_answers_id_idx";
  ALTER TABLE "people_lists" ALTER COLUMN "recipient_name" SET NOT NULL;
  ALTER TABLE "people_lists" ALTER COLUMN "recipient_email" SET NOT NULL;
  ALTER TABLE "people_lists" ALTER COLUMN "recipient_locale" SET NOT NULL;
  ALTER TABLE "people_lists" DROP COLUMN "brief_id";
  ALTER TABLE "submissions" DROP COLUMN "brief_id";
  ALTER TABLE "notices" DROP COLUMN "brief_id";
  ALTER TABLE "outbox" DROP COLUMN "brief_id";
  ALTER TABLE "outbox" DROP COLUMN "answer_id";
  ALTER TABLE "signed_links" DROP COLUMN "brief_id";
  ALTER TABLE "signed_links" DROP COLUMN "answer_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "charters_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "briefs_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "brief_recipients_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "answers_id";
  DROP TYPE "public"."enum_charters_status";
  DROP TYPE "public"."enum__charters_v_version_status";
  DROP TYPE "public"."enum__charters_v_published_locale";
  DROP TYPE "public"."enum_briefs_needs_experience";
  DROP TYPE "public"."enum_briefs_needs_languages";
  DROP TYPE "public"."enum_briefs_project_kind";
  DROP TYPE "public"."enum_briefs_project_stage";
  DROP TYPE "public"."enum_briefs_terms_contract";
  DROP TYPE "public"."enum_briefs_terms_pay_unit";
  DROP TYPE "public"."enum_briefs_employer_id_kind";
  DROP TYPE "public"."enum_briefs_employer_locale";
  DROP TYPE "public"."enum_briefs_employer_check_register";
  DROP TYPE "public"."enum_briefs_outcome";
  DROP TYPE "public"."enum_briefs_state";
  DROP TYPE "public"."enum_answers_state";`)
}
