'use client';
import { useConfig, useTranslation } from '@payloadcms/ui';
import { deskDays, deskMails } from '../commission/desk-limits.ts';
import type { DeskLine } from '../commission/desk.ts';
import { commissionTexts } from '../commission/texts.ts';
import { askApi } from './ask-api.ts';

/** Those who were entered and have not answered. */
export function DeskLines({ lines, onLines, onSaid }: Props) {
  const api = useConfig().config.routes.api;
  const { i18n } = useTranslation();
  const { desk: texts, moment } = commissionTexts(i18n.language);
  const act = async (how: 'again' | 'withdraw', { id }: DeskLine) => {
    onSaid(texts.sending);
    const answer = await askApi<{ lines: DeskLine[] }>(`${api}/desk/${id}/${how}`, {});
    if ('problems' in answer)
      return onSaid(answer.problems.map(({ message }) => message).join(' ') || texts.unreachable);
    onLines(answer.body.lines);
    return onSaid(how === 'again' ? texts.sentAgain : texts.withdrawn);
  };
  return (
    <section aria-labelledby="desk-waiting">
      <h2 id="desk-waiting">{texts.waiting}</h2>
      <p className="review__quiet">{texts.kept(deskDays)}</p>
      {lines.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <div className="desk-lines">
          <table className="review-queue">
            <thead>
              <tr>
                {Object.entries(texts.columns).map(([name, words]) => (
                  <th key={name} scope="col">
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id}>
                  <th scope="row">
                    {line.name}
                    <br />
                    <small>{line.email}</small>
                  </th>
                  <td>{line.by}</td>
                  <td>{moment(line.since)}</td>
                  <td>{moment(line.until)}</td>
                  <td>
                    {line.mails} / {deskMails}
                  </td>
                  <td>
                    <div className="review-works">
                      <button
                        type="button"
                        aria-label={texts.againFor(line.name)}
                        disabled={line.mails >= deskMails}
                        onClick={() => void act('again', line)}
                      >
                        {texts.again}
                      </button>
                      <button
                        type="button"
                        aria-label={texts.withdrawFor(line.name)}
                        onClick={() =>
                          window.confirm(texts.withdrawSure(line.name)) &&
                          void act('withdraw', line)
                        }
                      >
                        {texts.withdraw}
                      </button>
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

type Props = {
  lines: DeskLine[];
  onLines: (lines: DeskLine[]) => void;
  onSaid: (words: string) => void;
};
