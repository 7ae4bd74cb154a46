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
    ['costumes des années 1940', 'Années quarante'],
    ['années 1940', 'Costumes de 1943'],
    ['films d’époque', 'XIIIe siècle'],
    ['stabilisateur', 'ARRI Trinity'],
    ['drone', 'Freefly Alta X'],
    ['affiches de cinéma', 'Movie posters'],
    ['jeune public', 'Dessins animés pour les enfants'],
    ['coproduction belge', 'Coproductions avec la Belgique'],
    ['CACES chariot élévateur', 'CACES R489'],
    ['espagnol', 'Notions d’italien, espagnol'],
    ['télépilote de drone', 'CATT 2023'],
    ['DJI Inspire 3', 'Inspire 3 + optiques'],
    ['coproduction internationale', 'International co-productions'],
    ['crédit d’impôt', 'C2I'],
    ['grue', 'Techno 30'],
    ['films d’époque', 'Costumes XVIIIe'],
    ['effets spéciaux', 'Maquillage FX'],
    ['scènes d’action', 'Cascades'],
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
    ['drone', 'DJI Ronin 2'],
    ['crédit d’impôt international', 'Crédit d’impôt cinéma'],
    ['maquillage FX', 'Effets spéciaux'],
    ['habilitation B2V', 'Habilitation électrique'],
    ['écoproduction', 'Fonds verts'],
    ['XIIe siècle', 'XIIIe siècle'],
    ['micros HF', 'HF de point'],
    ['jeune public', 'Films avec des enfants'],
    ['permis B', 'Permis B en cours'],
    ['Nuke', 'Nuke (notions), Maya'],
    ['chant', 'Je ne chante pas'],
    ['mixage Dolby Atmos', 'Dolby Atmos'],
    ['', 'Fiction'],
    ['fiction', ''],
  ])('%s: %s', (asked, own) => {
    expect(answers({ asked, own })).toBe(false);
  });
});

describe('what a craft does anyway', () => {
  const asked = 'mixage Dolby Atmos';
  const own = 'Dolby Atmos';

  it('is not asked of those in it', () => {
    expect(answers({ asked, own, crafts: ['mixeur', 'assistant-mixeur'] })).toBe(true);
    expect(answersTogether({ asked, own: [own], crafts: ['mixeur'] })).toEqual([own]);
  });

  it('is asked where another craft would do, and where nothing else is asked', () => {
    expect(answers({ asked, own, crafts: ['mixeur', 'ingenieur-du-son'] })).toBe(false);
    expect(answers({ asked: 'mixage', own, crafts: ['mixeur'] })).toBe(false);
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
