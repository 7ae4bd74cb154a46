import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../cms/env.ts';
import { runCommand } from '../../../scripts/lib/run-command.ts';

const readSettings = (environment: Record<string, string>) =>
  runCommand({
    command: process.execPath,
    args: ['--input-type=module', '-e', `await import('${projectRoot}/cms/env.ts')`],
    environment,
  });

describe('settings that cannot be used', () => {
  it('are said all together, each with what to write instead, and without a trace of code', async () => {
    const { code, output } = await readSettings({
      PORT: '99999',
      SITE_URL: 'https://exemple.fr/annuaire',
      PUBLISH_CRON: 'foo',
      MAIL_FROM: 'nobody',
      DATABASE_URL: 'mysql://user:hidden-password@host/db',
      FORMS_PER_HOUR: '0',
    });
    expect(code).not.toBe(0);
    expect(output).toContain('PORT=99999: a port, from 0 to 65535');
    expect(output).toContain('SITE_URL=https://exemple.fr/annuaire: an origin without a path');
    expect(output).toContain('PUBLISH_CRON=foo: a schedule of five fields');
    expect(output).toContain('MAIL_FROM=nobody: an address, such as');
    expect(output).toContain('DATABASE_URL=…: file:… for SQLite, or postgres://…');
    expect(output).toContain('FORMS_PER_HOUR=0: a number from 1');
    expect(output).toContain('Nothing was started.');
    expect(output).not.toContain('hidden-password');
    expect(output).not.toMatch(/\n\s+at /);
  });

  it('are those of a bucket without the others that it needs', async () => {
    const { code, output } = await readSettings({
      S3_BUCKET: 'site',
      S3_ENDPOINT: 'ftp://host',
      S3_SECRET_ACCESS_KEY: 'hidden-secret',
    });
    expect(code).not.toBe(0);
    expect(output).toContain('S3_ENDPOINT=ftp://host: an address that begins with https://');
    expect(output).toContain('S3_REGION=: a bucket needs S3_BUCKET, S3_ENDPOINT, S3_REGION');
    expect(output).toContain('S3_ACCESS_KEY_ID=: a bucket needs');
    expect(output).not.toMatch(/S3_BUCKET=|S3_SECRET_ACCESS_KEY=|hidden-secret/);
  });

  it('do not stop what is right', async () => {
    const { code, output } = await readSettings({
      SITE_URL: 'https://exemple.fr',
      PUBLISH_CRON: '0 6 * * 1',
      MAIL_FROM: 'Générique <bonjour@exemple.fr>',
    });
    expect({ code, output }).toEqual({ code: 0, output: '' });
  });

  it.each([
    [{ PORT: '4790', SITE_URL: '' }, 'http://localhost:4790'],
    [{ PORT: '4790', SITE_URL: 'https://exemple.fr/' }, 'https://exemple.fr'],
  ])('give links the port of the site, unless its origin is given', async (environment, origin) => {
    const { output } = await runCommand({
      command: process.execPath,
      args: [
        '--input-type=module',
        '-e',
        `const { env } = await import('${projectRoot}/cms/env.ts'); console.log(env.SITE_URL)`,
      ],
      environment,
    });
    expect(output.trim()).toBe(origin);
  });
});
