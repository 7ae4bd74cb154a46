import type { RichTextField } from 'payload';
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
  lexicalEditor,
} from '@payloadcms/richtext-lexical';
import { label } from './label.ts';

/** The one editor: what our converter to HTML allows, nothing more. */
export const textEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    LinkFeature({ enabledCollections: [] }),
    BlockquoteFeature(),
    FixedToolbarFeature(),
  ],
});

/** The long text of a guide or an article. */
export const bodyField: RichTextField = {
  name: 'body',
  type: 'richText',
  label: label('Texte', 'Text'),
  required: true,
  localized: true,
  editor: textEditor,
};
