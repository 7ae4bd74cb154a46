import { describe, expect, it } from 'vitest';
import {
  namedBySlug,
  namesOne,
  namingField,
  tracesToLookAt,
} from '../../../content/names-employer.ts';
import { BriefForm } from '../../../content/schema/brief-form.ts';
import { nest } from '../../../content/schema/flat-fields.ts';
import { newBrief } from '../../helpers/briefs.ts';

describe('a text', () => {
  it.each([
    ['Un film des FILMS DE L’ECLUSE.', 'Films de l’Écluse'],
    ['Écrivez à Prod@Ecluse.example, merci.', 'prod@ecluse.example'],
    ['Produit par Gaumont', 'gaumont'],
    ['Produit par GAUMONT', 'Gaumont'],
    ['Les Films de l’É\u200bcluse', 'les films de l’écluse'],
    ['Ici les Films de l’Écluse.', 'Les Films de l’Écluse SARL'],
    ['Ici les Films de l’Écluse.', 'SAS Les Films de l’Écluse'],
    ['Voir lesfilmsdelecluse.fr', 'Les Films de l’Écluse'],
    ['#LesFilmsDeLEcluse', 'Les Films de l’Écluse'],
  ])('names: %s', (text, name) => expect(namesOne(text, [name])).toBe(true));

  it.each([
    ['Le son direct, puis le mixage', 'Son'],
    ['Un abord difficile', 'AB'],
    ['Trois films, deux écluses', 'Films Écluse'],
    ['Analyse du scénario', 'Ana'],
    ['Un texte quelconque !', '!!'],
    ['Un abattoir', 'A B'],
  ])('does not name: %s', (text, name) => expect(namesOne(text, [name])).toBe(false));
});

const form = (data: object) =>
  BriefForm.parse(nest(newBrief({ isHidden: '', ...data })).value) satisfies BriefForm;

describe('the page of a project', () => {
  it.each(['title', 'format', 'genre', 'world', 'tone', 'stakes', 'broadcaster', 'rights'])(
    'that names its employer in %s does so only where the name is shown',
    (name) => {
      const brief = form({ [name]: 'Ici, les projets de Kanari-Société' });
      expect(namingField(brief)).toBeUndefined();
      expect(namingField({ ...brief, isHidden: true })).toEqual([name]);
    },
  );

  it('gives no number by which a register finds them, however it is spaced', () => {
    const brief = { ...form({}), isHidden: true };
    for (const written of ['732829320', '732 829 320 00025', '732.829.320'])
      expect(namingField({ ...brief, specification: `Voir ${written}.` })).toEqual([
        'specification',
      ]);
    expect(namingField({ ...brief, specification: 'Format 7328' })).toBeUndefined();
  });

  it('shows the editor what may lead to who is hidden', () => {
    const specification =
      'Écrivez à prod@ailleurs.example ou au 02 98 00 11 22, www.ailleurs.example ; 6 × 52 minutes.';
    const brief = form({ specification, stakes: 'Ce que raconte Kanari-Œuvre, en somme.' });
    expect(tracesToLookAt(brief)).toEqual([]);
    expect(tracesToLookAt({ ...brief, isHidden: true })).toEqual([
      { field: 'stakes', words: 'Kanari-Œuvre' },
      { field: 'specification', words: 'prod@ailleurs.example' },
      { field: 'specification', words: '02 98 00 11 22' },
      { field: 'specification', words: 'www.ailleurs.example' },
    ]);
  });

  it('does not keep in its address a name that was taken out of its title', () => {
    const brief = { ...form({}), isHidden: true };
    const slug = 'kanari-societe-cherche-une-perchiste';
    expect(namedBySlug(brief, slug)).toBe(true);
    expect(namedBySlug({ ...brief, isHidden: false }, slug)).toBe(false);
    expect(namedBySlug(brief, 'une-perchiste-ou-un-perchiste')).toBe(false);
  });
});
