/** Words of matching: how somebody answers a brief. French: the reference. `{name}` is replaced by `fill`. */
export const matchingFr = {
  all: 'répond à tous les critères',
  allBut: 'à tous sauf : {missing}',
  missing: {
    specialty: 'spécialité ({asked})',
    experience: 'expérience ({own})',
    place: 'lieu (base {bases}, {mobility})',
    period: 'période (libre à partir du {from})',
    language: 'langue ({asked})',
    equipment: 'matériel ({asked})',
    certificate: 'certificat ({asked})',
  },
  certificateEnds: '{asked} : « {own} » vaut jusqu’au {day}',
  craft: '{title}, {experience}',
  role: 'crédit « {own} »',
  training: 'formation « {own} »',
  checkedCredits: { one: '{n} crédit vérifié', other: '{n} crédits vérifiés' },
  base: 'base {base}',
  mobile: 'base {base}, {mobility}',
  free: 'libre du {from} au {until}',
  freeAtFirst: 'libre du {from} au {until}, la suite non dite',
  unsaid: 'disponibilité non dite',
  language: 'langues : {languages}',
  equipment: 'matériel : {own}',
  certificateUntil: '{own} (valable jusqu’au {day})',
  mail: {
    subject: 'Qui répond à votre projet : {title}',
    lead: 'Voici qui, dans l’annuaire, répond à votre projet « {title} » au {day}. Chaque personne y est avec ce que dit sa page, et rien de plus : ce n’est ni une note ni une recommandation.',
    nobody: 'Personne dans l’annuaire ne répond à ce projet, même à un ou deux critères près.',
    tier: {
      all: {
        one: '{n} personne répond à tous les critères :',
        other: '{n} personnes répondent à tous les critères :',
      },
      butOne: {
        one: '{n} personne, à un critère près :',
        other: '{n} personnes, à un critère près :',
      },
      butTwo: {
        one: '{n} personne, à deux critères près :',
        other: '{n} personnes, à deux critères près :',
      },
    },
    more: {
      one: 'Une autre encore ne tient pas dans ce courriel.',
      other: '{n} autres encore ne tiennent pas dans ce courriel.',
    },
    order:
      'L’ordre de chaque groupe est celui des listes du site : alphabétique, à partir d’un nom tiré chaque semaine. Personne n’a payé pour y être.',
    unsaid:
      '« Disponibilité non dite » ne veut dire ni libre ni prise : demandez-le. Vous pouvez écrire à chacune par sa page.',
  },
};
