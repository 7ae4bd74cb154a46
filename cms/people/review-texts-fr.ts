/** The French words of reviews in the admin: the reference. */
import { moment } from '../publishing/moment.ts';
import type { ReviewProblemCode } from './review-decisions.ts';
import type { RiskClass, RiskSign } from './review-risk.ts';

export const french = {
  moment: (iso: string) => moment(iso, 'fr-FR'),
  nav: 'Relecture',
  signIn: 'Connectez-vous pour relire les inscriptions.',
  queue: {
    title: 'Inscriptions et modifications à relire',
    none: 'Rien n’attend.',
    waiting: (n: number, asked: number) =>
      `${n.toLocaleString('fr-FR')} en attente${asked ? `, dont ${asked.toLocaleString('fr-FR')} à qui une question est posée` : ''}.`,
    order:
      'Dans l’ordre : réponses à vos questions ; doublons possibles et crédits sans année ni réalisation ; puis coordonnées publiques et liens ; puis le reste. Quatorze jours d’attente font monter d’un rang ; à rang égal, la plus ancienne d’abord. Les questions posées viennent à la fin.',
    shown: (n: number) => `Les ${n.toLocaleString('fr-FR')} premières sont montrées.`,
    columns: {
      name: 'Nom',
      form: 'Demande',
      risk: 'À regarder',
      crafts: 'Métiers',
      bases: 'Bases',
      since: 'Confirmée le',
    },
    asked: 'question posée',
    answered: 'réponse reçue',
  },
  forms: { signUp: 'inscription', update: 'modification' },
  risk: { high: 'de près', middle: 'un peu', low: 'rien de particulier' } satisfies Record<
    RiskClass,
    string
  >,
  signs: {
    duplicates: 'doublon possible',
    bareCredits: 'crédits sans année ni réalisation',
    publicContact: 'coordonnées publiques',
    links: 'liens',
  } satisfies Record<RiskSign, string>,
  states: {
    waiting: 'en attente',
    asked: 'question posée, la réponse est attendue',
    accepted: 'acceptée',
    refused: 'refusée',
  },
  back: 'Retour à la liste',
  unreadable: 'Cette demande ne se lit plus : le formulaire a changé depuis.',
  unknown: 'Cette demande n’existe pas, ou votre compte ne la voit pas.',
  person: {
    private: 'Privé, jamais publié',
    legalName: 'Nom d’état civil',
    email: 'Courriel',
    phone: 'Téléphone',
    locale: 'Langue',
    since: 'Confirmée le',
    newAddress: 'La nouvelle adresse n’est pas encore confirmée : l’ancienne compte jusque-là.',
    newerDraft: 'Un brouillon plus récent de cette page n’est pas publié.',
    contact: 'Accepte les messages par le relais',
    reuse: 'Accepte la réutilisation par sa commission',
    letters: 'Accepte les lettres de sa commission',
    projects: 'Veut les projets qui correspondent à sa page',
    enteredBy: 'Saisie au guichet par',
    yes: 'oui',
    no: 'non',
    page: 'Modifie la page de',
    waiting: 'Une autre demande attend pour la même personne :',
    hiddenWaiting: (n: number) =>
      n === 1
        ? 'Une autre demande attend pour la même personne, hors de vos territoires.'
        : `${n} autres demandes attendent pour la même personne, hors de vos territoires.`,
    duplicates: 'Déjà dans l’annuaire ? Même courriel, ou même nom :',
    hiddenDuplicates: (n: number) =>
      n === 1
        ? 'Une personne d’un autre territoire porte ce nom ou ce courriel : demandez à la rédaction nationale.'
        : `${n} personnes d’autres territoires portent ce nom ou ce courriel : demandez à la rédaction nationale.`,
  },
  item: {
    now: 'Sur la page :',
    same: 'inchangé',
    expired: 'échu',
    accept: 'Accepter',
    refuse: 'Refuser',
    accepted: 'accepté',
    refused: 'refusé',
    reason: 'Raison, envoyée à la personne',
    removed: 'Retirés par la personne',
    inLanguage: { fr: 'en français', en: 'en anglais' },
    photoSent: 'La photo envoyée',
    photoShown: 'La photo de la page',
  },
  credits: {
    title: 'Crédits',
    left: 'Sur la page, et plus dans l’envoi',
    pasted: 'Collé par la personne, non reconnu',
    directedBy: 'réal.',
    open: 'Œuvre à choisir',
    make: 'Créer l’œuvre',
    made: 'nouvelle œuvre',
    find: 'Chercher une œuvre : titre, année, réalisation ou RCA',
    noneFound: 'Aucune œuvre de ce nom.',
    year: 'Année',
    kind: 'Sorte',
    kindChoose: 'choisir',
    kindMissing: 'Choisissez la sorte d’œuvre.',
    yearMissing: 'Une œuvre à créer a une année : écrivez-la, ou refusez ce crédit.',
    checked: 'Vérifié',
    evidence: 'Preuve vue : lien ou numéro RCA (regardée, non conservée)',
  },
  checks: {
    title: 'Ce qui a été vérifié',
    explain:
      'La preuve est regardée et n’est pas conservée : seuls l’objet, l’organisme et la date le sont.',
    by: 'Par',
    on: 'Le',
    already: 'Déjà vérifié',
  },
  end: {
    accept: 'Accepter et publier',
    acceptUpdate: 'Accepter la modification',
    left: (n: number) =>
      `${n} élément${n > 1 ? 's' : ''} ne ser${n > 1 ? 'ont' : 'a'} pas repris ; la personne en reçoit la raison.`,
    open: (n: number) => `${n} crédit${n > 1 ? 's' : ''} sans œuvre.`,
    reasonless: 'Chaque refus a une raison : écrivez celles qui manquent.',
    refuse: 'Refuser la demande',
    ask: 'Poser une question',
    reason: 'Raison du refus, envoyée à la personne',
    question: 'Question, envoyée à la personne ; sa réponse arrive ici, à côté',
    send: 'Envoyer',
    cancel: 'Annuler',
    sending: 'Envoi…',
    unreachable: 'Le CMS n’a pas répondu. Rien n’est perdu : réessayez.',
    done: 'Décision enregistrée.',
    next: 'Suivante',
  },
  log: {
    title: 'Journal',
    accepted: (by: string, at: string) => `Acceptée par ${by} le ${at}.`,
    refused: (by: string, at: string) => `Refusée par ${by} le ${at}.`,
    asked: (by: string, at: string) => `Question de ${by} le ${at}.`,
    answered: (by: string, at: string) => `Réponse de ${by} le ${at}.`,
    resent: (by: string, at: string) => `Envoyée de nouveau par ${by} le ${at}, en entier.`,
  },
  keys: {
    title: 'Au clavier',
    list: [
      ['j, k', 'élément suivant, précédent'],
      ['a', 'accepter l’élément et passer au suivant'],
      ['x', 'le refuser : écrire la raison, Entrée'],
      ['1 à 4', 'crédit : lier à l’œuvre proposée de ce rang'],
      ['n', 'crédit : créer l’œuvre'],
      ['r', 'crédit : chercher une œuvre'],
      ['v', 'crédit : vérifié, écrire la preuve'],
      ['Échap', 'quitter le champ de saisie'],
      ['Ctrl + Entrée', 'accepter la demande et ouvrir la suivante'],
      ['q', 'poser une question'],
      ['f', 'refuser la demande'],
      ['s', 'passer à la suivante sans décider'],
    ] as [string, string][],
    scope: 'Les lettres n’agissent que dans la demande, hors des champs de saisie.',
    queue: 'j et k vont d’une ligne à l’autre, Entrée ouvre.',
  },
  answers: {
    signIn: 'Connectez-vous pour relire.',
    forbidden: 'Votre rôle ne permet pas de relire les inscriptions.',
    unknown: 'Cette demande n’existe pas, ou votre compte ne la voit pas.',
    decided: 'Quelqu’un a déjà décidé de cette demande. Rien n’a été changé.',
    changed: 'Quelqu’un vient d’agir sur cette demande. Rien n’a été changé : rechargez la page.',
    unreadable:
      'Cette demande ne se lit plus : le formulaire a changé depuis. Refusez-la, ou posez une question.',
    badRequest: 'La décision n’a pas la forme attendue. Rien n’a été changé.',
    wrongPath: 'Un refus nomme un élément que la demande n’a pas. Rien n’a été changé.',
    nameNeeded:
      'Personne ne peut être publié sans nom : refusez la demande, ou posez une question.',
    craftNeeded: 'Il reste au moins un métier, sinon refusez la demande.',
    baseNeeded: 'Il reste au moins une base, sinon refusez la demande.',
    creditOpen: 'Chaque crédit est lié à une œuvre, ou refusé.',
    workUnknown: 'Une œuvre choisie n’existe plus. Choisissez-en une autre.',
    evidenceMissing: 'Un crédit vérifié a une preuve : un lien, ou un numéro RCA.',
    creditsCheckMissing: 'Des crédits vérifiés demandent la vérification « Crédits » : cochez-la.',
    draftNewer:
      'Quelqu’un travaille à un brouillon de cette page. Publiez-le ou rétablissez la version publiée, puis acceptez la modification : sans cela le brouillon paraîtrait avec elle. Rien n’a été changé.',
    talentGone: 'La page à modifier n’existe plus. Refusez la demande.',
    slugUnknown: 'Un métier ou une base a quitté la nomenclature depuis. Refusez cette ligne.',
    alreadyListed:
      'Cette personne est déjà dans l’annuaire, avec cette adresse et ce nom : accepter en ferait deux. Refusez en l’invitant à modifier sa page.',
    futureCheck: 'Une vérification ne peut pas dater de demain.',
  } satisfies Record<ReviewProblemCode | 'signIn' | 'forbidden', string>,
};

export type ReviewTexts = typeof french;
