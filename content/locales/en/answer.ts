/** What is said of answers to projects beside their form: the pages of links, mails, states. */
import type { answerErrorsFr, answerFr } from '../fr/answer.ts';

export const answerEn: typeof answerFr = {
  state: {
    sent: 'waits for the employer',
    asked: 'question asked',
    accepted: 'accepted',
    declined: 'declined',
    closed: 'closed without a decision',
  },
  waitsForYou: 'waits for you',
  section: 'Offer yourself',
  decide: {
    title: 'Decide about an answer',
    body: 'The mail that you come from holds the answer. This link acts once.',
    act: 'What do you want to do?',
    accept: 'Accept: we talk to each other',
    acceptHint: 'Each of you gets the other’s name and e-mail address at once.',
    ask: 'Ask a question',
    askHint:
      'It is passed on without your name; the reply comes back to you with a new link. Write it below.',
    decline: 'Decline',
    declineHint: 'The person is told at once. A word below helps them; you need not write one.',
    text: 'Your question or your word',
    submit: 'Confirm',
  },
  reply: {
    title: 'Reply to a question about your answer',
    body: 'The question is in the mail that you come from. Your text goes to the employer without your name or address.',
    text: 'Your text',
    submit: 'Send',
  },
  mails: {
    decide: 'Accept, ask a question or decline:',
    reply: 'Reply by this link:',
    until: 'This link acts once, until {until}.',
    project: 'Project: {title}',
    availability: 'Availability: {availability}',
    fit: 'By their page: {tier}.',
    fitNone:
      'By their page: the trade you look for is not on it, or more than two criteria are missing.',
    read: {
      said: 'The person states that they read, on {day}: {texts}.',
      and: '; ',
      specification: 'the specification',
      formerSpecification: 'the specification, in a version that you have changed since',
      charter: '“{title}”, version of {version}',
      formerCharter: '“{title}”, version of {version}, changed since',
    },
    you: 'You had asked:',
    confirm: {
      subject: 'Confirm your answer to a project',
      lead: 'Your address was given on Générique to answer the project “{title}” ({page}).',
      confirm: 'If this answer is yours, confirm it and it will be passed on:',
      until: 'This link works for seven days, until {until}. Unconfirmed, the answer is erased.',
      otherwise: 'If it is not you, do nothing: the answer will not be passed on.',
    },
    waits: {
      subject: 'Your answer waits for your page: {title}',
      lead: 'Your answer to the project “{title}” is kept and not passed on yet: no visible page of Générique has this address.',
      signUp: 'No page yet? Sign up with this same address: {form}',
      own: 'Is your page hidden, or under another address? Change that here: {myPage}',
      next: 'As soon as your page appears, your answer leaves by itself, if the project is still open (until {day}). We keep it for 90 days at most.',
    },
    late: {
      subject: 'The project is no longer open: {title}',
      lead: 'The project “{title}” was closed before your answer could leave. It was not passed on.',
      next: 'Other projects look for someone: {briefs}',
    },
    twice: {
      subject: 'You have answered already: {title}',
      lead: 'You had answered the project “{title}” already: your first answer counts, the second was not passed on.',
      next: 'In any case, what becomes of the first reaches you by mail.',
    },
    sent: {
      subject: 'An answer to your project: {title}',
      lead: 'Someone of the directory offers themselves for your project. You get their name and address if you accept; they then get yours too.',
      next: 'Without a decision of yours, we remind you after 7 and 14 days; when the project closes, the person is told that you did not answer.',
    },
    asked: {
      subject: 'A question about your answer: {title}',
      lead: 'The employer of the project “{title}” asks you:',
      next: 'They do not know your name or address yet.',
    },
    replied: {
      subject: 'The reply to your question: {title}',
      lead: 'The person who offers themselves for “{title}” replies:',
    },
    acceptedTalent: {
      subject: 'Your answer is accepted: {title}',
      lead: 'Your answer to the project “{title}” is accepted. The employer now knows your name and address; here are theirs:',
      next: 'Reply to this mail to write to them.',
    },
    acceptedEmployer: {
      subject: 'You have accepted {name}: {title}',
      lead: 'You have accepted this answer to “{title}”. The person now knows your name and address; here are theirs:',
      next: 'Reply to this mail to write to them. The project stays open until it closes.',
    },
    declined: {
      subject: 'Your answer was not chosen: {title}',
      lead: 'The employer of the project “{title}” does not go on with your answer.',
      word: 'Their word:',
      next: 'Thank you for answering. Your name and address were not given to them. Other projects: {briefs}',
    },
    closed: {
      subject: 'The project is closed: {title}',
      lead: 'The project “{title}” is closed.',
      outcome: {
        foundHere: 'Someone else was found here.',
        foundElsewhere: 'Someone was found elsewhere.',
        givenUp: 'The employer no longer looks for anyone.',
        expired: 'The production did not answer before the closing date.',
        unanswered: 'The closing date has passed, and the employer’s question had no reply.',
        withdrawn: 'The editors took the project off the site.',
      },
      next: 'Thank you for answering. Your name and address were not given to the employer. Other projects: {briefs}',
    },
    list: {
      reminder: 'Answers wait for you: {title}',
      lead: 'People have been waiting for you about the project “{title}” for a week or more, those who wait longest first. A word is enough, even to decline.',
      one: 'Answer of {day}, {state}',
    },
  },
};

export const answerErrorsEn: typeof answerErrorsFr = {
  'answer.act.missing': 'Choose what you want to do.',
  'answer.act.closed':
    'This project was closed meanwhile: the person has already had a mail that says so.',
  'answer.act.done': 'This answer has been decided about already.',
  'answer.text.missing': 'Write your text.',
  'answer.text.tooShort': 'Write your text.',
  'answer.text.tooLong': 'Write your text in 2,000 characters or fewer.',
  'answer.text.wrongForm': 'Take the invisible characters out of the text.',
  'answer.text.names':
    'Take your name and address out of the text: the person whom you accept is given them.',
};
