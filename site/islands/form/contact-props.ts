import type { Locale } from '../../../content/schema/basics.ts';
import type { Talent } from '../../../content/schema/talent.ts';
import { texts, type Messages } from '../../../content/locales/locale.ts';
import { formEndpoints, pageHref, recordHref } from '../../../content/routes.ts';

/**
 * What the form to write to one person needs, texts included, as it travels in the page's JSON.
 * Labels stand in the page's HTML too and compress to nothing beside it; both languages as a
 * module would weigh more than the whole form.
 */
export const contactProps = ({ locale, talent }: ContactPropsInput): ContactProps => {
  const { contact, contactForm, errors, message } = texts(locale);
  const from = recordHref('talent', talent.slug, locale);
  return {
    action: `${formEndpoints.contact}?from=${encodeURIComponent(from)}`,
    privacyHref: pageHref('privacy', locale),
    talent: talent.id,
    locale,
    senders: pick(contact.sender, (kind) => talent.contactFrom.some((open) => open === kind)),
    purposes: contact.purpose,
    texts: contactForm,
    words: pick(errors, (code) => /^(?:contact|form)\./.test(code)),
    answers: {
      accepted: { title: message.sent.title, body: message.sent.body },
      toConfirm: { title: message.toConfirm.title, body: message.toConfirm.body },
    },
  };
};

const pick = <T extends Record<string, string>>(all: T, keep: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => keep(key)));

/** `senders` and `purposes`: labels by value; `words`: sentences by code; `answers`: by state of the answer. */
export type ContactProps = {
  action: string;
  privacyHref: string;
  talent: string;
  locale: Locale;
  senders: Record<string, string>;
  purposes: Record<string, string>;
  texts: Messages['contactForm'];
  words: Record<string, string>;
  answers: Record<'accepted' | 'toConfirm', { title: string; body: string }>;
};

type ContactPropsInput = {
  locale: Locale;
  talent: Pick<Talent, 'id' | 'slug' | 'contactFrom'>;
};
