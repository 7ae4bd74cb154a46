import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadContent } from '../../../../content/load.ts';
import { resolveWords } from '../../../../content/search/resolve-words.ts';
import { makeSearchWords } from '../../../../content/search/vocabulary.ts';

const content = loadContent({ demo: false });
const vocabulary = makeSearchWords(content);
const resolve = (query: string) => resolveWords(query, vocabulary);
/** The film agreement and that of television each have a title for the same work. */
const recordists = ['chef-operateur-du-son', 'ingenieur-du-son'];
const nothing = { crafts: [], territories: [], departments: [], rest: '' };

test.each([
  ['ingénieur du son bretagne', recordists, ['bretagne']],
  ['sound engineer brittany', ['ingenieur-du-son'], ['bretagne']],
  ['régisseuse générale Île-de-France', ['regisseur-general'], ['ile-de-france']],
  ['REGISSEURS GENERAUX dans les Hauts-de-France', ['regisseur-general'], ['hauts-de-france']],
  ['Ingénieures du son à La Réunion', recordists, ['la-reunion']],
  ['ingénieur son, Corse-du-Sud', recordists, ['corse-du-sud']],
  ['gaffer in the Landes', ['chef-electricien'], ['landes']],
  ['location manager New Caledonia', ['regisseur-general'], ['nouvelle-caledonie']],
  [
    '2nde assistante réalisatrice hors de France',
    ['second-assistant-realisateur'],
    ['hors-de-france'],
  ],
  ['monteuse dans l’Aude', ['chef-monteur', 'monteur'], ['aude']],
])('“%s” is understood whole', (query, crafts, territories) => {
  expect(resolve(query)).toEqual({ ...nothing, crafts, territories });
});

test('what is not recognised stays as typed, without the small words that led to it', () => {
  expect(resolve('monteuse schiste').rest).toBe('schiste');
  expect(resolve('monteuse de « Schiste »').rest).toBe('Schiste');
  expect(resolve('Anne-Élise Œuvrard cadreuse en Bretagne').rest).toBe('Anne-Élise Œuvrard');
  expect(resolve('Les Heures de schiste')).toEqual({ ...nothing, rest: 'Les Heures de schiste' });
});

test('the longest name wins over the shorter ones inside it', () => {
  expect(resolve('assistante son').departments).toEqual([]);
  expect(resolve('Pays de la Loire').territories).toEqual(['pays-de-la-loire']);
  expect(resolve('scripte d’animation').crafts).toEqual(['scripte-d-animation']);
});

test('a name that differs by one letter of another craft is read to the letter', () => {
  expect(resolve('directeur des productions').crafts).toEqual(['directeur-des-productions']);
  expect(resolve('directeurs de production').crafts).toEqual(['directeur-de-production']);
});

test('“chef opérateur” alone is the image, as on a set', () => {
  expect(resolve('cheffe opératrice').crafts).toEqual([
    'directeur-de-la-photographie',
    'chef-operateur-de-prise-de-vues',
  ]);
  expect(resolve('cheffe opératrice du son').crafts).toEqual(recordists);
});

test('several crafts may share a name, or the noun that a title begins with', () => {
  expect(resolve('assistant réalisateur').crafts).toEqual([
    'premier-assistant-realisateur',
    'second-assistant-realisateur',
  ]);
  expect(resolve('régisseuse').crafts).toContain('regisseur-adjoint');
  expect(resolve('sound mixer').crafts).toContain('chef-operateur-du-son');
});

test('a noun that too many titles share is left to the text search', () => {
  expect(resolve('assistante')).toEqual({ ...nothing, rest: 'assistante' });
});

test('names in parentheses and after a slash count as names', () => {
  expect(resolve('perchiste').crafts).toEqual(['assistant-operateur-du-son']);
  expect(resolve('DIT').crafts).toEqual(['technicien-de-l-image-numerique']);
  expect(resolve('recherchiste').crafts).toEqual(['enqueteur']);
});

test('departments are recognised in both languages, by each part of their name', () => {
  expect(resolve('équipe image en Corse')).toEqual({
    ...nothing,
    departments: ['image'],
    territories: ['corse'],
  });
  expect(resolve('sous-titrage').departments).toEqual(['doublage']);
  expect(resolve('post production').departments).toEqual(['postproduction']);
  expect(resolve('postproduction').departments).toEqual(['postproduction']);
  expect(resolve('visual effects').departments).toEqual(['effets-visuels']);
});

test('the name of a person is not taken for a place or a trade', () => {
  for (const name of ['Aude Martin', 'Brittany Howard', 'Camille Lande', 'Jean Couturier']) {
    expect(resolve(name)).toEqual({ ...nothing, rest: name });
  }
  expect(resolve('Aude').territories).toEqual(['aude']);
});

test('every form of every craft leads to it, and nothing is left over', () => {
  for (const { slug, masculine, feminine, english } of content.crafts) {
    for (const title of [masculine, feminine, english].flatMap((form) => form.split(' / '))) {
      const { crafts, rest } = resolve(title.replace(/\(.*\)/, ''));
      expect({ title, crafts, rest }).toEqual({
        title,
        crafts: expect.arrayContaining([slug]),
        rest: '',
      });
    }
  }
});

test('every other name of every craft leads to it, and nothing is left over', () => {
  for (const { slug, aliases } of content.crafts) {
    for (const alias of aliases) {
      const { crafts, territories, rest } = resolve(alias);
      expect({ alias, crafts, territories, rest }).toEqual({
        alias,
        crafts: expect.arrayContaining([slug]),
        territories: [],
        rest: '',
      });
    }
  }
});

test.each([
  ['chef op', 'directeur-de-la-photographie'],
  ['cheffe op Bretagne', 'directeur-de-la-photographie'],
  ['perchman', 'assistant-operateur-du-son'],
  ['pointeuse', 'premier-assistant-operateur'],
  ['ingé son', 'chef-operateur-du-son'],
  ['1er assistant réal', 'premier-assistant-realisateur'],
  ['seconde assistante réal', 'second-assistant-realisateur'],
  ['machino', 'machiniste-de-prise-de-vues'],
  ['chef électro', 'chef-electricien'],
  ['groupman', 'conducteur-de-groupe-electrogene'],
  ['étalonnage', 'etalonneur'],
  ['dir prod', 'directeur-de-production'],
])('“%s”, as people say it, is a craft', (query, craft) => {
  expect(resolve(query)).toMatchObject({ crafts: expect.arrayContaining([craft]), rest: '' });
});

test('every territory is found by its name and by its name with a preposition', () => {
  for (const { slug, name, inside } of content.territories) {
    for (const text of [name.fr, name.en, inside.fr, inside.en]) {
      expect({ text, ...resolve(text) }).toEqual({ text, ...nothing, territories: [slug] });
    }
  }
});

test('any text is answered, and no word of it is invented', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const words = resolve(text).rest.split(' ');
      for (const word of words) expect(text.normalize('NFC')).toContain(word);
    }),
  );
});
