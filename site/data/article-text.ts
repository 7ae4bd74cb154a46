/**
 * The typography of an article, over the HTML of its text: questions and answers of an interview, and quotes that
 * are pulled out of the text. Editors mark neither: a question is a paragraph in bold, a pulled quote repeats
 * words of the text.
 */

/** The text with `class="question"` on the paragraphs that are all bold, and `class="pull"` on pulled quotes. */
export const withTypography = (html: string, isInterview: boolean): string => {
  const questions = isInterview
    ? html.replaceAll(boldParagraph, '<p class="question">$1</p>')
    : html;
  return questions.replaceAll(quote, (whole, inside: string) =>
    isRepeated(inside, html.replace(whole, ' '))
      ? `<blockquote class="pull" aria-hidden="true">${inside}</blockquote>`
      : whole,
  );
};

const boldParagraph = /<p>(<strong>(?:(?!<\/strong>|<\/p>).)*<\/strong>)<\/p>/gs;
const quote = /<blockquote>(.*?)<\/blockquote>/gs;

/** Read aloud it would be said twice, so it is for the eyes alone. */
const isRepeated = (inside: string, rest: string): boolean => {
  const words = wordsOf(inside);
  return words !== '' && wordsOf(rest).includes(words);
};

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[«»“”"\s.…\u00a0\u202f]+/g, ' ')
    .trim();
