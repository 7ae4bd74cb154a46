/** Payload's own French where it says "un(e) nouveau ou nouvelle": whole words, and shorter. */
export const frenchWords = {
  createNew: 'Créer',
  createNewLabel: 'Créer : {{label}}',
  creatingNewLabel: 'À créer : {{label}}',
  created: 'Création',
  createdAt: 'Création',
  none: 'Aucun',
  locale: 'Langue des textes',
  noResults:
    'Rien ici : il n’y en a pas encore, ou rien ne correspond aux filtres et aux mots cherchés.',
  successfullyCreated: '{{label}} : c’est créé.',
  successfullyDuplicated: '{{label}} : c’est dupliqué.',
  deletedSuccessfully: 'C’est supprimé.',
  titleDeleted: '{{label}} « {{title}} » : c’est supprimé.',
  descending: 'Ordre décroissant',
};
