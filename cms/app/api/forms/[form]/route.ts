import { rightsPurposes } from '../../../../collections/SignedLinks.ts';
import { briefEndpoint } from '../../../../endpoints/brief.ts';
import { briefListEndpoint } from '../../../../endpoints/brief-list.ts';
import { commentEndpoint } from '../../../../endpoints/comment.ts';
import { contactEndpoint } from '../../../../endpoints/contact.ts';
import {
  decideAnswerEndpoint,
  replyToQuestionEndpoint,
} from '../../../../endpoints/decide-answer.ts';
import { editBriefEndpoint } from '../../../../endpoints/edit-brief.ts';
import { feedbackEndpoint } from '../../../../endpoints/feedback.ts';
import { fillEndpoint } from '../../../../endpoints/fill.ts';
import { manageBriefEndpoint } from '../../../../endpoints/manage-brief.ts';
import { manageStateEndpoint } from '../../../../endpoints/manage-state.ts';
import {
  managePageEndpoint,
  pageLinkEndpoint,
  reconfirmEndpoint,
} from '../../../../endpoints/my-page.ts';
import { noticeLinkEndpoint } from '../../../../endpoints/notice-link.ts';
import { noticeEndpoint } from '../../../../endpoints/notice.ts';
import { openBriefEndpoint } from '../../../../endpoints/open-brief.ts';
import { proposeEndpoint } from '../../../../endpoints/propose.ts';
import { answer } from '../../../../endpoints/read-form.ts';
import { reviewReplyEndpoint } from '../../../../endpoints/review-reply.ts';
import { rightsLinkEndpoint } from '../../../../endpoints/rights-link.ts';
import { rightsEndpoint } from '../../../../endpoints/rights.ts';
import { runningPayload } from '../../../../endpoints/running-payload.ts';
import { shortlistEndpoint } from '../../../../endpoints/shortlist.ts';
import { signUpEndpoint } from '../../../../endpoints/sign-up.ts';
import { updateEndpoint } from '../../../../endpoints/update.ts';
import { stopMailsEndpoint } from '../../../../endpoints/stop-mails.ts';
import { linkEndpoint } from '../../../../endpoints/use-link.ts';

export const dynamic = 'force-dynamic';

type Endpoint = (request: Request) => Promise<Response>;

let endpoints: Promise<Map<string, Endpoint>> | undefined;

export async function POST(
  request: Request,
  context: { params: Promise<{ form: string }> },
): Promise<Response> {
  const { form } = await context.params;
  try {
    endpoints ??= makeEndpoints();
    const endpoint = (await endpoints).get(form);
    return endpoint ? await endpoint(request) : new Response(null, { status: 404 });
  } catch (error) {
    console.error(`The form ${form} was not stored; its sender was told so.`, error);
    return answer(503, { ok: false, errors: [{ path: [], code: 'form.unavailable' }] });
  }
}

async function makeEndpoints(): Promise<Map<string, Endpoint>> {
  const payload = await runningPayload();
  return new Map([
    ['contact', contactEndpoint(payload)],
    ['shortlist', shortlistEndpoint(payload)],
    ['question', commentEndpoint(payload, 'question')],
    ['comment', commentEndpoint(payload, 'comment')],
    ['feedback', feedbackEndpoint(payload)],
    ['sign-up', signUpEndpoint(payload)],
    ['page', pageLinkEndpoint(payload)],
    ['manage', managePageEndpoint(payload)],
    ['manage-state', manageStateEndpoint(payload)],
    ['reconfirm', reconfirmEndpoint(payload)],
    ['fill', fillEndpoint(payload)],
    ['update', updateEndpoint(payload)],
    ['reply', reviewReplyEndpoint(payload)],
    ['stop-mails', stopMailsEndpoint(payload)],
    ['notice', noticeEndpoint(payload)],
    ['brief', briefEndpoint(payload)],
    ['open-brief', openBriefEndpoint(payload)],
    ['manage-brief', manageBriefEndpoint(payload)],
    ['edit-brief', editBriefEndpoint(payload)],
    ['brief-list', briefListEndpoint(payload)],
    ['propose', proposeEndpoint(payload)],
    ['decide-answer', decideAnswerEndpoint(payload)],
    ['reply-to-question', replyToQuestionEndpoint(payload)],
    ['brief-link', pageLinkEndpoint(payload, 'brief-link')],
    ['answer', noticeLinkEndpoint(payload, 'answer')],
    ['contest', noticeLinkEndpoint(payload, 'contest')],
    ['rights', rightsEndpoint(payload)],
    ...rightsPurposes.map((purpose): [string, Endpoint] => [
      purpose,
      rightsLinkEndpoint(payload, purpose),
    ]),
    ['confirm', linkEndpoint(payload, 'confirm')],
    ['stop', linkEndpoint(payload, 'stop')],
    ['report', linkEndpoint(payload, 'report')],
  ]);
}
