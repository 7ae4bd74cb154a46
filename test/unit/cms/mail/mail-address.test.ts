import { expect, it } from 'vitest';
import { isMailAddress } from '../../../../cms/mail/mail-address.ts';

it.each(['a@b.fr', 'ne-pas-repondre@localhost', "o'neil+x@sous.domaine.example", 'é@exämple.fr'])(
  'takes %s for an address',
  (text) => expect(isMailAddress(text)).toBe(true),
);

it.each([
  'a@b.fr, c@d.fr',
  'a@b.fr;c@d.fr',
  'A <a@b.fr>',
  'Group: a@b.fr;',
  '"a b"@b.fr',
  'a(c)@b.fr',
  'a@b@c.fr',
  'a@b.fr\r\nBcc: c@d.fr',
  'a@b.fr\0',
  ' a@b.fr',
  '@b.fr',
  'a@',
  '',
  `${'a'.repeat(250)}@b.fr`,
  undefined,
  { address: 'a@b.fr' },
])('refuses %j: not one address alone', (text) => expect(isMailAddress(text)).toBe(false));
