/** One address alone, with nothing in it that a header, a list or a group of addresses is made with. */
const single = /^[^\s\p{Cc}@,;:<>()[\]"\\]+@[^\s\p{Cc}@,;:<>()[\]"\\]+$/u;

/** True for one e-mail address that mail may be sent to or answered at. */
export const isMailAddress = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= 254 && single.test(text);
