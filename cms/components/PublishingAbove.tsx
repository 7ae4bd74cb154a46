import type { AdminViewServerProps } from 'payload';
import { roleOf } from '../access/roles.ts';
import { overviewFor } from '../publishing/overview.ts';
import { PublishingPanel } from './PublishingPanel.tsx';

/** The state of publishing above the list of releases, with its buttons, and on the dashboard, where it is news only. */
export async function PublishingAbove({ payload, user, hasButtons = false }: Props) {
  const role = roleOf({ user } as Parameters<typeof roleOf>[0]);
  if (!role) return null;
  return <PublishingPanel first={await overviewFor(payload, role)} hasButtons={hasButtons} />;
}

type Props = Pick<AdminViewServerProps, 'payload' | 'user'> & { hasButtons?: boolean };
