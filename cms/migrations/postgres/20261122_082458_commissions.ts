import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_people_lists_recipient_locale" AS ENUM('fr', 'en');
  CREATE TYPE "public"."enum_acts_role" AS ENUM('admin', 'editor', 'commission', 'contributor');
  CREATE TYPE "public"."enum_acts_what" AS ENUM('create', 'update', 'publish', 'unpublish', 'delete', 'accept', 'refuse', 'ask', 'check', 'decide', 'merge', 'enter', 'send', 'withdraw', 'export', 'login', 'loginFailed', 'passwordAsked', 'passwordChange', 'roleChange', 'release', 'rollback', 'resume', 'rebuild');
  CREATE TYPE "public"."enum_opening_talents_state" AS ENUM('open', 'closed', 'code');
  CREATE TYPE "public"."enum_opening_employers_state" AS ENUM('open', 'closed', 'code');
  CREATE TYPE "public"."enum_opening_commissions_state" AS ENUM('open', 'closed');
  ALTER TYPE "public"."enum_submissions_form" ADD VALUE 'shortlist' BEFORE 'question';
  ALTER TYPE "public"."enum_submissions_right" ADD VALUE 'withdrawLetters' BEFORE 'erase';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'shortlist-confirm' BEFORE 'comment-confirm';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'fill-link' BEFORE 'rights-link';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'address-confirm' BEFORE 'rights-link';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'people-list' BEFORE 'notice-confirm';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'letter' BEFORE 'notice-confirm';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'stopLetters' BEFORE 'export';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'fill' BEFORE 'export';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'send' BEFORE 'export';
  ALTER TYPE "public"."enum_signed_links_purpose" ADD VALUE 'reply' BEFORE 'export';
  ALTER TYPE "public"."enum_consents_purpose" ADD VALUE 'letters';
  CREATE TABLE "people_lists_people" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"talent_id" uuid,
  	"note" varchar
  );
  
  CREATE TABLE "people_lists" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"day" timestamp(3) with time zone NOT NULL,
  	"recipient_name" varchar NOT NULL,
  	"recipient_company" varchar,
  	"recipient_email" varchar NOT NULL,
  	"recipient_locale" "enum_people_lists_recipient_locale" DEFAULT 'fr' NOT NULL,
  	"asked" varchar NOT NULL,
  	"message" varchar,
  	"signature" varchar NOT NULL,
  	"scope_key" varchar,
  	"made_by_id" uuid,
  	"sent_at" timestamp(3) with time zone,
  	"sent_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "letters" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"subject" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"signature" varchar NOT NULL,
  	"scope_key" varchar,
  	"made_by_id" uuid,
  	"sent_at" timestamp(3) with time zone,
  	"sent_by_id" uuid,
  	"among" jsonb,
  	"reached" varchar,
  	"recipients" numeric,
  	"completed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "letters_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"territories_id" uuid,
  	"departments_id" uuid,
  	"crafts_id" uuid
  );
  
  CREATE TABLE "letter_recipients" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"letter_id" uuid NOT NULL,
  	"talent_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "acts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"user" varchar,
  	"role" "enum_acts_role",
  	"what" "enum_acts_what" NOT NULL,
  	"collection" varchar NOT NULL,
  	"record" varchar,
  	"related" varchar,
  	"title" varchar,
  	"changed" varchar,
  	"territories" varchar
  );
  
  CREATE TABLE "opening_talents_codes" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar,
  	"label" varchar,
  	"until" timestamp(3) with time zone
  );
  
  CREATE TABLE "opening_employers_codes" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar,
  	"label" varchar,
  	"until" timestamp(3) with time zone
  );
  
  CREATE TABLE "opening" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"talents_state" "enum_opening_talents_state" DEFAULT 'open' NOT NULL,
  	"talents_sentence" varchar,
  	"talents_english" varchar,
  	"employers_state" "enum_opening_employers_state" DEFAULT 'open' NOT NULL,
  	"employers_sentence" varchar,
  	"employers_english" varchar,
  	"commissions_state" "enum_opening_commissions_state" DEFAULT 'open' NOT NULL,
  	"commissions_sentence" varchar,
  	"commissions_english" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "talents" ADD COLUMN "own_act_at" timestamp(3) with time zone;
  ALTER TABLE "_talents_v" ADD COLUMN "version_own_act_at" timestamp(3) with time zone;
  ALTER TABLE "submissions" ADD COLUMN "photo" varchar;
  ALTER TABLE "submissions" ADD COLUMN "sent_key" varchar;
  ALTER TABLE "submissions" ADD COLUMN "address_confirmed_at" timestamp(3) with time zone;
  ALTER TABLE "submissions" ADD COLUMN "entered_by_id" uuid;
  ALTER TABLE "outbox" ADD COLUMN "list_id" uuid;
  ALTER TABLE "outbox" ADD COLUMN "letter_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "people_lists_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "letters_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "letter_recipients_id" uuid;
  ALTER TABLE "people_lists_people" ADD CONSTRAINT "people_lists_people_talent_id_talents_id_fk" FOREIGN KEY ("talent_id") REFERENCES "public"."talents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "people_lists_people" ADD CONSTRAINT "people_lists_people_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."people_lists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "people_lists" ADD CONSTRAINT "people_lists_made_by_id_users_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "people_lists" ADD CONSTRAINT "people_lists_sent_by_id_users_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letters" ADD CONSTRAINT "letters_made_by_id_users_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letters" ADD CONSTRAINT "letters_sent_by_id_users_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letters_rels" ADD CONSTRAINT "letters_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."letters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "letters_rels" ADD CONSTRAINT "letters_rels_territories_fk" FOREIGN KEY ("territories_id") REFERENCES "public"."territories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "letters_rels" ADD CONSTRAINT "letters_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "letters_rels" ADD CONSTRAINT "letters_rels_crafts_fk" FOREIGN KEY ("crafts_id") REFERENCES "public"."crafts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "letter_recipients" ADD CONSTRAINT "letter_recipients_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "letter_recipients" ADD CONSTRAINT "letter_recipients_talent_id_talents_id_fk" FOREIGN KEY ("talent_id") REFERENCES "public"."talents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "opening_talents_codes" ADD CONSTRAINT "opening_talents_codes_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."opening"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "opening_employers_codes" ADD CONSTRAINT "opening_employers_codes_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."opening"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "people_lists_people_order_idx" ON "people_lists_people" USING btree ("_order");
  CREATE INDEX "people_lists_people_parent_id_idx" ON "people_lists_people" USING btree ("_parent_id");
  CREATE INDEX "people_lists_people_talent_idx" ON "people_lists_people" USING btree ("talent_id");
  CREATE INDEX "people_lists_scope_key_idx" ON "people_lists" USING btree ("scope_key");
  CREATE INDEX "people_lists_made_by_idx" ON "people_lists" USING btree ("made_by_id");
  CREATE INDEX "people_lists_sent_at_idx" ON "people_lists" USING btree ("sent_at");
  CREATE INDEX "people_lists_sent_by_idx" ON "people_lists" USING btree ("sent_by_id");
  CREATE INDEX "people_lists_updated_at_idx" ON "people_lists" USING btree ("updated_at");
  CREATE INDEX "people_lists_created_at_idx" ON "people_lists" USING btree ("created_at");
  CREATE INDEX "letters_scope_key_idx" ON "letters" USING btree ("scope_key");
  CREATE INDEX "letters_made_by_idx" ON "letters" USING btree ("made_by_id");
  CREATE INDEX "letters_sent_at_idx" ON "letters" USING btree ("sent_at");
  CREATE INDEX "letters_sent_by_idx" ON "letters" USING btree ("sent_by_id");
  CREATE INDEX "letters_completed_at_idx" ON "letters" USING btree ("completed_at");
  CREATE INDEX "letters_updated_at_idx" ON "letters" USING btree ("updated_at");
  CREATE INDEX "letters_created_at_idx" ON "letters" USING btree ("created_at");
  CREATE INDEX "letters_rels_order_idx" ON "letters_rels" USING btree ("order");
  CREATE INDEX "letters_rels_parent_idx" ON "letters_rels" USING btree ("parent_id");
  CREATE INDEX "letters_rels_path_idx" ON "letters_rels" USING btree ("path");
  CREATE INDEX "letters_rels_territories_id_idx" ON "letters_rels" USING btree ("territories_id");
  CREATE INDEX "letters_rels_departments_id_idx" ON "letters_rels" USING btree ("departments_id");
  CREATE INDEX "letters_rels_crafts_id_idx" ON "letters_rels" USING btree ("crafts_id");
  CREATE INDEX "letter_recipients_letter_idx" ON "letter_recipients" USING btree ("letter_id");
  CREATE INDEX "letter_recipients_talent_idx" ON "letter_recipients" USING btree ("talent_id");
  CREATE INDEX "letter_recipients_updated_at_idx" ON "letter_recipients" USING btree ("updated_at");
  CREATE INDEX "letter_recipients_created_at_idx" ON "letter_recipients" USING btree ("created_at");
  CREATE UNIQUE INDEX "letter_talent_idx" ON "letter_recipients" USING btree ("letter_id","talent_id");
  CREATE INDEX "acts_at_idx" ON "acts" USING btree ("at");
  CREATE INDEX "acts_user_idx" ON "acts" USING btree ("user");
  CREATE INDEX "acts_record_idx" ON "acts" USING btree ("record");
  CREATE INDEX "acts_related_idx" ON "acts" USING btree ("related");
  CREATE INDEX "opening_talents_codes_order_idx" ON "opening_talents_codes" USING btree ("_order");
  CREATE INDEX "opening_talents_codes_parent_id_idx" ON "opening_talents_codes" USING btree ("_parent_id");
  CREATE INDEX "opening_employers_codes_order_idx" ON "opening_employers_codes" USING btree ("_order");
  CREATE INDEX "opening_employers_codes_parent_id_idx" ON "opening_employers_codes" USING btree ("_parent_id");
  ALTER TABLE "submissions" ADD CONSTRAINT "submissions_entered_by_id_users_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "outbox" ADD CONSTRAINT "outbox_list_id_people_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."people_lists"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "outbox" ADD CONSTRAINT "outbox_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_people_lists_fk" FOREIGN KEY ("people_lists_id") REFERENCES "public"."people_lists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_letters_fk" FOREIGN KEY ("letters_id") REFERENCES "public"."letters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_letter_recipients_fk" FOREIGN KEY ("letter_recipients_id") REFERENCES "public"."letter_recipients"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "submissions_photo_idx" ON "submissions" USING btree ("photo");
  CREATE UNIQUE INDEX "submissions_sent_key_idx" ON "submissions" USING btree ("sent_key");
  CREATE INDEX "submissions_entered_by_idx" ON "submissions" USING btree ("entered_by_id");
  CREATE INDEX "outbox_list_idx" ON "outbox" USING btree ("list_id");
  CREATE INDEX "outbox_letter_idx" ON "outbox" USING btree ("letter_id");
  CREATE INDEX "payload_locked_documents_rels_people_lists_id_idx" ON "payload_locked_documents_rels" USING btree ("people_lists_id");
  CREATE INDEX "payload_locked_documents_rels_letters_id_idx" ON "payload_locked_documents_rels" USING btree ("letters_id");
  CREATE INDEX "payload_locked_documents_rels_letter_recipients_id_idx" ON "payload_locked_documents_rels" USING btree ("letter_recipients_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "people_lists_people" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "people_lists" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "letters" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "letters_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "letter_recipients" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "acts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "opening_talents_codes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "opening_employers_codes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "opening" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "people_lists_people" CASCADE;
  DROP TABLE "people_lists" CASCADE;
  DROP TABLE "letters" CASCADE;
  DROP TABLE "letters_rels" CASCADE;
  DROP TABLE "letter_recipients" CASCADE;
  DROP TABLE "acts" CASCADE;
  DROP TABLE "opening_talents_codes" CASCADE;
  DROP TABLE "opening_employers_codes" CASCADE;
  DROP TABLE "opening" CASCADE;
  ALTER TABLE "submissions" DROP CONSTRAINT "submissions_entered_by_id_users_id_fk";
  
  ALTER TABLE "outbox" DROP CONSTRAINT "outbox_list_id_people_lists_id_fk";
  
  ALTER TABLE "outbox" DROP CONSTRAINT "outbox_letter_id_letters_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_people_lists_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_letters_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_letter_recipients_fk";
  
  ALTER TABLE "submissions" ALTER COLUMN "form" SET DATA TYPE text;
  DROP TYPE "public"."enum_submissions_form";
  CREATE TYPE "public"."enum_submissions_form" AS ENUM('contact', 'question', 'comment', 'feedback', 'rights', 'signUp', 'update', 'notice');
  ALTER TABLE "submissions" ALTER COLUMN "form" SET DATA TYPE "public"."enum_submissions_form" USING "form"::"public"."enum_submissions_form";
  ALTER TABLE "submissions" ALTER COLUMN "right" SET DATA TYPE text;
  DROP TYPE "public"."enum_submissions_right";
  CREATE TYPE "public"."enum_submissions_right" AS ENUM('export', 'restrict', 'withdrawContact', 'withdrawPhoto', 'withdrawPublication', 'withdrawReuse', 'erase');
  ALTER TABLE "submissions" ALTER COLUMN "right" SET DATA TYPE "public"."enum_submissions_right" USING "right"::"public"."enum_submissions_right";
  ALTER TABLE "outbox" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_outbox_kind";
  CREATE TYPE "public"."enum_outbox_kind" AS ENUM('contact-message', 'contact-confirm', 'comment-confirm', 'comment-accepted', 'comment-answered', 'comment-refused', 'feedback-confirm', 'sign-up-confirm', 'sign-up-received', 'review-accepted', 'review-refused', 'review-question', 'rights-link', 'page-link', 'page-changed', 'reconfirm', 'page-hidden', 'notice-confirm', 'notice-received', 'notice-question', 'notice-decided-reporter', 'notice-decided-concerned', 'notice-closed-reporter', 'notice-closed-concerned', 'account');
  ALTER TABLE "outbox" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_outbox_kind" USING "kind"::"public"."enum_outbox_kind";
  ALTER TABLE "signed_links" ALTER COLUMN "purpose" SET DATA TYPE text;
  DROP TYPE "public"."enum_signed_links_purpose";
  CREATE TYPE "public"."enum_signed_links_purpose" AS ENUM('confirm', 'stop', 'report', 'manage', 'reconfirm', 'export', 'restrict', 'withdraw', 'erase', 'answer', 'contest');
  ALTER TABLE "signed_links" ALTER COLUMN "purpose" SET DATA TYPE "public"."enum_signed_links_purpose" USING "purpose"::"public"."enum_signed_links_purpose";
  ALTER TABLE "consents" ALTER COLUMN "purpose" SET DATA TYPE text;
  DROP TYPE "public"."enum_consents_purpose";
  CREATE TYPE "public"."enum_consents_purpose" AS ENUM('publication', 'photo', 'contact', 'reuse');
  ALTER TABLE "consents" ALTER COLUMN "purpose" SET DATA TYPE "public"."enum_consents_purpose" USING "purpose"::"public"."enum_consents_purpose";
  DROP INDEX "submissions_photo_idx";
  DROP INDEX "submissions_sent_key_idx";
  DROP INDEX "submissions_entered_by_idx";
  DROP INDEX "outbox_list_idx";
  DROP INDEX "outbox_letter_idx";
  DROP INDEX "payload_locked_documents_rels_people_lists_id_idx";
  DROP INDEX "payload_locked_documents_rels_letters_id_idx";
  DROP INDEX "payload_locked_documents_rels_letter_recipients_id_idx";
  ALTER TABLE "talents" DROP COLUMN "own_act_at";
  ALTER TABLE "_talents_v" DROP COLUMN "version_own_act_at";
  ALTER TABLE "submissions" DROP COLUMN "photo";
  ALTER TABLE "submissions" DROP COLUMN "sent_key";
  ALTER TABLE "submissions" DROP COLUMN "address_confirmed_at";
  ALTER TABLE "submissions" DROP COLUMN "entered_by_id";
  ALTER TABLE "outbox" DROP COLUMN "list_id";
  ALTER TABLE "outbox" DROP COLUMN "letter_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "people_lists_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "letters_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "letter_recipients_id";
  DROP TYPE "public"."enum_people_lists_recipient_locale";
  DROP TYPE "public"."enum_acts_role";
  DROP TYPE "public"."enum_acts_what";
  DROP TYPE "public"."enum_opening_talents_state";
  DROP TYPE "public"."enum_opening_employers_state";
  DROP TYPE "public"."enum_opening_commissions_state";`)
}
