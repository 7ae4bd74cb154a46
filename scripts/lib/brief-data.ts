import { noon } from '../../cms/fields/day.ts';
import { parisDay } from '../../cms/snapshot/values.ts';
import type { SeedBrief } from '../../content/schema/seed.ts';
import type { Data } from './import-content.ts';
import type { Ids } from './link-crafts.ts';

/** What `payload.create` is given for an invented project: open, its days counted from `now`. */
export function briefData(brief: SeedBrief, ids: Ids, now: Date): Data {
  const { slug, title, project, needs, terms, employer, specification, charters } = brief;
  const inDays = (days: number) => noon(parisDay(new Date(now.getTime() + days * 86_400_000)));
  const lines = (list: string[]) => list.join('\n') || null;
  return {
    slug,
    isDemo: true,
    title: title.fr,
    project: {
      ...project,
      world: project.world?.fr,
      tone: project.tone?.fr,
      stakes: project.stakes.fr,
    },
    english: {
      title: title.en,
      world: project.world?.en,
      tone: project.tone?.en,
      stakes: project.stakes.en,
    },
    crafts: ids('crafts', needs.crafts),
    bases: ids('territories', needs.bases),
    charters: ids('charters', charters),
    needs: {
      experience: needs.experience,
      languages: needs.languages,
      isRemote: needs.isRemote,
      specialties: lines(needs.specialties),
      equipment: lines(needs.equipment),
      certificates: lines(needs.certificates),
      from: inDays(brief.startsIn),
      until: inDays(brief.startsIn + brief.lasts),
    },
    terms: {
      contract: terms.contract,
      payFrom: terms.pay?.from,
      payTo: terms.pay?.to,
      payUnit: terms.pay?.unit,
      rights: terms.rights,
      specification,
    },
    employer: { ...employer, locale: 'fr' },
    employerCheck: { register: 'sirene' },
    state: 'accepted',
    sentAt: now.toISOString(),
    publishedAt: now.toISOString(),
    closesOn: inDays(brief.opensFor),
  };
}
