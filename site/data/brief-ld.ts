import type { BreadcrumbList, JobPosting, Place, WithContext } from 'schema-dts';
import { isEmployment } from '../../content/brief-rules.ts';
import { escapeHtml } from '../../content/escape-html.ts';
import { languageName } from '../../content/locales/language-name.ts';
import { fill, texts } from '../../content/locales/locale.ts';
import { recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Brief } from '../../content/schema/brief.ts';
import type { Territory } from '../../content/schema/territory.ts';
import { briefPay } from '../components/brief-words.ts';
import { dayInWords } from '../components/days.ts';
import { craftTitle, placesOf } from '../components/wording.ts';
import { isOver } from './briefs.ts';
import { crumbsLd } from './crumbs-ld.ts';
import type { Said } from './json-ld.ts';
import { absolute, knownRecord } from './snapshot.ts';
import { regionOf } from './territories.ts';

/**
 * A project's page. A vacancy only where there is one: an employment that is open and no demonstration; neither rights,
 * nor a service, nor what is unpaid. An employer who is hidden is `confidential`, as schema.org and Google have it.
 */
export const briefLd = (brief: Brief, locale: Locale): Said<JobPosting | BreadcrumbList> => {
  const name = brief.title[locale] ?? brief.title.fr;
  const crumbs = crumbsLd({ kind: 'brief', slug: brief.slug, name, locale });
  const isVacancy = isEmployment(brief.terms.contract) && !brief.isDemo && !isOver(brief);
  const { bases, isRemote } = brief.needs;
  // "Hors de France" is no country: a vacancy says in which one it is.
  const places = bases.map((base) => knownRecord('territory', base)).filter(isInFrance);
  return isVacancy && (isRemote || places.length > 0)
    ? [vacancyLd({ brief, places, locale }), crumbs]
    : [crumbs];
};

const vacancyLd = ({ brief, places, locale }: Vacancy): WithContext<JobPosting> => {
  const { id, needs, terms, employer, publishedOn, closesOn } = brief;
  const { pay, contract } = terms;
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    // The trade alone: what the project is called stands in the description.
    title: needs.crafts.map((craft) => craftTitle(craft, 'both', locale)).join(' / '),
    description: vacancyText(brief, locale),
    identifier: { '@type': 'PropertyValue', name: texts(locale).site.name, value: id },
    url: absolute(recordHref('brief', brief.slug, locale)),
    datePosted: publishedOn,
    validThrough: `${closesOn}T23:59:59`,
    directApply: true,
    // Whether a CDI is full time is not asked.
    ...(contract !== 'cdi' && { employmentType: 'TEMPORARY' }),
    hiringOrganization: employer ? { '@type': 'Organization', name: employer } : 'confidential',
    ...(places.length > 0
      ? { jobLocation: places.map(placeLd) }
      : {
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements: { '@type': 'Country' as const, name: 'FR' },
        }),
    ...(pay && {
      baseSalary: {
        '@type': 'MonetaryAmount' as const,
        currency: 'EUR',
        value: {
          '@type': 'QuantitativeValue' as const,
          ...(pay.to === undefined || pay.to === pay.from
            ? { value: pay.from }
            : { minValue: pay.from, maxValue: pay.to }),
          unitText: pay.unit.toUpperCase(),
        },
      },
    }),
  };
};

/** All that the page says of the work, as HTML. */
const vacancyText = (brief: Brief, locale: Locale): string => {
  const { title, project, needs, terms, specification } = brief;
  const { page, contract, stage } = texts(locale).brief;
  const { experience } = texts(locale).talent;
  const { from, until } = needs.period;
  const days = { from: dayInWords(from, locale), until: dayInWords(until, locale) };
  const paragraphs = [title, project.stakes, project.world, project.tone].flatMap(
    (text) => text?.[locale] ?? text?.fr ?? [],
  );
  const facts: [label: string, words: string][] = [
    [page.genre, [texts(locale).work.kind[project.kind], project.genre].join(' · ')],
    [page.format, project.format ?? ''],
    [page.stage, stage[project.stage]],
    [page.experience, needs.experience.map((level) => experience[level]).join(', ')],
    [page.specialties, needs.specialties.join(', ')],
    [page.languages, needs.languages.map((code) => languageName(code, locale)).join(', ')],
    [page.equipment, needs.equipment.join(', ')],
    [page.certificates, needs.certificates.join(', ')],
    [page.period, fill(page.fromTo, days)],
    [page.place, needs.bases.length > 0 ? placesOf(needs.bases, locale) : page.anywhere],
    [page.contract, contract[terms.contract]],
    [page.pay, briefPay(brief, locale)],
    [page.rights, terms.rights ?? ''],
  ];
  return [
    ...paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
    '<ul>',
    ...facts
      .filter(([, words]) => words !== '')
      .map(([label, words]) => `<li>${escapeHtml(label)} : ${escapeHtml(words)}</li>`),
    '</ul>',
    ...(specification ? [`<p>${escapeHtml(specification.text)}</p>`] : []),
  ].join('');
};

const isInFrance = ({ kind }: Territory): boolean => kind !== 'abroad';

const placeLd = ({ slug }: Territory): Place => ({
  '@type': 'Place',
  address: {
    '@type': 'PostalAddress',
    addressCountry: 'FR',
    addressRegion: regionOf(slug).name.fr,
  },
});

type Vacancy = { brief: Brief; places: Territory[]; locale: Locale };
