import type { Rows } from '../database/rows.ts';
import { senderHash } from '../endpoints/sender-hash.ts';

/**
 * Whether a person may be told of a project, as things are now: it is open and not their own, they did not answer it, and
 * they did not refuse its employer's messages.
 * @param talents ids, at most 1,000
 */
export async function whoIsOpenTo({ rows, talents }: Asked): Promise<(pair: Pair) => boolean> {
  const ofThem = { equal: { talent: talents } };
  const listed = await rows.find('talents', ['privateEmail'], { equal: { id: talents } });
  const open = await rows.find('briefs', ['employer_email'], { equal: { state: 'accepted' } });
  const answers = await rows.find('answers', ['talent', 'brief'], ofThem);
  const blocks = await rows.find('sender_blocks', ['talent', 'emailHash'], ofThem);
  const people = new Map(
    listed.map(({ id, privateEmail }) => [id, senderHash(String(privateEmail))]),
  );
  const employers = new Map(
    open.map(({ id, employer_email: email }) => [id, senderHash(String(email))]),
  );
  const answered = new Set(answers.map(({ talent, brief }) => pairKey({ talent, brief })));
  const refused = new Set(blocks.map(({ talent, emailHash }) => `${talent} ${emailHash}`));
  return ({ talent, brief }) => {
    const [person, employer] = [people.get(talent), employers.get(brief)];
    return (
      person !== undefined &&
      employer !== undefined &&
      person !== employer &&
      !answered.has(pairKey({ talent, brief })) &&
      !refused.has(`${talent} ${employer}`)
    );
  };
}

/** A person and a project as one text. */
export const pairKey = ({ talent, brief }: { talent: unknown; brief: unknown }): string =>
  `${String(talent)} ${String(brief)}`;

/** Ids. */
export type Pair = { talent: string; brief: string };
type Asked = { rows: Rows; talents: string[] };
