import { answerEn } from './answer.ts';
import { briefEn } from './brief.ts';
import { signUpEn } from './sign-up.ts';
import type { mailFr } from '../fr/mail.ts';

/**
 * Texts of mails. English.
 * In one file because whoever words a mail wants the others beside it.
 */
export const mailEn: typeof mailFr = {
  releaseFailed: {
    subject: 'Générique: a release failed',
    body: 'A release failed. It is tried again by itself; this mail is sent once. The details are in the CMS: {cms}',
  },
  releaseDiffers: {
    subject: 'Générique: the full release found a difference',
    body: 'Every page was made again and some differed from what was live. They are mended; the difference is a fault of the program, to be told to whoever maintains it. The details are in the CMS: {cms}',
  },
  hello: 'Hello {name},',
  helloUnknown: 'Hello,',
  code: 'If the page asks for a code, paste this one: {code}',
  parisTime: '{at} (Paris time)',
  signature: 'Générique · {siteUrl}',
  contactMessage: {
    subject: 'Message from {name} · {purpose}',
    lead: 'Someone is writing to you through your page on Générique.',
    sender: 'On behalf of: {sender}',
    name: 'Name: {name}',
    purpose: 'Purpose: {purpose}',
    phone: 'Telephone, to call back: {phone}',
    reply:
      'To answer, reply to this mail. Your reply goes straight to {name}, who will then see your address.',
    stop: 'Stop messages from this person (they are not told):',
    report: 'Report this message to the team of Générique:',
    why: 'You receive this mail because your page {page} lets people write to you. Your address was not given away.',
  },
  contactConfirm: {
    subject: 'Confirm your message to {talent}',
    lead: 'Your address was given on Générique to write to {talent} ({page}).',
    confirm: 'If this message is yours, confirm it and it will be passed on:',
    until:
      'This link is valid for seven days, until {until}. Without confirmation the message is deleted.',
    otherwise: 'If it was not you, do nothing: the message will not be passed on.',
  },
  shortlistConfirm: {
    subject: 'Confirm your message to your shortlist',
    lead: 'Your address was given on Générique ({page}) to write to several people at once. Number of people: {title}.',
    confirm:
      'If this message is yours, confirm it and it will be passed on to each of them, separately:',
    until:
      'This link is valid for seven days, until {until}. Without confirmation the message is deleted.',
    otherwise: 'If it was not you, do nothing: the message will not be passed on.',
  },
  questionConfirm: {
    subject: 'Confirm your question',
    lead: 'Your address was given on Générique to ask a question about “{title}” ({page}).',
    confirm: 'If this question is yours, confirm it and the editors will read it:',
    until:
      'This link is valid for seven days, until {until}. Without confirmation the question is deleted.',
    otherwise: 'If it was not you, do nothing: the question will not be read.',
  },
  commentConfirm: {
    subject: 'Confirm your comment',
    lead: 'Your address was given on Générique to comment on “{title}” ({page}).',
    confirm: 'If this comment is yours, confirm it and the editors will read it:',
    until:
      'This link is valid for seven days, until {until}. Without confirmation the comment is deleted.',
    otherwise: 'If it was not you, do nothing: the comment will not be read.',
  },
  feedbackConfirm: {
    subject: 'Confirm your feedback',
    lead: 'Your address was given on Générique to send feedback about the tool ({page}).',
    confirm: 'If this feedback is yours, confirm it and the team will read it:',
    until:
      'This link is valid for seven days, until {until}. Without confirmation the feedback is deleted.',
    otherwise: 'If it was not you, do nothing: the feedback will not be read.',
  },
  pageLink: {
    subject: 'The link for your page',
    lead: 'You asked to manage your page on Générique.',
    change: 'Change what the page “{name}” says:',
    link: 'Availability, messages, hide or bring back the page “{name}”:',
    until:
      'The two links of a page are the same right: it is valid for 30 minutes, until {until}, and works once.',
    otherwise: 'If you asked for nothing, do nothing: your page stays as it is.',
  },
  pageChanged: {
    subject: 'Your page: what was done',
    lead: 'You decided about your page on Générique. This is what was done at once:',
    show: 'Your page is confirmed with today’s date and can be seen: {page}',
    hide: 'Your page is hidden. It is kept as it is, checks included; without a sign from you it is erased after {eraseOn}.',
    disputed:
      'Your page stays hidden: you asked us to hide it while a disagreement is settled. The editors close that request with you; then you can bring the page back.',
    available: 'Available from {from} to {until}.',
    noAvailability: 'No availability is shown.',
    contactFrom: 'Who may write to you: {kinds}.',
    contactClosed: 'Nobody can write to you through your page any more.',
    projectsOn: 'We write to you when a project fits your page: one mail a day at most.',
    projectsOff: 'We no longer write to you when a project fits your page.',
    again: 'To change your mind, or if this was not you, ask for a new link: {page}',
  },
  reconfirm: {
    subject: 'Keep your page on Générique?',
    reminder: 'Reminder: keep your page on Générique?',
    lead: 'Your last sign about your page dates from {day}. A page that nobody confirms ends up untrue: do you still want to be listed?',
    hidden: 'It is hidden at the moment; this link would bring it back.',
    link: 'Yes, one button is enough:',
    change: 'To give your availability or hide the page: {page}',
    otherwise:
      'Without an answer the page is hidden after {hideOn}, then erased after {eraseOn}. Opening this mail does not count as an answer.',
  },
  pageHidden: {
    subject: 'Your page on Générique is hidden',
    lead: 'We wrote to you three times without an answer: your page has left the site. Nothing of it is lost, checks included.',
    link: 'One button brings it back:',
    otherwise: 'Without a sign from you it is erased after {eraseOn}.',
  },
  noticeConfirm: {
    subject: 'Confirm your report',
    lead: 'Your address was given on Générique to report a page ({page}).',
    confirm: 'If this report is yours, confirm it and the team will deal with it:',
    until: 'This link is good for seven days, until {until}. Unconfirmed, the report is erased.',
    otherwise: 'If it is not you, do nothing: the report will not be read.',
  },
  notice: {
    about: 'Page: {page}',
    kind: 'Reported: {kind}',
    reference: 'Reference: {reference}',
    place: 'Where:',
    received: {
      subject: 'Your report has been received',
      lead: 'Your report is in the team’s queue; unlawful content comes first. If it concerns somebody, that person is heard without knowing who reported. The decision and its reasons will reach you by mail.',
      wrote: 'You wrote:',
    },
    question: {
      subject: 'A question about what Générique says',
      lead: 'Somebody reported this content, which concerns you. Nothing has changed, and nothing is decided. Before deciding, we want to hear you:',
      answer: 'Answer by this link, preferably before {until}:',
      late: 'Without an answer by then, we decide with what we have. The link is good as long as nothing is decided, and you will be able to contest.',
    },
    decided: {
      subject: {
        upheld: 'Report: upheld',
        partly: 'Report: upheld in part',
        rejected: 'Report: rejected',
      },
      reporter: 'The team has decided on your report.',
      concerned: 'The team has decided on a report that concerns you.',
      reasons: 'The reasons:',
      people: 'This decision was taken by a person, without automated processing.',
      contest: 'To contest it, once, before {until}; somebody else will review it:',
      court: 'Contesting here does not keep you from going to court.',
    },
    closed: {
      subject: {
        confirmed: 'Report: the decision is confirmed',
        reversed: 'Report: the decision is reversed',
      },
      lead: 'The decision on this report had been contested. Somebody else of the team read the case again.',
      reasons: 'The reasons:',
      end: 'This decision is the last one here. You can always go to court.',
    },
  },
  signUpConfirm: signUpEn.mail.confirm,
  briefConfirm: briefEn.mails.confirm,
  proposeConfirm: answerEn.mails.confirm,
  addressConfirm: {
    subject: 'Confirm your new address',
    lead: 'This address was given on Générique for a page of the directory.',
    link: 'If it is yours, confirm it, and our mails and the messages of your page will arrive there:',
    until:
      'This link is valid for seven days, until {until}. Without confirmation the former address stays.',
    otherwise: 'If this is not you, do nothing: nothing will arrive here.',
  },
  fillLink: {
    subject: 'Your sign-up on Générique, to complete',
    lead: '{by} prepared a sign-up with you for the directory of the people who make films. Nothing of it is published.',
    someone: 'One of the editors or of a film commission',
    link: 'Open the filled form, correct it, choose what you agree to and send it:',
    until: 'The link works once, until {until}. If you do not send the form, everything is erased.',
    otherwise: 'If you asked for nothing, do nothing: nothing will appear.',
  },
  commentDecided: {
    question: {
      accepted: 'Your question is published',
      answered: 'The editors have answered your question',
      refused: 'Your question is not published',
    },
    comment: {
      accepted: 'Your comment is published',
      answered: 'The editors have answered your comment',
      refused: 'Your comment is not published',
    },
    about: 'You wrote about “{title}”:',
    page: 'The page, where it appears within minutes: {page}',
    reply: 'The editors’ answer ({author}):',
    answeredBy: 'The answer is in this text: {page}',
    willTell: 'A mail will tell you when the editors have answered.',
    reason: 'The reason:',
    contest:
      'To contest this decision, write to {contact} and give this reference: {reference}. Your text is kept for twelve months for that, then erased.',
    withdraw: 'To have it removed, write to {contact} and give this reference: {reference}.',
  },
  rightsLink: {
    subject: 'Your data on Générique',
    lead: 'You asked, on the page “My data”: {right}.',
    nothing:
      'We keep nothing under this address. If you gave us another, start again with that one: {page}',
    notListed:
      'No page is tied to this address: there is nothing to change here. You may ask for a copy of what we keep, or its erasure: {page}',
    page: 'For the page of {name}, follow this link and press its button:',
    rest: 'Follow this link and press its button:',
    until: 'It works once, until {until}.',
    otherwise: 'If this is not you, do nothing: nothing changes.',
  },
  requestsDue: {
    subject: 'Générique: rights requests to answer',
    body: 'These requests wait for an answer; the law gives one month. The register is in the CMS: {cms}',
    line: '{kind}, received on {received}, answer due on {due}',
  },
  review: {
    accepted: {
      subject: 'Your page is online',
      lead: 'The editors have reviewed your sign-up. Your page appears within minutes: {page}',
    },
    updated: {
      subject: 'Your page is changed',
      lead: 'The editors have reviewed your update. It appears within minutes: {page}',
    },
    updatedHidden: {
      subject: 'Your update is stored',
      lead: 'The editors have reviewed your update. Your page stays hidden; you can bring it back here: {page}',
    },
    leftOut: 'This was left out:',
    leftOutLine: '{field}: {what}',
    why: 'Reason: {reason}',
    mend: 'To mend it, ask for a link to change your page: {form} To contest, write to {contact} with this reference: {reference}.',
    refused: {
      subject: 'Your sign-up is not published',
      lead: 'The editors have reviewed your sign-up and do not publish it. The reason:',
      back: 'You can send a corrected sign-up: {form} To contest this decision, write to {contact} with this reference: {reference}.',
    },
    updateRefused: {
      subject: 'Your update is not published',
      lead: 'The editors have reviewed your update and do not publish it; your page stays as it was. The reason:',
      back: 'You can send a corrected update: {form} To contest this decision, write to {contact} with this reference: {reference}.',
    },
    question: {
      subject: 'A question about what you sent',
      lead: 'Before publishing, the editors ask you:',
      link: 'Answer by this link, before {until}:',
      answer:
        'Or write to {contact}, and keep this reference: {reference}. What you sent waits for your answer.',
    },
  },
  peopleList: {
    subject: '{title} · list of {day}',
    lead: '{signature} proposes these people, in answer to your request of {day}:',
    asked: 'Your request:',
    people: {
      one: '{n} person, whose page is public:',
      other: '{n} people, in the order proposed; their pages are public:',
    },
    note: 'Note: {note}',
    page: 'Their page, where you can write to them: {page}',
    reply: 'To answer {signature}, reply to this mail.',
    shows:
      'This list comes to you by your project: {signature} learns your address only if you reply.',
  },
  letter: {
    lead: '{signature} writes to you:',
    reply: 'Reply to this mail: {signature} will get it, and see your address.',
    why: 'You get this letter because you agreed to it. {signature} does not have your address.',
    stop: 'Get no more letters from a film commission:',
  },
  problem: {
    withdrawn: 'The person wants no more of these mails.',
    noProject: 'None of these projects is open any more, or fits the page any more.',
    blocked: 'The person wants no more messages from this sender.',
    closed: 'The page is no longer published, or takes no more messages from this kind of sender.',
    erased: 'The submission was deleted.',
    answered: 'The person answered before the mail left.',
    undecided: 'The decision changed before the mail left.',
    expired: 'The time to confirm is over.',
    wrongAddress: 'The recipient is not one single e-mail address.',
    unreadable: 'This mail has no content.',
    refused: 'Refused for good by the mail server ({answer}).',
    triedOften: 'Given up after {n} attempts ({answer}).',
    willRetry: 'Did not leave ({answer}); another attempt will follow.',
  },
};
