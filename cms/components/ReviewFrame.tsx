import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter } from '@payloadcms/ui';
import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { ReactNode } from 'react';
import { roleOf, type Role } from '../access/roles.ts';
import { reviewTexts } from '../people/review-texts.ts';
import { redirect } from 'next/navigation';

/** The admin around a view of the review, or of `roles` alone; whoever may not see it reads why. */
export async function ReviewFrame({ view, roles = reviewers, forbidden, children }: Props) {
  const { initPageResult, i18n, params, payload, searchParams } = view;
  const { req } = initPageResult;
  const role = roleOf(req);
  if (!role) redirect(`${payload.config.routes.admin}/login`);
  const { answers } = reviewTexts(i18n.language);
  return (
    <DefaultTemplate
      i18n={i18n}
      {...(initPageResult.locale && { locale: initPageResult.locale })}
      {...(params && { params })}
      payload={payload}
      permissions={initPageResult.permissions}
      {...(searchParams && { searchParams })}
      {...(req.user && { user: req.user })}
      visibleEntities={initPageResult.visibleEntities}
    >
      <Gutter className="review">
        {roles.includes(role) ? await children(req) : <p>{forbidden ?? answers.forbidden}</p>}
      </Gutter>
    </DefaultTemplate>
  );
}

const reviewers: readonly Role[] = ['admin', 'editor', 'commission'];

type Props = {
  view: AdminViewServerProps;
  roles?: readonly Role[];
  /** Said to the others. */
  forbidden?: string;
  children: (req: PayloadRequest) => Promise<ReactNode>;
};
