/** How many people one message may go to, each by a mail of their own. */
export const shortlistLimits = { talents: { max: 20 } } as const;
