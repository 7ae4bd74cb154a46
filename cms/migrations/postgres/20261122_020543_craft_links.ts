import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "crafts_aliases" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"value" varchar NOT NULL
  );
  
  CREATE TABLE "crafts_jargon" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"value" varchar NOT NULL
  );
  
  CREATE TABLE "crafts_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"crafts_id" uuid
  );
  
  ALTER TABLE "crafts_aliases" ADD CONSTRAINT "crafts_aliases_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."crafts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "crafts_jargon" ADD CONSTRAINT "crafts_jargon_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."crafts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "crafts_rels" ADD CONSTRAINT "crafts_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."crafts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "crafts_rels" ADD CONSTRAINT "crafts_rels_crafts_fk" FOREIGN KEY ("crafts_id") REFERENCES "public"."crafts"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "crafts_aliases_order_idx" ON "crafts_aliases" USING btree ("_order");
  CREATE INDEX "crafts_aliases_parent_id_idx" ON "crafts_aliases" USING btree ("_parent_id");
  CREATE INDEX "crafts_jargon_order_idx" ON "crafts_jargon" USING btree ("_order");
  CREATE INDEX "crafts_jargon_parent_id_idx" ON "crafts_jargon" USING btree ("_parent_id");
  CREATE INDEX "crafts_rels_order_idx" ON "crafts_rels" USING btree ("order");
  CREATE INDEX "crafts_rels_parent_idx" ON "crafts_rels" USING btree ("parent_id");
  CREATE INDEX "crafts_rels_path_idx" ON "crafts_rels" USING btree ("path");
  CREATE INDEX "crafts_rels_crafts_id_idx" ON "crafts_rels" USING btree ("crafts_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "crafts_aliases" CASCADE;
  DROP TABLE "crafts_jargon" CASCADE;
  DROP TABLE "crafts_rels" CASCADE;`)
}
