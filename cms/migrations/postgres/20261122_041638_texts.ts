import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_themes_kind" AS ENUM('theme', 'series');
  CREATE TYPE "public"."enum_resources_kind" AS ENUM('school', 'aid', 'festival', 'platform', 'union', 'association', 'workshop');
  CREATE TYPE "public"."enum_pay_references_idcc" AS ENUM('1307', '2412', '2642', '3097', '3168', '3252');
  CREATE TYPE "public"."enum_pay_references_unit" AS ENUM('hour', 'day', 'week', 'month');
  CREATE TYPE "public"."enum_comments_kind" AS ENUM('question', 'comment');
  CREATE TYPE "public"."enum_comments_state" AS ENUM('accepted', 'refused', 'waiting');
  CREATE TYPE "public"."enum_crafts_interests" AS ENUM('images', 'sounds', 'stories', 'acting', 'drawing', 'hands', 'machines', 'computers', 'fabrics', 'places', 'organising', 'leading', 'numbers', 'law', 'people', 'precision');
  ALTER TYPE "public"."enum_submissions_form" ADD VALUE 'question';
  ALTER TYPE "public"."enum_submissions_form" ADD VALUE 'comment';
  ALTER TYPE "public"."enum_submissions_form" ADD VALUE 'feedback';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'comment-confirm' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'comment-accepted' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'comment-answered' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'comment-refused' BEFORE 'account';
  ALTER TYPE "public"."enum_outbox_kind" ADD VALUE 'feedback-confirm' BEFORE 'account';
  ALTER TYPE "public"."enum_crafts_agreements_idcc" ADD VALUE '1307' BEFORE '2412';
  ALTER TYPE "public"."enum_crafts_agreements_idcc" ADD VALUE '3168';
  ALTER TYPE "public"."enum_crafts_agreements_idcc" ADD VALUE '3252';
  CREATE TABLE "guides_skills" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"value" varchar
  );
  
  CREATE TABLE "_guides_v_version_skills" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"value" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "themes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"english" varchar NOT NULL,
  	"kind" "enum_themes_kind" DEFAULT 'theme' NOT NULL,
  	"slug" varchar,
  	"is_english_ready" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "themes_locales" (
  	"description" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "resources_sources" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"publisher" varchar,
  	"url" varchar NOT NULL,
  	"read_on" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "resources" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_resources_kind" NOT NULL,
  	"website" varchar NOT NULL,
  	"place" varchar,
  	"starts_on" timestamp(3) with time zone,
  	"ends_on" timestamp(3) with time zone,
  	"deadline" timestamp(3) with time zone,
  	"checked_on" timestamp(3) with time zone NOT NULL,
  	"slug" varchar,
  	"is_english_ready" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "resources_locales" (
  	"summary" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "resources_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"territories_id" uuid,
  	"departments_id" uuid
  );
  
  CREATE TABLE "terms_synonyms" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"value" varchar NOT NULL
  );
  
  CREATE TABLE "terms" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"english" varchar NOT NULL,
  	"slug" varchar,
  	"is_english_ready" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "terms_locales" (
  	"definition" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "terms_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"crafts_id" uuid,
  	"terms_id" uuid
  );
  
  CREATE TABLE "pay_references" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"craft_id" uuid NOT NULL,
  	"idcc" "enum_pay_references_idcc" NOT NULL,
  	"annex" varchar NOT NULL,
  	"condition" varchar,
  	"unit" "enum_pay_references_unit" NOT NULL,
  	"hours" numeric,
  	"from" numeric NOT NULL,
  	"to" numeric,
  	"valid_from" timestamp(3) with time zone NOT NULL,
  	"raised_on" timestamp(3) with time zone,
  	"source_title" varchar NOT NULL,
  	"source_publisher" varchar,
  	"source_url" varchar NOT NULL,
  	"source_read_on" timestamp(3) with time zone NOT NULL,
  	"slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "comments" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"kind" "enum_comments_kind" NOT NULL,
  	"name" varchar NOT NULL,
  	"email" varchar,
  	"text" varchar NOT NULL,
  	"is_english" boolean DEFAULT false,
  	"sent_at" timestamp(3) with time zone NOT NULL,
  	"state" "enum_comments_state" DEFAULT 'waiting' NOT NULL,
  	"refusal_reason" varchar,
  	"reply_text" varchar,
  	"reply_author" varchar,
  	"reply_on" timestamp(3) with time zone,
  	"parent_id" uuid,
  	"submission_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"answer_told_at" timestamp(3) with time zone,
  	"imported_from" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "comments_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" uuid,
  	"guides_id" uuid
  );
  
  CREATE TABLE "crafts_interests" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_crafts_interests",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  ALTER TABLE "guides_locales" ADD COLUMN "experience" varchar;
  ALTER TABLE "_guides_v_locales" ADD COLUMN "version_experience" varchar;
  ALTER TABLE "articles" ADD COLUMN "series_id" uuid;
  ALTER TABLE "articles" ADD COLUMN "part" numeric;
  ALTER TABLE "articles" ADD COLUMN "are_comments_open" boolean DEFAULT false;
  ALTER TABLE "articles" ADD COLUMN "imported_from" varchar;
  ALTER TABLE "articles_rels" ADD COLUMN "themes_id" uuid;
  ALTER TABLE "articles_rels" ADD COLUMN "articles_id" uuid;
  ALTER TABLE "_articles_v" ADD COLUMN "version_series_id" uuid;
  ALTER TABLE "_articles_v" ADD COLUMN "version_part" numeric;
  ALTER TABLE "_articles_v" ADD COLUMN "version_are_comments_open" boolean DEFAULT false;
  ALTER TABLE "_articles_v" ADD COLUMN "version_imported_from" varchar;
  ALTER TABLE "_articles_v_rels" ADD COLUMN "themes_id" uuid;
  ALTER TABLE "_articles_v_rels" ADD COLUMN "articles_id" uuid;
  ALTER TABLE "submissions" ADD COLUMN "article_id" uuid;
  ALTER TABLE "submissions" ADD COLUMN "guide_id" uuid;
  ALTER TABLE "submissions" ADD COLUMN "works" varchar;
  ALTER TABLE "submissions" ADD COLUMN "fails" varchar;
  ALTER TABLE "submissions" ADD COLUMN "page" varchar;
  ALTER TABLE "submissions" ADD COLUMN "consent_hash" varchar;
  ALTER TABLE "submissions" ADD COLUMN "consent_at" timestamp(3) with time zone;
  ALTER TABLE "submissions" ADD COLUMN "is_done" boolean DEFAULT false;
  ALTER TABLE "crafts_agreements" ADD COLUMN "annex" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "themes_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "resources_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "terms_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "pay_references_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "comments_id" uuid;
  ALTER TABLE "settings" ADD COLUMN "are_comments_open" boolean DEFAULT false;
  ALTER TABLE "guides_skills" ADD CONSTRAINT "guides_skills_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_guides_v_version_skills" ADD CONSTRAINT "_guides_v_version_skills_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_guides_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "themes_locales" ADD CONSTRAINT "themes_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources_sources" ADD CONSTRAINT "resources_sources_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources_locales" ADD CONSTRAINT "resources_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources_rels" ADD CONSTRAINT "resources_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources_rels" ADD CONSTRAINT "resources_rels_territories_fk" FOREIGN KEY ("territories_id") REFERENCES "public"."territories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "resources_rels" ADD CONSTRAINT "resources_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "terms_synonyms" ADD CONSTRAINT "terms_synonyms_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "terms_locales" ADD CONSTRAINT "terms_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "terms_rels" ADD CONSTRAINT "terms_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "terms_rels" ADD CONSTRAINT "terms_rels_crafts_fk" FOREIGN KEY ("crafts_id") REFERENCES "public"."crafts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "terms_rels" ADD CONSTRAINT "terms_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pay_references" ADD CONSTRAINT "pay_references_craft_id_crafts_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."crafts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_comments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments_rels" ADD CONSTRAINT "comments_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comments_rels" ADD CONSTRAINT "comments_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "comments_rels" ADD CONSTRAINT "comments_rels_guides_fk" FOREIGN KEY ("guides_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "crafts_interests" ADD CONSTRAINT "crafts_interests_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."crafts"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "guides_skills_order_idx" ON "guides_skills" USING btree ("_order");
  CREATE INDEX "guides_skills_parent_id_idx" ON "guides_skills" USING btree ("_parent_id");
  CREATE INDEX "guides_skills_locale_idx" ON "guides_skills" USING btree ("_locale");
  CREATE INDEX "_guides_v_version_skills_order_idx" ON "_guides_v_version_skills" USING btree ("_order");
  CREATE INDEX "_guides_v_version_skills_parent_id_idx" ON "_guides_v_version_skills" USING btree ("_parent_id");
  CREATE INDEX "_guides_v_version_skills_locale_idx" ON "_guides_v_version_skills" USING btree ("_locale");
  CREATE UNIQUE INDEX "themes_slug_idx" ON "themes" USING btree ("slug");
  CREATE INDEX "themes_updated_at_idx" ON "themes" USING btree ("updated_at");
  CREATE INDEX "themes_created_at_idx" ON "themes" USING btree ("created_at");
  CREATE UNIQUE INDEX "themes_locales_locale_parent_id_unique" ON "themes_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "themes_locales_parent_idx" ON "themes_locales" USING btree ("_parent_id");
  CREATE INDEX "resources_sources_order_idx" ON "resources_sources" USING btree ("_order");
  CREATE INDEX "resources_sources_parent_id_idx" ON "resources_sources" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "resources_slug_idx" ON "resources" USING btree ("slug");
  CREATE INDEX "resources_updated_at_idx" ON "resources" USING btree ("updated_at");
  CREATE INDEX "resources_created_at_idx" ON "resources" USING btree ("created_at");
  CREATE UNIQUE INDEX "resources_locales_locale_parent_id_unique" ON "resources_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "resources_locales_parent_idx" ON "resources_locales" USING btree ("_parent_id");
  CREATE INDEX "resources_rels_order_idx" ON "resources_rels" USING btree ("order");
  CREATE INDEX "resources_rels_parent_idx" ON "resources_rels" USING btree ("parent_id");
  CREATE INDEX "resources_rels_path_idx" ON "resources_rels" USING btree ("path");
  CREATE INDEX "resources_rels_territories_id_idx" ON "resources_rels" USING btree ("territories_id");
  CREATE INDEX "resources_rels_departments_id_idx" ON "resources_rels" USING btree ("departments_id");
  CREATE INDEX "terms_synonyms_order_idx" ON "terms_synonyms" USING btree ("_order");
  CREATE INDEX "terms_synonyms_parent_id_idx" ON "terms_synonyms" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "terms_slug_idx" ON "terms" USING btree ("slug");
  CREATE INDEX "terms_updated_at_idx" ON "terms" USING btree ("updated_at");
  CREATE INDEX "terms_created_at_idx" ON "terms" USING btree ("created_at");
  CREATE UNIQUE INDEX "terms_locales_locale_parent_id_unique" ON "terms_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "terms_locales_parent_idx" ON "terms_locales" USING btree ("_parent_id");
  CREATE INDEX "terms_rels_order_idx" ON "terms_rels" USING btree ("order");
  CREATE INDEX "terms_rels_parent_idx" ON "terms_rels" USING btree ("parent_id");
  CREATE INDEX "terms_rels_path_idx" ON "terms_rels" USING btree ("path");
  CREATE INDEX "terms_rels_crafts_id_idx" ON "terms_rels" USING btree ("crafts_id");
  CREATE INDEX "terms_rels_terms_id_idx" ON "terms_rels" USING btree ("terms_id");
  CREATE INDEX "pay_references_craft_idx" ON "pay_references" USING btree ("craft_id");
  CREATE UNIQUE INDEX "pay_references_slug_idx" ON "pay_references" USING btree ("slug");
  CREATE INDEX "pay_references_updated_at_idx" ON "pay_references" USING btree ("updated_at");
  CREATE INDEX "pay_references_created_at_idx" ON "pay_references" USING btree ("created_at");
  CREATE INDEX "comments_state_idx" ON "comments" USING btree ("state");
  CREATE INDEX "comments_parent_idx" ON "comments" USING btree ("parent_id");
  CREATE INDEX "comments_submission_idx" ON "comments" USING btree ("submission_id");
  CREATE UNIQUE INDEX "comments_imported_from_idx" ON "comments" USING btree ("imported_from");
  CREATE INDEX "comments_updated_at_idx" ON "comments" USING btree ("updated_at");
  CREATE INDEX "comments_created_at_idx" ON "comments" USING btree ("created_at");
  CREATE INDEX "comments_rels_order_idx" ON "comments_rels" USING btree ("order");
  CREATE INDEX "comments_rels_parent_idx" ON "comments_rels" USING btree ("parent_id");
  CREATE INDEX "comments_rels_path_idx" ON "comments_rels" USING btree ("path");
  CREATE INDEX "comments_rels_articles_id_idx" ON "comments_rels" USING btree ("articles_id");
  CREATE INDEX "comments_rels_guides_id_idx" ON "comments_rels" USING btree ("guides_id");
  CREATE INDEX "crafts_interests_order_idx" ON "crafts_interests" USING btree ("order");
  CREATE INDEX "crafts_interests_parent_idx" ON "crafts_interests" USING btree ("parent_id");
  ALTER TABLE "articles" ADD CONSTRAINT "articles_series_id_themes_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."themes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_series_id_themes_id_fk" FOREIGN KEY ("version_series_id") REFERENCES "public"."themes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "submissions" ADD CONSTRAINT "submissions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "submissions" ADD CONSTRAINT "submissions_guide_id_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guides"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_resources_fk" FOREIGN KEY ("resources_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pay_references_fk" FOREIGN KEY ("pay_references_id") REFERENCES "public"."pay_references"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_comments_fk" FOREIGN KEY ("comments_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_series_idx" ON "articles" USING btree ("series_id");
  CREATE UNIQUE INDEX "articles_imported_from_idx" ON "articles" USING btree ("imported_from");
  CREATE INDEX "articles_rels_themes_id_idx" ON "articles_rels" USING btree ("themes_id");
  CREATE INDEX "articles_rels_articles_id_idx" ON "articles_rels" USING btree ("articles_id");
  CREATE INDEX "_articles_v_version_version_series_idx" ON "_articles_v" USING btree ("version_series_id");
  CREATE INDEX "_articles_v_version_version_imported_from_idx" ON "_articles_v" USING btree ("version_imported_from");
  CREATE INDEX "_articles_v_rels_themes_id_idx" ON "_articles_v_rels" USING btree ("themes_id");
  CREATE INDEX "_articles_v_rels_articles_id_idx" ON "_articles_v_rels" USING btree ("articles_id");
  CREATE INDEX "submissions_article_idx" ON "submissions" USING btree ("article_id");
  CREATE INDEX "submissions_guide_idx" ON "submissions" USING btree ("guide_id");
  CREATE INDEX "payload_locked_documents_rels_themes_id_idx" ON "payload_locked_documents_rels" USING btree ("themes_id");
  CREATE INDEX "payload_locked_documents_rels_resources_id_idx" ON "payload_locked_documents_rels" USING btree ("resources_id");
  CREATE INDEX "payload_locked_documents_rels_terms_id_idx" ON "payload_locked_documents_rels" USING btree ("terms_id");
  CREATE INDEX "payload_locked_documents_rels_pay_references_id_idx" ON "payload_locked_documents_rels" USING btree ("pay_references_id");
  CREATE INDEX "payload_locked_documents_rels_comments_id_idx" ON "payload_locked_documents_rels" USING btree ("comments_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "guides_skills" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_guides_v_version_skills" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "themes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "themes_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "resources_sources" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "resources" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "resources_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "resources_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "terms_synonyms" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "terms" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "terms_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "terms_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "pay_references" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "comments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "comments_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "crafts_interests" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "guides_skills" CASCADE;
  DROP TABLE "_guides_v_version_skills" CASCADE;
  DROP TABLE "themes" CASCADE;
  DROP TABLE "themes_locales" CASCADE;
  DROP TABLE "resources_sources" CASCADE;
  DROP TABLE "resources" CASCADE;
  DROP TABLE "resources_locales" CASCADE;
  DROP TABLE "resources_rels" CASCADE;
  DROP TABLE "terms_synonyms" CASCADE;
  DROP TABLE "terms" CASCADE;
  DROP TABLE "terms_locales" CASCADE;
  DROP TABLE "terms_rels" CASCADE;
  DROP TABLE "pay_references" CASCADE;
  DROP TABLE "comments" CASCADE;
  DROP TABLE "comments_rels" CASCADE;
  DROP TABLE "crafts_interests" CASCADE;
  ALTER TABLE "articles" DROP CONSTRAINT "articles_series_id_themes_id_fk";
  
  ALTER TABLE "articles_rels" DROP CONSTRAINT "articles_rels_themes_fk";
  
  ALTER TABLE "articles_rels" DROP CONSTRAINT "articles_rels_articles_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_series_id_themes_id_fk";
  
  ALTER TABLE "_articles_v_rels" DROP CONSTRAINT "_articles_v_rels_themes_fk";
  
  ALTER TABLE "_articles_v_rels" DROP CONSTRAINT "_articles_v_rels_articles_fk";
  
  ALTER TABLE "submissions" DROP CONSTRAINT "submissions_article_id_articles_id_fk";
  
  ALTER TABLE "submissions" DROP CONSTRAINT "submissions_guide_id_guides_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_themes_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_resources_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_terms_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_pay_references_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_comments_fk";
  
  ALTER TABLE "submissions" ALTER COLUMN "form" SET DATA TYPE text;
  DROP TYPE "public"."enum_submissions_form";
  CREATE TYPE "public"."enum_submissions_form" AS ENUM('contact');
  ALTER TABLE "submissions" ALTER COLUMN "form" SET DATA TYPE "public"."enum_submissions_form" USING "form"::"public"."enum_submissions_form";
  ALTER TABLE "outbox" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_outbox_kind";
  CREATE TYPE "public"."enum_outbox_kind" AS ENUM('contact-message', 'contact-confirm', 'account');
  ALTER TABLE "outbox" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_outbox_kind" USING "kind"::"public"."enum_outbox_kind";
  ALTER TABLE "crafts_agreements" ALTER COLUMN "idcc" SET DATA TYPE text;
  DROP TYPE "public"."enum_crafts_agreements_idcc";
  CREATE TYPE "public"."enum_crafts_agreements_idcc" AS ENUM('2412', '2642', '3097');
  ALTER TABLE "crafts_agreements" ALTER COLUMN "idcc" SET DATA TYPE "public"."enum_crafts_agreements_idcc" USING "idcc"::"public"."enum_crafts_agreements_idcc";
  DROP INDEX "articles_series_idx";
  DROP INDEX "articles_imported_from_idx";
  DROP INDEX "articles_rels_themes_id_idx";
  DROP INDEX "articles_rels_articles_id_idx";
  DROP INDEX "_articles_v_version_version_series_idx";
  DROP INDEX "_articles_v_version_version_imported_from_idx";
  DROP INDEX "_articles_v_rels_themes_id_idx";
  DROP INDEX "_articles_v_rels_articles_id_idx";
  DROP INDEX "submissions_article_idx";
  DROP INDEX "submissions_guide_idx";
  DROP INDEX "payload_locked_documents_rels_themes_id_idx";
  DROP INDEX "payload_locked_documents_rels_resources_id_idx";
  DROP INDEX "payload_locked_documents_rels_terms_id_idx";
  DROP INDEX "payload_locked_documents_rels_pay_references_id_idx";
  DROP INDEX "payload_locked_documents_rels_comments_id_idx";
  ALTER TABLE "guides_locales" DROP COLUMN "experience";
  ALTER TABLE "_guides_v_locales" DROP COLUMN "version_experience";
  ALTER TABLE "articles" DROP COLUMN "series_id";
  ALTER TABLE "articles" DROP COLUMN "part";
  ALTER TABLE "articles" DROP COLUMN "are_comments_open";
  ALTER TABLE "articles" DROP COLUMN "imported_from";
  ALTER TABLE "articles_rels" DROP COLUMN "themes_id";
  ALTER TABLE "articles_rels" DROP COLUMN "articles_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_series_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_part";
  ALTER TABLE "_articles_v" DROP COLUMN "version_are_comments_open";
  ALTER TABLE "_articles_v" DROP COLUMN "version_imported_from";
  ALTER TABLE "_articles_v_rels" DROP COLUMN "themes_id";
  ALTER TABLE "_articles_v_rels" DROP COLUMN "articles_id";
  ALTER TABLE "submissions" DROP COLUMN "article_id";
  ALTER TABLE "submissions" DROP COLUMN "guide_id";
  ALTER TABLE "submissions" DROP COLUMN "works";
  ALTER TABLE "submissions" DROP COLUMN "fails";
  ALTER TABLE "submissions" DROP COLUMN "page";
  ALTER TABLE "submissions" DROP COLUMN "consent_hash";
  ALTER TABLE "submissions" DROP COLUMN "consent_at";
  ALTER TABLE "submissions" DROP COLUMN "is_done";
  ALTER TABLE "crafts_agreements" DROP COLUMN "annex";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "themes_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "resources_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "terms_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "pay_references_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "comments_id";
  ALTER TABLE "settings" DROP COLUMN "are_comments_open";
  DROP TYPE "public"."enum_themes_kind";
  DROP TYPE "public"."enum_resources_kind";
  DROP TYPE "public"."enum_pay_references_idcc";
  DROP TYPE "public"."enum_pay_references_unit";
  DROP TYPE "public"."enum_comments_kind";
  DROP TYPE "public"."enum_comments_state";
  DROP TYPE "public"."enum_crafts_interests";`)
}
