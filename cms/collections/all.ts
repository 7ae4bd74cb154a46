/** Every collection, in the order of the admin's menu. */
import type { CollectionConfig } from 'payload';
import { inMenu } from '../access/menu.ts';
import { Acts } from './Acts.ts';
import { Answers } from './Answers.ts';
import { Articles } from './Articles.ts';
import { BriefRecipients } from './BriefRecipients.ts';
import { Briefs } from './Briefs.ts';
import { Changes } from './Changes.ts';
import { Charters } from './Charters.ts';
import { Comments } from './Comments.ts';
import { Consents } from './Consents.ts';
import { ConsentWordings } from './ConsentWordings.ts';
import { Crafts } from './Crafts.ts';
import { Departments } from './Departments.ts';
import { Erasures } from './Erasures.ts';
import { Guides } from './Guides.ts';
import { LetterRecipients } from './LetterRecipients.ts';
import { Letters } from './Letters.ts';
import { Media } from './Media.ts';
import { Notices } from './Notices.ts';
import { Organisations } from './Organisations.ts';
import { Outbox } from './Outbox.ts';
import { PayReferences } from './PayReferences.ts';
import { PeopleLists } from './PeopleLists.ts';
import { Previews } from './Previews.ts';
import { Redirects } from './Redirects.ts';
import { Refusals } from './Refusals.ts';
import { Releases } from './Releases.ts';
import { Requests } from './Requests.ts';
import { Resources } from './Resources.ts';
import { SenderBlocks } from './SenderBlocks.ts';
import { SignedLinks } from './SignedLinks.ts';
import { Submissions } from './Submissions.ts';
import { Talents } from './Talents.ts';
import { Terms } from './Terms.ts';
import { Territories } from './Territories.ts';
import { Themes } from './Themes.ts';
import { Users } from './Users.ts';
import { Works } from './Works.ts';

export const collections: CollectionConfig[] = [
  Talents,
  Works,
  Organisations,
  Guides,
  Articles,
  Themes,
  Resources,
  Terms,
  PayReferences,
  Charters,
  Media,
  PeopleLists,
  Letters,
  LetterRecipients,
  Submissions,
  Briefs,
  BriefRecipients,
  Answers,
  Comments,
  Notices,
  Requests,
  Outbox,
  Departments,
  Crafts,
  Territories,
  Releases,
  Refusals,
  Users,
  Acts,
  SignedLinks,
  Erasures,
  SenderBlocks,
  Consents,
  ConsentWordings,
  Redirects,
  Changes,
  Previews,
].map(inMenu);
