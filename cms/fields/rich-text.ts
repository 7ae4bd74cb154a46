import type { RichTextField, SanitizedConfig } from 'payload';
import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  convertMarkdownToLexical,
  editorConfigFactory,
  lexicalEditor,
} from '@payloadcms/richtext-lexical';
import { label } from './label.ts';

const features = [
  ParagraphFeature(),
  HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
  BoldFeature(),
  ItalicFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  LinkFeature({ enabledCollections: [] }),
  BlockquoteFeature(),
  FixedToolbarFeature(),
];

/** The one editor: what our converter to HTML allows, nothing more. */
export const textEditor = lexicalEditor({ features });

/** Markdown (seed texts, imports) as the editor keeps it. */
export async function fromMarkdown(markdown: string, config: SanitizedConfig) {
  const editorConfig = await editorConfigFactory.fromFeatures({ config, features });
  return convertMarkdownToLexical({ editorConfig, markdown });
}

/** The long text of a guide or an article. */
export const bodyField: RichTextField = {
  name: 'body',
  type: 'richText',
  label: label('Texte', 'Text'),
  required: true,
  localized: true,
  editor: textEditor,
};
