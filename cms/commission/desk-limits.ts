/** Bounds of the desk. Runs in the browser too. */

/** Most mails to one person about one entry. */
export const deskMails = 3;

/** Days after which an entry without the person's answer is swept, as every sign-up is (scripts/lib/retention.ts). */
export const deskDays = 7;
