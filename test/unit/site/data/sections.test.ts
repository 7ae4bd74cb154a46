import { describe, expect, it } from 'vitest';
import { questionsIn, withAnchors } from '../../../../site/data/sections.ts';

const html =
  '<h2>L’œil &amp; la main</h2><p>Un.</p><h3>Une journée</h3><h2>Une journée</h2><p>Deux.</p><h2>People</h2>';

describe('the sections of a guide', () => {
  it('get anchors made of their words, each its own, and none of the page’s', () => {
    const { html: anchored, sections } = withAnchors(html);
    expect(sections).toEqual([
      { id: 'l-oeil-la-main', title: 'L’œil & la main' },
      { id: 'une-journee-2', title: 'Une journée' },
      { id: 'people-2', title: 'People' },
    ]);
    expect(anchored).toContain('<h3 id="une-journee">Une journée</h3>');
    for (const { id } of sections) expect(anchored).toContain(`<h2 id="${id}">`);
    expect(anchored.replaceAll(/ id="[^"]*"/g, '')).toBe(html);
  });
});

describe('the questions of a guide', () => {
  it('are those under their heading, with their answers in plain words', () => {
    const text =
      '<h2>Avant</h2><h3>Pas une question</h3><p>Non.</p><h2>Questions fréquentes</h2><h3>Faut-il un <em>diplôme</em> ?</h3><p>Non, dit <a href="/x">la fiche</a>.</p><p>D&#39;ordinaire.</p><h3>Sans réponse</h3><h2>Après</h2><h3>Non plus</h3><p>Non.</p>';
    expect(questionsIn(text)).toEqual([
      { question: 'Faut-il un diplôme ?', answer: "Non, dit la fiche. D'ordinaire." },
    ]);
    expect(
      questionsIn(text.replace('Questions fréquentes', 'Frequently asked questions')),
    ).toHaveLength(1);
  });

  it('are none where the text has no such heading', () => {
    expect(questionsIn(html)).toEqual([]);
  });
});
