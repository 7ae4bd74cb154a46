/** Words of matching: how somebody answers a brief. French: the reference. `{name}` is replaced by `fill`. */
export const matchingFr = {
  all: 'répond à tous les critères',
  allBut: 'à tous sauf : {missing}',
  missing: {
    specialty: 'spécialité ({asked})',
    experience: 'expérience ({own})',
    place: 'lieu (base {bases}, {mobility})',
    period: 'période (libre à partir du {from})',
    language: 'langue ({asked})',
    equipment: 'matériel ({asked})',
    certificate: 'certificat ({asked})',
  },
  /** Names of criteria, where nothing is said of what a page has of them. */
  criterion: {
    specialty: 'spécialité',
    experience: 'expérience',
    place: 'lieu',
    period: 'période',
    language: 'langue',
    equipment: 'matériel',
    certificate: 'certificat',
  },
  instead: '{asked} ; sur la page : {own}',
  freeTooShort: 'période (libre jusqu’au {until}, la suite non dite)',
  certificateEnds: '{asked} : « {own} » vaut jusqu’au {day}',
  craft: '{title}, {experience}',
  role: 'crédit « {own} »',
  training: 'formation « {own} »',
  checkedCredits: { one: '{n} crédit vérifié', other: '{n} crédits vérifiés' },
  base: 'base {base}',
  mobile: 'base {base}, {mobility}',
  free: 'libre du {from} au {until}',
  freeAtFirst: 'libre du {from} au {until}, la suite non dite',
  freeBefore: 'libre jusqu’au {until}, la suite non dite',
  unsaid: 'disponibilité non dite',
  language: 'langues : {languages}',
  equipment: 'matériel : {own}',
  certificateUntil: '{own} (valable jusqu’au {day})',
  /** The daily mail to somebody who asked to be told of projects. */
  digest: {
    subject: {
      one: 'Un projet correspond à votre page',
      other: '{n} projets correspondent à votre page',
    },
    lead: {
      one: 'Votre page répond à tous les critères de ce projet :',
      other:
        'Votre page répond à tous les critères de ces {n} projets, le plus récent en premier :',
    },
    when: '{place}, du {from} au {until}',
    terms: '{contract} ; {pay}',
    reasons: 'Ce qui correspond : {reasons}',
    until: 'Répondre jusqu’au {day} :',
    answer:
      'Sur la page d’un projet, « Me proposer » envoie votre réponse à l’employeur. Ne pas répondre n’a aucune suite : il ne sait pas que nous vous avons écrit.',
    why: 'Vous recevez ce courriel parce que vous l’avez demandé : un par jour au plus, et chaque projet une seule fois. Pour régler ce que dit votre page : {page}',
    stop: 'Ne plus recevoir les projets qui correspondent à ma page :',
  },
  mail: {
    subject: 'Qui répond à votre projet : {title}',
    updated: 'Liste mise à jour, qui répond à votre projet : {title}',
    lead: 'Voici qui, dans l’annuaire, répond à votre projet « {title} » au {day}. Chaque personne y est avec ce que dit sa page, et rien de plus : ce n’est ni une note ni une recommandation.',
    nobody: 'Personne dans l’annuaire ne répond à ce projet, même à un ou deux critères près.',
    tier: {
      all: {
        one: '{n} personne répond à tous les critères :',
        other: '{n} personnes répondent à tous les critères :',
      },
      butOne: {
        one: '{n} personne, à un critère près :',
        other: '{n} personnes, à un critère près :',
      },
      butTwo: {
        one: '{n} personne, à deux critères près :',
        other: '{n} personnes, à deux critères près :',
      },
    },
    more: {
      one: 'Une autre encore ne tient pas dans ce courriel : elle est sur la page du projet.',
      other:
        '{n} autres encore ne tiennent pas dans ce courriel : elles sont sur la page du projet.',
    },
    order:
      'L’ordre de chaque groupe est celui des listes du site : alphabétique, à partir d’un nom tiré chaque semaine. Personne n’a payé pour y être.',
    unsaid:
      '« Disponibilité non dite » ne veut dire ni libre ni prise : demandez-le. Vous pouvez écrire à chacune par sa page.',
    page: 'La liste entière, les réponses et de quoi garder des personnes dans votre sélection :',
  },
};
