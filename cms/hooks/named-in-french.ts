import type { CollectionBeforeOperationHook } from 'payload';

/**
 * Where the admin asks for nothing but titles, to name records in another's field, one without an English title gives
 * its French one: it would stand there as untitled. Screens that edit a language keep what that language has.
 */
export const namedInFrench: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.payloadAPI !== 'REST' || !('select' in args)) return;
  const { select } = args;
  if (select && Object.keys(select).join() === 'title') req.fallbackLocale = 'fr';
};
