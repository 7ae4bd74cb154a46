import { expect, test } from 'vitest';
import { clientAddress, trustedProxies } from '../../../../../scripts/lib/web/client-address.ts';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['203.0.113.9:4711', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['::1', '::1'],
  ['nonsense', '192.0.2.1'],
  ['', '192.0.2.1'],
])('%s is written %s', (claimed, address) => {
  expect(clientAddress({ claimed, peer: '::ffff:192.0.2.1' })).toBe(address);
});

test('proxies are named by address, range or name', () => {
  expect(trustedProxies('')).toBe(false);
  expect(trustedProxies('true')).toBe(true);
  expect(trustedProxies('loopback, 10.0.0.0/8,2001:db8::/32')).toEqual([
    'loopback',
    '10.0.0.0/8',
    '2001:db8::/32',
  ]);
});

test.each(['1', 'proxy.example', '10.0.0.0/33', '10.0.0.0/8/8', 'true,10.0.0.1'])(
  '%s is refused with what to write instead',
  (setting) => expect(() => trustedProxies(setting)).toThrow(/TRUST_PROXY/),
);
