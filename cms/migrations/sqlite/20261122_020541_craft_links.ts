import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`crafts_aliases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`crafts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`crafts_aliases_order_idx\` ON \`crafts_aliases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`crafts_aliases_parent_id_idx\` ON \`crafts_aliases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`crafts_jargon\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`crafts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`crafts_jargon_order_idx\` ON \`crafts_jargon\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`crafts_jargon_parent_id_idx\` ON \`crafts_jargon\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`crafts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`crafts_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`crafts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`crafts_id\`) REFERENCES \`crafts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`crafts_rels_order_idx\` ON \`crafts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`crafts_rels_parent_idx\` ON \`crafts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`crafts_rels_path_idx\` ON \`crafts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`crafts_rels_crafts_id_idx\` ON \`crafts_rels\` (\`crafts_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`crafts_aliases\`;`)
  await db.run(sql`DROP TABLE \`crafts_jargon\`;`)
  await db.run(sql`DROP TABLE \`crafts_rels\`;`)
}
