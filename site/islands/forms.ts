/** What each public form is made of: its page and its island are drawn from here. */
import type * as z from 'zod/mini';
import type { formsFr } from '../../content/locales/fr/forms.ts';
import { AnswerForm, answerLimits } from '../../content/schema/answer.ts';
import { commentLimits, CommentMessage } from '../../content/schema/comment-message.ts';
import { contactLimits, ContactMessage } from '../../content/schema/contact-message.ts';
import { DataRequest } from '../../content/schema/data-request.ts';
import { Feedback } from '../../content/schema/feedback.ts';
import { PageLink } from '../../content/schema/manage-page.ts';
import { Notice, noticeLimits } from '../../content/schema/notice.ts';
import { ShortlistMessage } from '../../content/schema/shortlist-message.ts';

const comment: Pick<PublicFormParts, 'schema' | 'level' | 'sent' | 'fields'> = {
  schema: CommentMessage,
  level: 2,
  sent: 'toConfirm',
  fields: [
    { name: 'text', control: 'area', isRequired: true, minLength: commentLimits.text.min },
    {
      name: 'name',
      control: 'text',
      isRequired: true,
      minLength: commentLimits.name.min,
      autoComplete: 'nickname',
    },
    { name: 'email', control: 'email', isRequired: true, autoComplete: 'email' },
    { name: 'consent', control: 'tick', isRequired: true },
  ],
};

const message: Pick<PublicFormParts, 'level' | 'sent' | 'fields'> = {
  level: 3,
  sent: 'sent',
  fields: [
    { name: 'sender', control: 'choices', options: ({ contact }) => contact.sender },
    { name: 'code', control: 'text', isOnOffer: true },
    {
      name: 'purpose',
      control: 'select',
      isRequired: true,
      options: ({ contact }) => contact.purpose,
    },
    {
      name: 'name',
      control: 'text',
      isRequired: true,
      minLength: contactLimits.name.min,
      autoComplete: 'name',
    },
    { name: 'email', control: 'email', isRequired: true, autoComplete: 'email' },
    { name: 'phone', control: 'tel', autoComplete: 'tel' },
    { name: 'message', control: 'area', isRequired: true, minLength: contactLimits.message.min },
  ],
};

/** By the name of the form, which is the last part of its endpoint's address. */
export const publicForms = {
  contact: { ...message, schema: ContactMessage, words: ({ contactForm }) => contactForm },
  shortlist: {
    ...message,
    schema: ShortlistMessage,
    words: ({ contactForm, shortlistForm }) => ({ ...contactForm, ...shortlistForm }),
    sent: 'toConfirm',
  },
  question: { ...comment, words: ({ questionForm }) => questionForm },
  comment: { ...comment, words: ({ commentForm }) => commentForm },
  feedback: {
    schema: Feedback,
    words: ({ feedbackForm }) => feedbackForm,
    level: 2,
    sent: 'feedbackSent',
    fields: [
      { name: 'works', control: 'area' },
      { name: 'fails', control: 'area' },
      { name: 'page', control: 'text' },
      { name: 'email', control: 'email', autoComplete: 'email' },
    ],
  },
  propose: {
    schema: AnswerForm,
    words: ({ proposeForm }) => proposeForm,
    level: 3,
    sent: 'toConfirm',
    fields: [
      { name: 'message', control: 'area', isRequired: true, minLength: answerLimits.message.min },
      {
        name: 'availability',
        control: 'text',
        isRequired: true,
        minLength: answerLimits.availability.min,
      },
      {
        name: 'isRead',
        control: 'tick',
        isRequired: true,
        isOnOffer: true,
        label: ({ specification, charters }) =>
          charters === undefined
            ? 'isRead'
            : charters.includes(' ')
              ? specification === undefined
                ? 'isReadCharters'
                : 'isReadAll'
              : specification === undefined
                ? 'isReadCharter'
                : 'isReadBoth',
      },
      { name: 'email', control: 'email', isRequired: true, autoComplete: 'email' },
    ],
  },
  page: {
    schema: PageLink,
    words: ({ pageForm }) => pageForm,
    level: 2,
    sent: 'myPageSent',
    fields: [{ name: 'email', control: 'email', isRequired: true, autoComplete: 'email' }],
  },
  briefLink: {
    schema: PageLink,
    words: ({ briefLinkForm }) => briefLinkForm,
    level: 2,
    sent: 'briefLinkSent',
    fields: [{ name: 'email', control: 'email', isRequired: true, autoComplete: 'email' }],
  },
  rights: {
    schema: DataRequest,
    words: ({ rightsForm }) => rightsForm,
    level: 2,
    sent: 'dataSent',
    fields: [
      { name: 'right', control: 'choices', options: ({ dataRight }) => dataRight },
      { name: 'email', control: 'email', isRequired: true, autoComplete: 'email' },
    ],
  },
  notice: {
    schema: Notice,
    words: ({ noticeForm }) => noticeForm,
    level: 2,
    sent: 'toConfirm',
    fields: [
      { name: 'page', control: 'text', isRequired: true },
      { name: 'kind', control: 'choices', options: ({ notice }) => notice.kind },
      { name: 'place', control: 'area' },
      { name: 'text', control: 'area', isRequired: true, minLength: noticeLimits.text.min },
      { name: 'name', control: 'text', autoComplete: 'name' },
      { name: 'email', control: 'email', isRequired: true, autoComplete: 'email' },
      { name: 'goodFaith', control: 'tick', isRequired: true },
    ],
  },
} satisfies Record<string, PublicFormParts>;
export type PublicFormName = keyof typeof publicForms;

/** The parts of one form, as the component reads them. */
export const partsOf = (name: PublicFormName): PublicFormParts => publicForms[name];

/** The names of forms that a page may hold; anything else is none of ours. */
export const isPublicForm = (name: string | undefined): name is PublicFormName =>
  name !== undefined && Object.hasOwn(publicForms, name);

/**
 * `words`: of this form alone; a field `x` finds its label under `x`, its hint under `xHint`, and a list to choose
 * from the sentence of its empty line under `xChoose`. `level` of the headings inside. `sent`: what stands in the
 * form's place once it was accepted, a key of `message` in the locales.
 */
export type PublicFormParts = {
  schema: z.ZodMiniType;
  words: (messages: FormMessages) => FormWords;
  level: 2 | 3;
  sent: 'sent' | 'feedbackSent' | 'myPageSent' | 'briefLinkSent' | 'toConfirm' | 'dataSent';
  fields: FieldParts[];
};

/** One control. `options`: their words by value, of what one chooses from. */
export type FieldParts = {
  name: string;
  control: 'text' | 'email' | 'tel' | 'area' | 'select' | 'choices' | 'tick';
  isRequired?: boolean;
  /** Characters. */
  minLength?: number;
  autoComplete?: string;
  options?: (messages: FormMessages) => Record<string, string>;
  /** Only there where the page offers it. */
  isOnOffer?: boolean;
  /** The key of its label, where that depends on the fields that nobody sees. */
  label?: (hidden: Record<string, string>) => string;
};

/** All that a form says, in one language. */
export type FormMessages = typeof formsFr;
type FormWords = { lead: string; data: string; submit: string; rulesLink?: string } & Record<
  string,
  string
>;
