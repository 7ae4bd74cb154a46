import { ActsLink as ActsLink_55890cdd428e4e960627acfc94e7c3d1 } from '../../../components/ActsLink.tsx'
import { LiveState as LiveState_5d9966cdaeb2d7f80de5b377ad275963 } from '../../../components/LiveState.tsx'
import { MergeLink as MergeLink_25341a18b9fcc1c95793711110756b0b } from '../../../components/MergeLink.tsx'
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
import { SendList as SendList_bb442da0d28e4c463260f2d602264a3d } from '../../../components/SendList.tsx'
import { SendLetter as SendLetter_6ab0eb61015ae7778c300a898cf5dafa } from '../../../components/SendLetter.tsx'
import { BriefEditReview as BriefEditReview_e059864ac806a50b5fb1a1c488a37b3b } from '../../../components/BriefEditReview.tsx'
import { ReleaseReport as ReleaseReport_9d4a8eb20af4ff9de2aff75b15983047 } from '../../../components/ReleaseFact.tsx'
import { RegisterLink as RegisterLink_7ab822e318ffc7a2228122ea94f8436d } from '../../../components/RegisterLink.tsx'
import { ReleaseCell as ReleaseCell_c10ee437431b62037685d42801a6863b } from '../../../components/ReleaseCell.tsx'
import { AnswerTurns as AnswerTurns_394ce9762dd42947199703bef36555d6 } from '../../../components/AnswerFacts.tsx'
import { AnswerCharters as AnswerCharters_394ce9762dd42947199703bef36555d6 } from '../../../components/AnswerFacts.tsx'
import { ReleaseRecords as ReleaseRecords_eac5a97dcb651fc659587cfa3f22ed89 } from '../../../components/ReleaseRecords.tsx'
import { ReleaseSteps as ReleaseSteps_b3e396b26d11aebfb945f7cca4084b9d } from '../../../components/ReleaseSteps.tsx'
import { PublishingAbove as PublishingAbove_44019f24b57ad8f7426d3630cf11880d } from '../../../components/PublishingAbove.tsx'
import { RefusedRecord as RefusedRecord_4cd5668d48fb6f250c5535981f5f8448 } from '../../../components/RefusedRecord.tsx'
import { ActRecordCell as ActRecordCell_95e7322f8f02d07c225f55d9be5a4732 } from '../../../components/ActRecord.tsx'
import { ActRecord as ActRecord_95e7322f8f02d07c225f55d9be5a4732 } from '../../../components/ActRecord.tsx'
import { ActFilters as ActFilters_28d73588d07a9433067b2c388c308d83 } from '../../../components/ActFilters.tsx'
import { ClosedAbove as ClosedAbove_261cbe611cec209b137392b2859582db } from '../../../components/ClosedAbove.tsx'
import { ReviewLink as ReviewLink_1b04f8eb83b829e9a05b0563375af1b9 } from '../../../components/ReviewLink.tsx'
import { DeskLink as DeskLink_9b3caa8b22c977c012ee0236e975bfc1 } from '../../../components/DeskLink.tsx'
import { DuplicatesLink as DuplicatesLink_bedf1fb4bd39331878b55391c3c9479e } from '../../../components/DuplicatesLink.tsx'
import { DuplicatesView as DuplicatesView_1986488181951b54d4455ff1894770b4 } from '../../../components/DuplicatesView.tsx'
import { MergeView as MergeView_0b7e8aaa2fd323fa86b3e203196c62e3 } from '../../../components/MergeView.tsx'
import { DeskView as DeskView_dffef2f29b5befeef4708147f7723665 } from '../../../components/DeskView.tsx'
import { ReviewQueueView as ReviewQueueView_cddd8ceb980a963a720ed8f8a801dcd8 } from '../../../components/ReviewQueueView.tsx'
import { ReviewView as ReviewView_4acf37c9b4ca782a997642324d55d967 } from '../../../components/ReviewView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/components/ActsLink.tsx#ActsLink": ActsLink_55890cdd428e4e960627acfc94e7c3d1,
  "/components/LiveState.tsx#LiveState": LiveState_5d9966cdaeb2d7f80de5b377ad275963,
  "/components/MergeLink.tsx#MergeLink": MergeLink_25341a18b9fcc1c95793711110756b0b,
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
  "/components/SendList.tsx#SendList": SendList_bb442da0d28e4c463260f2d602264a3d,
  "/components/SendLetter.tsx#SendLetter": SendLetter_6ab0eb61015ae7778c300a898cf5dafa,
  "/components/BriefEditReview.tsx#BriefEditReview": BriefEditReview_e059864ac806a50b5fb1a1c488a37b3b,
  "/components/ReleaseFact.tsx#ReleaseReport": ReleaseReport_9d4a8eb20af4ff9de2aff75b15983047,
  "/components/RegisterLink.tsx#RegisterLink": RegisterLink_7ab822e318ffc7a2228122ea94f8436d,
  "/components/ReleaseCell.tsx#ReleaseCell": ReleaseCell_c10ee437431b62037685d42801a6863b,
  "/components/AnswerFacts.tsx#AnswerTurns": AnswerTurns_394ce9762dd42947199703bef36555d6,
  "/components/AnswerFacts.tsx#AnswerCharters": AnswerCharters_394ce9762dd42947199703bef36555d6,
  "/components/ReleaseRecords.tsx#ReleaseRecords": ReleaseRecords_eac5a97dcb651fc659587cfa3f22ed89,
  "/components/ReleaseSteps.tsx#ReleaseSteps": ReleaseSteps_b3e396b26d11aebfb945f7cca4084b9d,
  "/components/PublishingAbove.tsx#PublishingAbove": PublishingAbove_44019f24b57ad8f7426d3630cf11880d,
  "/components/RefusedRecord.tsx#RefusedRecord": RefusedRecord_4cd5668d48fb6f250c5535981f5f8448,
  "/components/ActRecord.tsx#ActRecordCell": ActRecordCell_95e7322f8f02d07c225f55d9be5a4732,
  "/components/ActRecord.tsx#ActRecord": ActRecord_95e7322f8f02d07c225f55d9be5a4732,
  "/components/ActFilters.tsx#ActFilters": ActFilters_28d73588d07a9433067b2c388c308d83,
  "/components/ClosedAbove.tsx#ClosedAbove": ClosedAbove_261cbe611cec209b137392b2859582db,
  "/components/ReviewLink.tsx#ReviewLink": ReviewLink_1b04f8eb83b829e9a05b0563375af1b9,
  "/components/DeskLink.tsx#DeskLink": DeskLink_9b3caa8b22c977c012ee0236e975bfc1,
  "/components/DuplicatesLink.tsx#DuplicatesLink": DuplicatesLink_bedf1fb4bd39331878b55391c3c9479e,
  "/components/DuplicatesView.tsx#DuplicatesView": DuplicatesView_1986488181951b54d4455ff1894770b4,
  "/components/MergeView.tsx#MergeView": MergeView_0b7e8aaa2fd323fa86b3e203196c62e3,
  "/components/DeskView.tsx#DeskView": DeskView_dffef2f29b5befeef4708147f7723665,
  "/components/ReviewQueueView.tsx#ReviewQueueView": ReviewQueueView_cddd8ceb980a963a720ed8f8a801dcd8,
  "/components/ReviewView.tsx#ReviewView": ReviewView_4acf37c9b4ca782a997642324d55d967,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
