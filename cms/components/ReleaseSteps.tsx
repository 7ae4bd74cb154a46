'use client';
import { useField, useTranslation } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import { publishingTexts, worded } from '../publishing/texts.ts';
import { Fact } from './ReleaseFact.tsx';

/** How long each step of a release took, in its order. */
export function ReleaseSteps({ field, path }: JSONFieldClientProps) {
  const { value } = useField<unknown>({ path });
  const { i18n } = useTranslation();
  const texts = publishingTexts(i18n.language);
  const steps = Object.entries(value ?? {}).filter(isTimed);
  if (steps.length === 0) return <Fact label={field.label}>{texts.release.noSteps}</Fact>;
  const total = steps.reduce((sum, [, seconds]) => sum + seconds, 0);
  return (
    <Fact label={field.label}>
      <table className="release-steps">
        <thead>
          <tr>
            <th scope="col">{texts.release.step}</th>
            <th scope="col">{texts.release.time}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(([step, seconds]) => (
            <tr key={step}>
              <th scope="row">{worded(texts.steps, step)}</th>
              <td>{texts.seconds(seconds)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.release.total}</th>
            <td>{texts.seconds(Math.round(total * 1000) / 1000)}</td>
          </tr>
        </tfoot>
      </table>
    </Fact>
  );
}

const isTimed = (step: [string, unknown]): step is [string, number] => typeof step[1] === 'number';
