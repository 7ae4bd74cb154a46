import * as z from 'zod/mini';

/** Kinds of records whose drafts can be seen as pages; a guide on the page of its craft. */
export const PreviewKind = z.enum(['article', 'guide', 'talent', 'work']);
export type PreviewKind = z.infer<typeof PreviewKind>;
