import crypto from 'node:crypto';
import type { Row } from '../database/rows.ts';

/** The row that wakes the worker for a person's page (see cms/hooks/public-hooks.ts). `at`: ISO 8601. */
export const changeMark = ({ talent, at, isUrgent = false }: Changed): Row => ({
  id: crypto.randomUUID(),
  createdAt: at,
  updatedAt: at,
  kind: 'talent',
  record: talent,
  isUrgent,
});

type Changed = { talent: string; at: string; isUrgent?: boolean };
