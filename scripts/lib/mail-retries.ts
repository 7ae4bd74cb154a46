/** When a mail that did not leave is tried again, and what may be written down about why. */

const minute = 60_000;

/** Pauses after the first, second … failure: eight attempts over about a day. */
const pauses = [1, 5, 15, 60, 180, 360, 780].map((minutes) => minutes * minute);

/**
 * Milliseconds until the next attempt after `attempts` failures, a fifth more or less so that mails that failed
 * together do not come back together; undefined when it was the last one.
 */
export const pauseAfter = (attempts: number): number | undefined => {
  const pause = pauses[attempts - 1];
  return pause === undefined ? undefined : Math.round(pause * (0.8 + Math.random() * 0.4));
};

/**
 * What a failed sending means. `isForGood`: the server refused this recipient or this text (5xx); a refusal of ourselves
 * (password, sender, greeting) is for the operator to mend and is tried again. `isServerAway`: no other mail can leave
 * now either. `answer`: code, status and step only, the server's words may quote addresses.
 */
export function readFailure(error: unknown): Failure {
  const { code, command, responseCode, response, permanent } = Object(error) as SmtpError;
  const isAboutMail = command === 'RCPT TO' || command === 'DATA';
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
  const parts = [responseCode ? [responseCode, status].filter(Boolean).join(' ') : code, command];
  return {
    isForGood: permanent === true && isAboutMail,
    isServerAway: !isAboutMail && typeof code === 'string',
    answer: parts.filter(Boolean).join(', ') || 'unknown error',
  };
}

export type Failure = { isForGood: boolean; isServerAway: boolean; answer: string };

/** The parts of nodemailer's errors that are read here. */
type SmtpError = {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  /** True for every 5xx but 503. */
  permanent?: boolean;
};
