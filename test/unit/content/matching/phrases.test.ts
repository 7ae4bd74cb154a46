import { describe, expect, it } from 'vitest';
import { answers, answersTogether } from '../../../../content/matching/phrases.ts';

describe('a phrase answers', () => {
  it.each([
    ['narration policière', 'Fiction policière'],
    ['narration policière', 'Polars et thrillers'],
    ['fiction', 'Fiction policière'],
    ['films d’époque', 'Reconstitutions historiques'],
    ['prises de vues sous-marines', 'Caméra subaquatique'],
    ['drone', 'DJI Inspire 3'],
    ['micros HF', 'Micros-cravates sans fil'],
    ['permis B', 'Permis B et C'],
    ['permis B', 'Permis BE'],
    ['CACES nacelle', 'CACES R486 catégorie B'],
    ['habilitation électrique', 'Habilitation B2V BR'],
    ['Dolby Atmos', 'dolby atmos'],
  ])('%s: %s', (asked, own) => {
    expect(answers({ asked, own })).toBe(true);
  });
});

describe('a phrase does not answer', () => {
  it.each([
    ['tournage de nuit', 'Fiction, pas de nuit'],
    ['Steadicam', 'Initiation au Steadicam'],
    ['documentaire', 'Tout sauf le documentaire'],
    ['documentaire d’archives', 'Documentaire animalier'],
    ['films d’époque', 'Documentaires historiques'],
    ['comédie', 'Comédie musicale'],
    ['comédie', 'Comédie dramatique'],
    ['permis B', 'Permis C'],
    ['CACES nacelle', 'CACES R489'],
    ['DJI Inspire 3', 'Drone'],
    ['habilitation B2V', 'Habilitation électrique'],
    ['écoproduction', 'Fonds verts'],
    ['', 'Fiction'],
    ['fiction', ''],
  ])('%s: %s', (asked, own) => {
    expect(answers({ asked, own })).toBe(false);
  });
});

describe('phrases together', () => {
  it('answer where each says a part, and those that add nothing are left out', () => {
    const asked = 'documentaire d’archives';
    expect(answersTogether({ asked, own: ['Archives', 'Clips', 'Documentaire'] })).toEqual([
      'Archives',
      'Documentaire',
    ]);
    expect(answersTogether({ asked, own: ['Archives', 'Clips'] })).toEqual([]);
  });
});
