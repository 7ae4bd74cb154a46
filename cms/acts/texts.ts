/** What the admin says of the audit trail. Runs in the browser too. */

const french = {
  link: 'Voir les actes',
  nobody: 'Sans compte',
  unknownAccount: (id: string) => `Compte supprimé (${id})`,
  filters: 'Chercher dans le journal',
  account: 'Qui',
  everyone: 'Tout le monde',
  record: 'Fiche (adresse ou identifiant)',
  from: 'Du',
  until: 'Au',
  search: 'Filtrer',
  all: 'Tout montrer',
};
export type ActTexts = typeof french;

const english: ActTexts = {
  link: 'See the acts',
  nobody: 'No account',
  unknownAccount: (id) => `Deleted account (${id})`,
  filters: 'Search the trail',
  account: 'Who',
  everyone: 'Everyone',
  record: 'Record (address or id)',
  from: 'From',
  until: 'Until',
  search: 'Filter',
  all: 'Show all',
};

/** The words of one language of the admin; French where it is not English. */
export const actTexts = (language: string): ActTexts => (language === 'en' ? english : french);
