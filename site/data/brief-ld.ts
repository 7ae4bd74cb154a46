import type { BreadcrumbList, JobPosting, Place, WithContext } from 'schema-dts';
import { isEmployment } from '../../content/brief-rules.ts';
import { recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Brief } from '../../content/schema/brief.ts';
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
  return isVacancy ? [vacancyLd(brief, locale), crumbs] : [crumbs];
};

const vacancyLd = (brief: Brief, locale: Locale): WithContext<JobPosting> => {
  const { title, project, needs, terms, employer, publishedOn, closesOn } = brief;
  const { pay, contract } = terms;
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: title[locale] ?? title.fr,
    description: project.stakes[locale] ?? project.stakes.fr,
    url: absolute(recordHref('brief', brief.slug, locale)),
    datePosted: publishedOn,
    validThrough: closesOn,
    employmentType: contract === 'cdi' ? 'FULL_TIME' : 'TEMPORARY',
    hiringOrganization: employer ? { '@type': 'Organization', name: employer } : 'confidential',
    ...(needs.bases.length > 0
      ? { jobLocation: needs.bases.map(placeLd) }
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
          minValue: pay.from,
          maxValue: pay.to ?? pay.from,
          unitText: pay.unit.toUpperCase(),
        },
      },
    }),
  };
};

const placeLd = (slug: string): Place => {
  const { name, kind } = knownRecord('territory', slug);
  if (kind === 'abroad') return { '@type': 'Place', name: name.fr };
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'FR',
      addressRegion: regionOf(slug).name.fr,
      ...(kind === 'departement' && { addressLocality: name.fr }),
    },
  };
};
