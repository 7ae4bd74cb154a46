import { LiveState as LiveState_5d9966cdaeb2d7f80de5b377ad275963 } from '../../../components/LiveState.tsx'
import { ReleaseFact as ReleaseFact_9d4a8eb20af4ff9de2aff75b15983047 } from '../../../components/ReleaseFact.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ReleaseCell as ReleaseCell_c10ee437431b62037685d42801a6863b } from '../../../components/ReleaseCell.tsx'
import { ReleaseReport as ReleaseReport_9d4a8eb20af4ff9de2aff75b15983047 } from '../../../components/ReleaseFact.tsx'
import { ReleaseRecords as ReleaseRecords_eac5a97dcb651fc659587cfa3f22ed89 } from '../../../components/ReleaseRecords.tsx'
import { ReleaseSteps as ReleaseSteps_b3e396b26d11aebfb945f7cca4084b9d } from '../../../components/ReleaseSteps.tsx'
import { PublishingAbove as PublishingAbove_44019f24b57ad8f7426d3630cf11880d } from '../../../components/PublishingAbove.tsx'
import { RefusedRecord as RefusedRecord_4cd5668d48fb6f250c5535981f5f8448 } from '../../../components/RefusedRecord.tsx'
import { ReviewLink as ReviewLink_1b04f8eb83b829e9a05b0563375af1b9 } from '../../../components/ReviewLink.tsx'
import { ReviewQueueView as ReviewQueueView_cddd8ceb980a963a720ed8f8a801dcd8 } from '../../../components/ReviewQueueView.tsx'
import { ReviewView as ReviewView_4acf37c9b4ca782a997642324d55d967 } from '../../../components/ReviewView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/components/LiveState.tsx#LiveState": LiveState_5d9966cdaeb2d7f80de5b377ad275963,
  "/components/ReleaseFact.tsx#ReleaseFact": ReleaseFact_9d4a8eb20af4ff9de2aff75b15983047,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/ReleaseCell.tsx#ReleaseCell": ReleaseCell_c10ee437431b62037685d42801a6863b,
  "/components/ReleaseFact.tsx#ReleaseReport": ReleaseReport_9d4a8eb20af4ff9de2aff75b15983047,
  "/components/ReleaseRecords.tsx#ReleaseRecords": ReleaseRecords_eac5a97dcb651fc659587cfa3f22ed89,
  "/components/ReleaseSteps.tsx#ReleaseSteps": ReleaseSteps_b3e396b26d11aebfb945f7cca4084b9d,
  "/components/PublishingAbove.tsx#PublishingAbove": PublishingAbove_44019f24b57ad8f7426d3630cf11880d,
  "/components/RefusedRecord.tsx#RefusedRecord": RefusedRecord_4cd5668d48fb6f250c5535981f5f8448,
  "/components/ReviewLink.tsx#ReviewLink": ReviewLink_1b04f8eb83b829e9a05b0563375af1b9,
  "/components/ReviewQueueView.tsx#ReviewQueueView": ReviewQueueView_cddd8ceb980a963a720ed8f8a801dcd8,
  "/components/ReviewView.tsx#ReviewView": ReviewView_4acf37c9b4ca782a997642324d55d967,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
