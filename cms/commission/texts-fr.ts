/** The French words of the desk, of dated lists and of letters in the admin: the reference. */
import { moment } from '../publishing/moment.ts';
import type { CommissionProblem, ProblemCode } from './problem.ts';

export const french = {
  moment: (iso: string) => moment(iso, 'fr-FR'),
  desk: {
    nav: 'Guichet',
    title: 'Guichet',
    lead: 'Saisissez une personne avec elle, en deux minutes. Un courriel lui donne le formulaire rempli : elle vérifie, complète, accepte et envoie. Rien ne paraît avant, et sa demande arrive alors en relecture.',
    locale: 'Langue de ses courriels',
    locales: { fr: 'français', en: 'anglais' },
    firstName: 'Prénom',
    lastName: 'Nom de famille',
    stageName: 'Nom affiché, s’il est différent',
    email: 'Adresse électronique',
    phone: 'Téléphone, facultatif',
    crafts: 'Métiers, comme on les dit',
    craftsHint: 'chef op, perchman, scripte… Entrée ajoute le premier. Cinq au plus.',
    bases: 'Bases',
    basesHint:
      'Région ou département ; une ville le trouve aussi. Entrée ajoute le premier. Une au moins dans vos territoires.',
    mobility: 'Mobilité',
    choose: 'Choisissez',
    form: 'Forme du titre',
    experience: 'Expérience',
    add: (name: string) => `Ajouter ${name}`,
    remove: (name: string) => `Retirer ${name}`,
    pastedCredits: 'Filmographie, collée telle quelle',
    pastedHint:
      'Une œuvre par ligne. Ce qui est reconnu devient des crédits, le reste est gardé tel quel.',
    isOther: 'C’est une autre personne',
    submit: 'Saisir et envoyer le courriel',
    keys: 'Ctrl + Entrée envoie.',
    sending: 'Envoi…',
    done: (name: string) => `${name} : le courriel part. La fiche suivante est prête.`,
    unreachable: 'Le CMS n’a pas répondu. Rien n’est perdu : réessayez.',
    waiting: 'En attente de la personne',
    none: 'Personne n’est attendu.',
    kept: (days: number) =>
      `Sans réponse de la personne, une saisie est effacée après ${days} jours ; renvoyer le courriel ne prolonge pas ce délai.`,
    columns: {
      name: 'Nom',
      by: 'Saisie par',
      since: 'Le',
      until: 'Effacée le',
      mails: 'Courriels',
      acts: 'Gestes',
    },
    again: 'Renvoyer le courriel',
    againFor: (name: string) => `Renvoyer le courriel à ${name}`,
    withdraw: 'Retirer',
    withdrawFor: (name: string) => `Retirer la saisie de ${name}`,
    withdrawSure: (name: string) =>
      `Retirer la saisie de ${name} ? Elle est effacée et son lien ne mène plus nulle part.`,
    sentAgain: 'Le courriel part une nouvelle fois.',
    withdrawn: 'La saisie est effacée.',
  },
  lists: {
    nobody: 'Choisissez la personne de chaque ligne, ou retirez la ligne.',
    twice: 'Une même personne figure deux fois : retirez une des deux lignes.',
    refusing: (rank: number) =>
      `La personne de la ligne ${rank} n’a pas accepté que sa commission la propose à des productions : retirez la ligne.`,
    gone: 'une personne retirée',
    columns: ['Rang', 'Nom', 'Métiers', 'Bases', 'Note', 'Page'],
    send: 'Envoyer',
    sendHeading: 'Envoyer cette liste ?',
    sendBody: (email: string) =>
      `Elle part à ${email} et ne change plus ensuite. La réponse arrive à votre adresse.`,
    csv: 'Télécharger en CSV',
    toEmployer: 'l’employeur du projet',
    saveFirst: 'Enregistrez d’abord : ce qui part est ce qui est enregistré.',
    sent: 'La liste part.',
  },
  letters: {
    send: 'Envoyer',
    sendHeading: 'Envoyer cette lettre ?',
    reach: (n: number) =>
      n === 0
        ? 'Personne : nul n’a accepté de lettres parmi les personnes choisies.'
        : `${n.toLocaleString('fr-FR')} personne${n > 1 ? 's' : ''} la recevr${n > 1 ? 'ont' : 'a'}.`,
    rate: (perDay: number, left: number) =>
      `${perDay} lettre${perDay > 1 ? 's' : ''} par jour et par commission ; ${left === 0 ? 'il n’en reste pas' : `il en reste ${left}`}.`,
    sendBody: 'Une lettre envoyée ne change plus et ne se rattrape pas.',
    saveFirst: 'Enregistrez d’abord : ce qui part est ce qui est enregistré.',
    sent: 'La lettre part.',
  },
  answers: {
    signIn: 'Connectez-vous.',
    forbidden: 'Votre compte ne sert pas à cela.',
    badRequest: 'Cette demande n’est pas lisible.',
    unknown: 'Cela n’existe pas, ou votre compte ne le voit pas.',
    fields: 'Complétez les champs signalés.',
    outOfScope: 'Aucune de ces bases n’est dans vos territoires : ajoutez celle qui y est.',
    listed: ({ names }) =>
      `Déjà dans l’annuaire, même courriel ou même nom et même métier : ${(names ?? []).join(', ')}.`,
    listedElsewhere: 'Déjà dans l’annuaire national : écrivez à la rédaction.',
    waits: 'Une demande de cette adresse attend déjà, au guichet ou en relecture.',
    tooOften: ({ n }) => `Le courriel est déjà parti ${n} fois : c’est le plus possible.`,
    stillLeaving: 'Le courriel précédent n’est pas encore parti.',
    sent: 'C’est déjà envoyé.',
    empty: 'Personne dans cette liste : ajoutez quelqu’un.',
    briefClosed: 'Ce projet n’est plus ouvert : la liste ne peut plus lui être envoyée.',
    nobodyAgreed:
      'Personne ne la recevrait : nul n’a accepté de lettres parmi les personnes choisies.',
    tooManyLetters: ({ n }) =>
      `Votre commission a déjà envoyé ${n === 1 ? 'sa lettre' : `ses ${n} lettres`} en 24 heures. Envoyez celle-ci demain.`,
  } satisfies Answers as Answers,
};

export type CommissionTexts = typeof french;

type Sentence = string | ((details: CommissionProblem['details']) => string);
type Answers = Record<ProblemCode, Sentence> & { signIn: string; forbidden: string };
