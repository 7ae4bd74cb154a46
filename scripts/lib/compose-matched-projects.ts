/** The daily mail about projects as it is when it leaves: what was closed, answered or taken back since is not in it. */
import type { Payload } from 'payload';
import { whoIsOpenTo } from '../../cms/briefs/open-to.ts';
import { inTransaction } from '../../cms/database/rows.ts';
import { dataFile, env } from '../../cms/env.ts';
import { noon } from '../../cms/fields/day.ts';
import { matchedProjectsMail, type MatchedProject } from '../../cms/mail/matched-projects-mail.ts';
import { makeTalentLink } from '../../cms/mail/signed-link.ts';
import type { Outbox } from '../../cms/payload-types.ts';
import { agreedAmong } from '../../cms/people/standing-consents.ts';
import { idOf } from '../../cms/people/talent-from-sign-up.ts';
import { isPublic } from '../../cms/snapshot/documents.ts';
import { parisDay } from '../../cms/snapshot/values.ts';
import { reasonsInWords, type Naming } from '../../content/matching/in-words.ts';
import { texts } from '../../content/locales/locale.ts';
import { oneClickHref } from '../../content/routes.ts';
import { briefPay } from '../../site/components/brief-words.ts';
import type { Composed } from './compose-mail.ts';
import { withMatching, type Project } from './match-briefs.ts';

/** To one person; nothing leaves where no project is left. */
export async function composeMatchedProjects({ payload, row, now }: Owed): Promise<Composed> {
  const id = row.talent && idOf(row.talent);
  const query = { collection: 'talents', depth: 0, disableErrors: true } as const;
  const talent = id && (await payload.findByID({ ...query, id }));
  if (!talent) return { reason: 'erased' };
  if (!isPublic({ ...talent })) return { reason: 'closed' };
  const agreed = await agreedAmong({ payload, ids: [talent.id], purpose: 'projects' });
  if (!agreed.has(talent.id)) return { reason: 'withdrawn' };
  const locale = talent.preferredLocale;
  const isToTell = await toTell({ payload, row, talent: talent.id });
  const projects = withMatching(dataFile('snapshot.db'), ({ people, projectsFor, naming }) => {
    const words = naming(locale);
    return [...people([talent.id])].flatMap((person) =>
      projectsFor(person, parisDay(now))
        .filter(({ brief }) => isToTell(brief.id))
        .map((project) => inWords(project, words)),
    );
  });
  if (projects.length === 0) return { reason: 'noProject' };
  const asked = { payload, purpose: 'stopProjects', talent: talent.id, now } as const;
  const { token } = await makeTalentLink(asked);
  const { name, privateEmail: to } = talent;
  const written = matchedProjectsMail({ locale, siteUrl: env.SITE_URL, name, projects, token });
  const oneClick = `${env.SITE_URL}${oneClickHref(token, locale)}`;
  return { mail: { ...written, id: row.id, to, oneClick, isAutomatic: true } };
}

/** Whether a project is of this mail, and may still be told. */
async function toTell({ payload, row, talent }: ToTell): Promise<(brief: string) => boolean> {
  const { day } = Object(row.content) as { day?: string };
  if (!day) return () => false;
  const { docs } = await payload.find({
    collection: 'brief-recipients',
    where: { and: [{ talent: { equals: talent } }, { day: { equals: noon(day) } }] },
    pagination: false,
    depth: 0,
  });
  const listed = new Set(docs.map(({ brief }) => idOf(brief)));
  const isOpenTo = await inTransaction(payload, (rows) => whoIsOpenTo({ rows, talents: [talent] }));
  return (brief) => listed.has(brief) && isOpenTo({ talent, brief });
}

function inWords({ brief, fit }: Project, words: Naming): MatchedProject {
  const { locale, territory, craft } = words;
  const { slug, title, needs, terms, closesOn } = brief;
  const { brief: said, page } = texts(locale);
  return {
    slug,
    title: title[locale] ?? title.fr,
    crafts: needs.crafts.map((one) => craft(one, 'both')).join(page.semicolon),
    place: needs.bases.map(territory).join(', ') || said.page.anywhere,
    period: needs.period,
    contract: said.contract[terms.contract],
    pay: briefPay(brief, locale),
    reasons: reasonsInWords(fit, words),
    closesOn,
  };
}

type Owed = { payload: Payload; row: Outbox; now: Date };
type ToTell = { payload: Payload; row: Outbox; talent: string };
