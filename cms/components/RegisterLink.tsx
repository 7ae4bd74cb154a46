'use client';
import { useFormFields, useTranslation } from '@payloadcms/ui';
import { getTranslation } from '@payloadcms/translations';
import type { EmployerId } from '../../content/schema/brief.ts';
import { label } from '../fields/label.ts';

/** Where an editor looks an employer up: the page of the number in the public register, where it has one. */
export function RegisterLink() {
  const { i18n } = useTranslation();
  const [kind, number] = useFormFields(([fields]) =>
    ['idKind', 'idNumber'].map((name) => String(fields[`employer.${name}`]?.value ?? '')),
  );
  const bare = encodeURIComponent((number ?? '').replace(/[\s.]/g, ''));
  const address = addresses[kind as EmployerId]?.(bare);
  if (!address) return null;
  return (
    <p className="field-type">
      <a href={address} target="_blank" rel="noreferrer">
        {getTranslation(words, i18n)}
      </a>
    </p>
  );
}

/** None of a register abroad: it is whichever the employer named. */
const addresses: Partial<Record<EmployerId, (number: string) => string>> = {
  siren: (number) => `https://annuaire-entreprises.data.gouv.fr/entreprise/${number}`,
  rna: (number) => `https://annuaire-entreprises.data.gouv.fr/rechercher?terme=${number}`,
  work: () => 'https://rca.cnc.fr/',
};

const words = label('Chercher dans le registre', 'Look up in the register');
