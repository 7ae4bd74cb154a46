/** What the admin says of the edit of a project. Runs in the browser too. */
import type { EditProblemCode } from './edit-problem.ts';

const french = {
  title: 'Modification envoyée par l’employeur',
  lead: 'Si le projet est en ligne, sa page reste telle quelle. Cochez ce que vous acceptez ; le reste n’est pas repris, et l’employeur reçoit votre mot.',
  note: 'Mot de l’employeur',
  now: 'Aujourd’hui :',
  sent: 'Envoyé :',
  nothing: 'vide',
  same: 'La fiche dit déjà tout ce que l’employeur a envoyé.',
  accept: (name: string) => `Accepter : ${name}`,
  again: 'Qui est l’employeur change : retrouvez-le dans un registre public avant d’appliquer.',
  register: 'Trouvé dans',
  choose: 'Choisissez le registre',
  word: 'Mot à l’employeur (obligatoire si quelque chose n’est pas accepté)',
  all: 'Accepter',
  some: 'Accepter ce qui est coché',
  none: 'Refuser la modification',
  read: 'C’est lu',
  refused: 'Ce projet est refusé : une fois la modification appliquée, publiez-le par son état.',
  sending: 'Envoi…',
  unreachable: 'Le CMS n’a pas répondu. Rechargez la page avant d’essayer encore.',
  answers: {
    signIn: 'Connectez-vous.',
    forbidden: 'Seule la rédaction nationale décide d’une modification.',
    badRequest: 'La demande est incomplète. Rechargez la page. Rien n’a été changé.',
    unknown: 'Ce projet n’existe plus. Rien n’a été changé.',
    changed:
      'Cette modification a été décidée ou remplacée entre-temps. Rechargez la page. Rien n’a été changé.',
    unreadable: 'Ce qui a été envoyé ne se lit plus. Demandez à l’employeur de l’envoyer encore.',
    checkAgain: 'Dites dans quel registre vous avez retrouvé l’employeur. Rien n’a été changé.',
    wordMissing: 'Écrivez un mot à l’employeur. Rien n’a été changé.',
  } satisfies Record<EditProblemCode, string>,
};
export type EditTexts = typeof french;

const english: EditTexts = {
  title: 'Edit sent by the employer',
  lead: 'If the project is online, its page stays as it is. Tick what you accept; the rest is not taken over, and the employer gets your word.',
  note: 'The employer’s word',
  now: 'Now:',
  sent: 'Sent:',
  nothing: 'empty',
  same: 'The record says already all that the employer sent.',
  accept: (name) => `Accept: ${name}`,
  again: 'Who the employer is changes: find them again in a public register before you apply it.',
  register: 'Found in',
  choose: 'Choose the register',
  word: 'Word to the employer (required where something is not accepted)',
  all: 'Accept',
  some: 'Accept what is ticked',
  none: 'Decline the edit',
  read: 'I have read it',
  refused: 'This project is refused: once the edit is applied, publish it by its state.',
  sending: 'Sending…',
  unreachable: 'The CMS did not answer. Reload the page before you try again.',
  answers: {
    signIn: 'Sign in.',
    forbidden: 'Only national editors decide about an edit.',
    badRequest: 'The request is incomplete. Reload the page. Nothing was changed.',
    unknown: 'This project is no longer there. Nothing was changed.',
    changed: 'This edit was decided or replaced meanwhile. Reload the page. Nothing was changed.',
    unreadable: 'What was sent cannot be read any more. Ask the employer to send it again.',
    checkAgain: 'Say in which register you found the employer again. Nothing was changed.',
    wordMissing: 'Write a word to the employer. Nothing was changed.',
  },
};

/** In the language of the admin. */
export const editTexts = (language: string): EditTexts => (language === 'en' ? english : french);
