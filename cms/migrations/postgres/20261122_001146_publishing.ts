import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_releases_scope" AS ENUM('changes', 'removal', 'full', 'rollback');
  CREATE TYPE "public"."enum_publishing_wanted" AS ENUM('publish', 'rollback', 'resume', 'full');
  ALTER TYPE "public"."enum_releases_outcome" ADD VALUE 'differs';
  CREATE TABLE "refusals" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"kind" varchar NOT NULL,
  	"record" varchar NOT NULL,
  	"problem" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "previews" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"kind" varchar NOT NULL,
  	"record" varchar NOT NULL,
  	"locale" varchar NOT NULL,
  	"answered_at" timestamp(3) with time zone,
  	"html" varchar,
  	"problem" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "publishing" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"held_at" timestamp(3) with time zone,
  	"held_by" varchar,
  	"held_release" numeric,
  	"wanted" "enum_publishing_wanted",
  	"wanted_by" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "guides" ADD COLUMN "publish_at" timestamp(3) with time zone;
  ALTER TABLE "guides" ADD COLUMN "expire_at" timestamp(3) with time zone;
  ALTER TABLE "_guides_v" ADD COLUMN "version_publish_at" timestamp(3) with time zone;
  ALTER TABLE "_guides_v" ADD COLUMN "version_expire_at" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "publish_at" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "expire_at" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_publish_at" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_expire_at" timestamp(3) with time zone;
  ALTER TABLE "releases" ADD COLUMN "scope" "enum_releases_scope";
  ALTER TABLE "releases" ADD COLUMN "started_at" timestamp(3) with time zone;
  ALTER TABLE "releases" ADD COLUMN "written" numeric;
  ALTER TABLE "releases" ADD COLUMN "removed" numeric;
  ALTER TABLE "releases" ADD COLUMN "records" jsonb;
  ALTER TABLE "changes" ADD COLUMN "is_urgent" boolean;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "refusals_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "previews_id" uuid;
  CREATE INDEX "refusals_kind_idx" ON "refusals" USING btree ("kind");
  CREATE INDEX "refusals_record_idx" ON "refusals" USING btree ("record");
  CREATE INDEX "refusals_updated_at_idx" ON "refusals" USING btree ("updated_at");
  CREATE INDEX "refusals_created_at_idx" ON "refusals" USING btree ("created_at");
  CREATE INDEX "previews_answered_at_idx" ON "previews" USING btree ("answered_at");
  CREATE INDEX "previews_updated_at_idx" ON "previews" USING btree ("updated_at");
  CREATE INDEX "previews_created_at_idx" ON "previews" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_refusals_fk" FOREIGN KEY ("refusals_id") REFERENCES "public"."refusals"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_previews_fk" FOREIGN KEY ("previews_id") REFERENCES "public"."previews"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "guides_publish_at_idx" ON "guides" USING btree ("publish_at");
  CREATE INDEX "guides_expire_at_idx" ON "guides" USING btree ("expire_at");
  CREATE INDEX "_guides_v_version_version_publish_at_idx" ON "_guides_v" USING btree ("version_publish_at");
  CREATE INDEX "_guides_v_version_version_expire_at_idx" ON "_guides_v" USING btree ("version_expire_at");
  CREATE INDEX "articles_publish_at_idx" ON "articles" USING btree ("publish_at");
  CREATE INDEX "articles_expire_at_idx" ON "articles" USING btree ("expire_at");
  CREATE INDEX "_articles_v_version_version_publish_at_idx" ON "_articles_v" USING btree ("version_publish_at");
  CREATE INDEX "_articles_v_version_version_expire_at_idx" ON "_articles_v" USING btree ("version_expire_at");
  CREATE INDEX "releases_started_at_idx" ON "releases" USING btree ("started_at");
  CREATE INDEX "changes_is_urgent_idx" ON "changes" USING btree ("is_urgent");
  CREATE INDEX "payload_locked_documents_rels_refusals_id_idx" ON "payload_locked_documents_rels" USING btree ("refusals_id");
  CREATE INDEX "payload_locked_documents_rels_previews_id_idx" ON "payload_locked_documents_rels" USING btree ("previews_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "refusals" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "previews" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "publishing" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "refusals" CASCADE;
  DROP TABLE "previews" CASCADE;
  DROP TABLE "publishing" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_refusals_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_previews_fk";
  
  ALTER TABLE "releases" ALTER COLUMN "outcome" SET DATA TYPE text;
  DROP TYPE "public"."enum_releases_outcome";
  CREATE TYPE "public"."enum_releases_outcome" AS ENUM('live', 'failed');
  ALTER TABLE "releases" ALTER COLUMN "outcome" SET DATA TYPE "public"."enum_releases_outcome" USING "outcome"::"public"."enum_releases_outcome";
  DROP INDEX "guides_publish_at_idx";
  DROP INDEX "guides_expire_at_idx";
  DROP INDEX "_guides_v_version_version_publish_at_idx";
  DROP INDEX "_guides_v_version_version_expire_at_idx";
  DROP INDEX "articles_publish_at_idx";
  DROP INDEX "articles_expire_at_idx";
  DROP INDEX "_articles_v_version_version_publish_at_idx";
  DROP INDEX "_articles_v_version_version_expire_at_idx";
  DROP INDEX "releases_started_at_idx";
  DROP INDEX "changes_is_urgent_idx";
  DROP INDEX "payload_locked_documents_rels_refusals_id_idx";
  DROP INDEX "payload_locked_documents_rels_previews_id_idx";
  ALTER TABLE "guides" DROP COLUMN "publish_at";
  ALTER TABLE "guides" DROP COLUMN "expire_at";
  ALTER TABLE "_guides_v" DROP COLUMN "version_publish_at";
  ALTER TABLE "_guides_v" DROP COLUMN "version_expire_at";
  ALTER TABLE "articles" DROP COLUMN "publish_at";
  ALTER TABLE "articles" DROP COLUMN "expire_at";
  ALTER TABLE "_articles_v" DROP COLUMN "version_publish_at";
  ALTER TABLE "_articles_v" DROP COLUMN "version_expire_at";
  ALTER TABLE "releases" DROP COLUMN "scope";
  ALTER TABLE "releases" DROP COLUMN "started_at";
  ALTER TABLE "releases" DROP COLUMN "written";
  ALTER TABLE "releases" DROP COLUMN "removed";
  ALTER TABLE "releases" DROP COLUMN "records";
  ALTER TABLE "changes" DROP COLUMN "is_urgent";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "refusals_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "previews_id";
  DROP TYPE "public"."enum_releases_scope";
  DROP TYPE "public"."enum_publishing_wanted";`)
}
