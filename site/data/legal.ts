/** The legal pages: Markdown compiled by Astro, filled from the publisher's identity. Runs in Astro only. */
import type { MarkdownInstance } from 'astro';
import { escapeHtml } from '../../content/escape-html.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { texts } from '../../content/locales/locale.ts';
import type { PageName } from '../../content/routes.ts';
import { SiteIdentity } from '../../content/schema/site-identity.ts';
import { knownRecord } from './snapshot.ts';

/** The title and the HTML of a legal page; in French where it has no English. */
export const legalText = async (page: LegalName, locale: Locale): Promise<LegalText> => {
  const own = compiled[`${folder}/${fileNames[page]}.${locale}.md`];
  const text = own ?? compiled[`${folder}/${fileNames[page]}.fr.md`];
  if (!text) throw new Error(`${folder}/${fileNames[page]}.fr.md is missing.`);
  return {
    title: text.frontmatter.title,
    html: filled(await text.compiledContent(), locale),
    isFrenchOnly: own === undefined,
  };
};

const folder = '../../content/legal';
const compiled = import.meta.glob<MarkdownInstance<{ title: string }>>('../../content/legal/*.md', {
  eager: true,
});

const fileNames = {
  legalNotice: 'legal-notice',
  privacy: 'privacy',
  terms: 'terms',
  rightOfReply: 'right-of-reply',
  accessibility: 'accessibility',
} as const satisfies Partial<Record<PageName, string>>;

const filled = (html: string, locale: Locale): string => {
  const site = knownRecord('site', 'site');
  const identity: Record<string, unknown> = {
    ...site,
    dataContact: site.dataContact ?? site.contactEmail,
  };
  return html.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!(name in SiteIdentity.shape)) throw new Error(`Legal texts know no placeholder ${whole}.`);
    return escapeHtml(String(identity[name] ?? texts(locale).legal.missing));
  });
};

/** The legal pages, by their names in `routes.ts`. */
export type LegalName = keyof typeof fileNames;
export type LegalText = { title: string; html: string; isFrenchOnly: boolean };
