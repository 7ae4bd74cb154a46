import { describe, expect, it } from 'vitest';
import { withTypography } from '../../../../site/data/article-text.ts';

describe('the typography of an article', () => {
  it('makes a paragraph all in bold a question, in interviews alone', () => {
    const html = '<p><strong>Et le son ?</strong></p><p>Un mot <strong>fort</strong>.</p>';
    expect(withTypography(html, true)).toBe(
      '<p class="question"><strong>Et le son ?</strong></p><p>Un mot <strong>fort</strong>.</p>',
    );
    expect(withTypography(html, false)).toBe(html);
  });

  it('leaves a paragraph of several bold words as it is', () => {
    const html = '<p><strong>Un</strong> et <strong>deux</strong></p>';
    expect(withTypography(html, true)).toBe(html);
  });

  it('pulls out a quote whose words stand in the text, and hides the repetition from screen readers', () => {
    const html =
      '<p>Avant. La convention suit <em>l’activité</em> de l’employeur. Après.</p><blockquote><p>«\u00a0La convention suit l’activité de l’employeur.\u00a0»</p></blockquote>';
    expect(withTypography(html, false)).toContain('<blockquote class="pull" aria-hidden="true">');
  });

  it('leaves a quotation that stands nowhere else', () => {
    const html = '<p>Un texte.</p><blockquote><p>Une citation.</p></blockquote>';
    expect(withTypography(html, false)).toBe(html);
    expect(withTypography('<p>Un.</p><blockquote><p> </p></blockquote>', false)).not.toContain(
      'pull',
    );
  });
});
