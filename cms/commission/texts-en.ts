/** The English words of the desk, of dated lists and of letters in the admin. */
import { moment } from '../publishing/moment.ts';
import type { CommissionTexts } from './texts-fr.ts';

export const english: CommissionTexts = {
  moment: (iso) => moment(iso, 'en-GB'),
  desk: {
    nav: 'Desk',
    title: 'Desk',
    lead: 'Enter somebody beside you, in two minutes. A mail gives them the form filled in: they check, complete, agree and send. Nothing shows before, and their submission then comes to the review.',
    locale: 'Language of their mails',
    locales: { fr: 'French', en: 'English' },
    firstName: 'First name',
    lastName: 'Family name',
    stageName: 'Name shown, if it is another',
    email: 'E-mail',
    phone: 'Telephone, optional',
    crafts: 'Trades, as people say them',
    craftsHint: 'DOP, boom operator, scripte… Enter adds the first. Five at most.',
    bases: 'Bases',
    basesHint:
      'A region or a département; a town finds it too. Enter adds the first. At least one in your territories.',
    mobility: 'Mobility',
    choose: 'Choose',
    form: 'Form of the title',
    experience: 'Experience',
    add: (name) => `Add ${name}`,
    remove: (name) => `Remove ${name}`,
    pastedCredits: 'Filmography, pasted as it is',
    pastedHint: 'One work a line. What is recognised becomes credits, the rest is kept as it is.',
    isOther: 'It is another person',
    submit: 'Enter and send the mail',
    keys: 'Ctrl + Enter sends.',
    sending: 'Sending…',
    done: (name) => `${name}: the mail leaves. The next entry is ready.`,
    unreachable: 'The CMS did not answer. Nothing is lost: try again.',
    waiting: 'Waiting for the person',
    none: 'Nobody is awaited.',
    kept: (days) =>
      `Without an answer of the person an entry is erased after ${days} days; sending the mail again does not prolong that.`,
    columns: {
      name: 'Name',
      by: 'Entered by',
      since: 'On',
      until: 'Erased on',
      mails: 'Mails',
      acts: 'Actions',
    },
    again: 'Send the mail again',
    againFor: (name) => `Send the mail to ${name} again`,
    withdraw: 'Withdraw',
    withdrawFor: (name) => `Withdraw the entry of ${name}`,
    withdrawSure: (name) =>
      `Withdraw the entry of ${name}? It is erased and its link leads nowhere any more.`,
    sentAgain: 'The mail leaves once more.',
    withdrawn: 'The entry is erased.',
  },
  lists: {
    nobody: 'Choose the person of each line, or remove the line.',
    twice: 'The same person is there twice: remove one of the two lines.',
    refusing: (rank) =>
      `The person of line ${rank} did not agree that their commission proposes them to productions: remove the line.`,
    gone: 'a person who withdrew',
    columns: ['Rank', 'Name', 'Trades', 'Bases', 'Note', 'Page'],
    send: 'Send',
    sendHeading: 'Send this list?',
    sendBody: (email) =>
      `It goes to ${email} and does not change any more. The answer comes to your address.`,
    csv: 'Download as CSV',
    toEmployer: 'the employer of the project',
    saveFirst: 'Save first: what leaves is what is saved.',
    sent: 'The list leaves.',
  },
  letters: {
    send: 'Send',
    sendHeading: 'Send this letter?',
    reach: (n) =>
      n === 0
        ? 'Nobody: none of the people chosen agreed to letters.'
        : `${n.toLocaleString('en-GB')} ${n > 1 ? 'people' : 'person'} will get it.`,
    rate: (perDay, left) =>
      `${perDay} letter${perDay > 1 ? 's' : ''} a day for each commission; ${left === 0 ? 'none is left' : `${left} left`}.`,
    sendBody: 'A letter that was sent does not change any more and cannot be called back.',
    saveFirst: 'Save first: what leaves is what is saved.',
    sent: 'The letter leaves.',
  },
  answers: {
    signIn: 'Sign in.',
    forbidden: 'Your account is not for this.',
    badRequest: 'This request cannot be read.',
    unknown: 'There is no such thing, or your account does not see it.',
    fields: 'Complete the fields that are marked.',
    outOfScope: 'None of these bases is in your territories: add the one that is.',
    listed: ({ names }) =>
      `Already in the directory, same e-mail or same name and trade: ${(names ?? []).join(', ')}.`,
    listedElsewhere: 'Already in the national directory: write to the editors.',
    waits: 'A submission from this address waits already, at the desk or for review.',
    tooOften: ({ n }) => `The mail was sent ${n} times already: that is the most.`,
    stillLeaving: 'The mail before has not left yet.',
    sent: 'It was sent already.',
    empty: 'Nobody is in this list: add somebody.',
    briefClosed: 'This project is not open any more: the list cannot be sent to it.',
    nobodyAgreed: 'Nobody would get it: none of the people chosen agreed to letters.',
    tooManyLetters: ({ n }) =>
      `Your commission has sent ${n === 1 ? 'its letter' : `its ${n} letters`} within 24 hours. Send this one tomorrow.`,
  },
};
