/** What the admin says of merging. Runs in the browser too. */

const french = {
  link: 'Fusionner avec…',
  nav: 'Doublons possibles',
  list: {
    title: 'Doublons possibles',
    talents: 'Personnes du même nom',
    works: 'Œuvres du même titre, à un an près',
    none: 'Aucun.',
    shown: (shown: number, total: number) => `Les ${shown} premiers sur ${total}.`,
    compare: (name: string) => `Comparer ${name}`,
  },
  choose: {
    title: (name: string) => `Fusionner ${name} avec…`,
    likely: 'Ressemblent à cette fiche',
    none: 'Aucune autre fiche ne lui ressemble.',
    other: 'Adresse ou identifiant de l’autre fiche',
    go: 'Comparer',
    unread: 'Aucune fiche n’a cet identifiant, ou c’est la même.',
  },
  compare: {
    title: 'Fusionner deux fiches',
    lead: 'Une seule fiche reste. Tout ce qui nomme l’autre nommera celle-ci ; rien n’est perdu, et rien ne se défait d’un clic.',
    stays: 'Reste',
    field: 'Champ',
    address: 'Adresse de la page',
    state: 'Sur le site',
    shown: 'en ligne',
    hidden: 'cachée',
    notShown: 'hors ligne',
    since: 'Créée le',
    empty: 'vide',
    choices: 'Ce qui diffère : choisissez',
    noChoices: 'Aucun champ ne diffère.',
    mustChoose: 'Les deux fiches ont des adresses différentes : dites laquelle reste.',
    joined: 'Ce qui est réuni, sans répétition',
    effects: 'Ce qui va changer',
    redirect: (from: string, to: string) => `L’adresse « ${from} » mènera à « ${to} ».`,
    people: (n: number) =>
      n === 1
        ? 'Le crédit d’une personne change d’œuvre.'
        : `Les crédits de ${n} personnes changent d’œuvre.`,
    talents: [
      'Demandes, accords, messages, signalements, liens et articles suivent.',
      'Seules les catégories de personnes autorisées par les deux fiches pourront écrire.',
      'Le dernier acte est le plus récent des deux.',
      'Les versions de l’autre fiche restent dans l’historique.',
    ],
    hides: 'L’une des deux est cachée : la fiche qui reste le sera aussi.',
    voids: 'Les liens déjà envoyés par courriel ne marcheront plus.',
    works: ['Crédits, articles et signalements suivent.'],
    release: 'Les pages et la recherche suivent à la prochaine mise en ligne.',
    submit: 'Fusionner',
    waiting: 'Fusion en cours…',
    unreachable: 'Le CMS n’a pas répondu. Rien n’a peut-être été fait : rechargez la page.',
  },
  answers: {
    signIn: 'Connectez-vous.',
    forbidden: 'Seule la rédaction nationale fusionne des fiches.',
    badRequest: 'La demande est incomplète. Rechargez la page. Rien n’a été changé.',
    unknown: 'L’une des fiches n’existe plus. Rien n’a été changé.',
    same: 'C’est la même fiche. Rien n’a été changé.',
    changed: 'L’une des fiches a changé entre-temps. Rechargez la page. Rien n’a été changé.',
    addressNeeded: 'Dites quelle adresse de courriel reste. Rien n’a été changé.',
  },
};
export type MergeTexts = typeof french;

const english: MergeTexts = {
  link: 'Merge with…',
  nav: 'Likely duplicates',
  list: {
    title: 'Likely duplicates',
    talents: 'People of the same name',
    works: 'Works of the same title, within a year',
    none: 'None.',
    shown: (shown, total) => `The first ${shown} of ${total}.`,
    compare: (name) => `Compare ${name}`,
  },
  choose: {
    title: (name) => `Merge ${name} with…`,
    likely: 'Similar to this record',
    none: 'No other record is similar.',
    other: 'Address or id of the other record',
    go: 'Compare',
    unread: 'No record has this id, or it is the same one.',
  },
  compare: {
    title: 'Merge two records',
    lead: 'One record stays. Whatever names the other will name this one; nothing is lost, and nothing is undone by a click.',
    stays: 'Stays',
    field: 'Field',
    address: 'Address of the page',
    state: 'On the site',
    shown: 'live',
    hidden: 'hidden',
    notShown: 'offline',
    since: 'Created on',
    empty: 'empty',
    choices: 'What differs: choose',
    noChoices: 'No field differs.',
    mustChoose: 'The records have different addresses: say which one stays.',
    joined: 'What is united, without repeats',
    effects: 'What will change',
    redirect: (from, to) => `The address “${from}” will lead to “${to}”.`,
    people: (n) =>
      n === 1
        ? 'The credit of one person changes its work.'
        : `The credits of ${n} people change their work.`,
    talents: [
      'Submissions, consents, messages, reports, links and articles follow.',
      'Only those whom both records let write may write.',
      'The last act is the later of the two.',
      'The versions of the other record stay in the history.',
    ],
    hides: 'One of them is hidden: the record that stays will be too.',
    voids: 'Links already sent by mail will not work any more.',
    works: ['Credits, articles and reports follow.'],
    release: 'Pages and search follow with the next release.',
    submit: 'Merge',
    waiting: 'Merging…',
    unreachable: 'The CMS did not answer. Perhaps nothing was done: reload the page.',
  },
  answers: {
    signIn: 'Sign in.',
    forbidden: 'Only national editors merge records.',
    badRequest: 'The request is incomplete. Reload the page. Nothing was changed.',
    unknown: 'One of the records is gone. Nothing was changed.',
    same: 'It is the same record. Nothing was changed.',
    changed: 'One of the records changed meanwhile. Reload the page. Nothing was changed.',
    addressNeeded: 'Say which mail address stays. Nothing was changed.',
  },
};

/** The words of one language of the admin; French where it is not English. */
export const mergeTexts = (language: string): MergeTexts => (language === 'en' ? english : french);
