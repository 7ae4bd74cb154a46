import { texts } from '../../content/locales/locale.ts';
import { mailText, type MailText } from './mail-text.ts';

/**
 * Tells an account of the CMS of projects that wait: one that arrived, one whose employer sent an edit, or each
 * morning all of them. `lines`: one a project, with its address in the CMS and nothing of its employer.
 */
export function briefWaitsMail({ siteUrl, what, isEditor, lines }: Parts): MailText {
  const words = texts('fr').brief.waits;
  const { subject, lead } = words[what];
  const toDo = { arrived: words.toDo, edited: words.toDecide, morning: words.toDo };
  return mailText({
    locale: 'fr',
    siteUrl,
    subject,
    blocks: [
      { kind: 'lines', lines: [lead] },
      { kind: 'lines', lines },
      { kind: 'lines', lines: [isEditor ? toDo[what] : words.toRead] },
    ],
  });
}

/** `isEditor`: the account can decide, and not only read. */
type Parts = {
  siteUrl: string;
  what: 'arrived' | 'edited' | 'morning';
  isEditor: boolean;
  lines: string[];
};
