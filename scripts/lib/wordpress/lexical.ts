/** The nodes of the editor, as it keeps them: only those that cms/snapshot/rich-text.ts shows. */

export const bold = 1;
export const italic = 2;

/** A run of text; `format` is a sum of `bold` and `italic`. */
export const textNode = (text: string, format: number): TextNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
});

export const lineBreak = (): LineBreak => ({ type: 'linebreak', version: 1 });

export const linkNode = (url: string, children: Inline[]): LinkNode => ({
  ...block,
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', newTab: false, url },
  children,
});

export const paragraph = (children: Inline[]): Block => ({
  ...block,
  type: 'paragraph',
  version: 1,
  textFormat: 0,
  textStyle: '',
  children,
});

export const heading = (tag: 'h2' | 'h3', children: Inline[]): Block => ({
  ...block,
  type: 'heading',
  version: 1,
  tag,
  children,
});

export const quote = (children: Inline[]): Block => ({
  ...block,
  type: 'quote',
  version: 1,
  children,
});

/** A list; an item that is a list itself stands alone in its item, as the editor has it. */
export const list = (tag: 'ul' | 'ol', items: (Inline[] | Block)[]): Block => ({
  ...block,
  type: 'list',
  version: 1,
  listType: tag === 'ol' ? 'number' : 'bullet',
  tag,
  start: 1,
  children: items.map((item, index) => ({
    ...block,
    type: 'listitem',
    version: 1,
    value: index + 1,
    children: Array.isArray(item) ? item : [item],
  })),
});

/** A whole text. */
export const root = (children: Block[]): RichText => ({
  root: { ...block, type: 'root', version: 1, children },
});

const block = { direction: 'ltr', format: '', indent: 0 } as const;

export type TextNode = {
  type: 'text';
  version: 1;
  text: string;
  format: number;
  detail: 0;
  mode: 'normal';
  style: '';
};
export type LineBreak = { type: 'linebreak'; version: 1 };
export type LinkNode = typeof block & {
  type: 'link';
  version: 3;
  fields: { linkType: 'custom'; newTab: false; url: string };
  children: Inline[];
};
export type Inline = TextNode | LineBreak | LinkNode;
export type Block = typeof block & {
  type: 'paragraph' | 'heading' | 'quote' | 'list' | 'listitem';
  version: 1;
  children: (Inline | Block)[];
  [more: string]: unknown;
};
export type RichText = {
  root: typeof block & { type: 'root'; version: 1; children: Block[] };
};
