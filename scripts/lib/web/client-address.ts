import net from 'node:net';

/**
 * Whose `X-Forwarded-For` is believed, in Fastify's words, from TRUST_PROXY: empty: nobody's;
 * `true`: everybody's (only where nothing but the proxy can connect); else a list of addresses,
 * ranges (`10.0.0.0/8`) and the names loopback, linklocal, uniquelocal, separated by commas.
 * Throws on anything else: a proxy that is not recognised would make all visitors one.
 */
export function trustedProxies(setting: string): boolean | string[] {
  const entries = setting
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0 || setting.trim() === 'false') return false;
  if (setting.trim() === 'true') return true;
  const wrong = entries.find((entry) => !isProxy(entry));
  if (wrong === undefined) return entries;
  throw new Error(
    `TRUST_PROXY: "${wrong}" is not an address, a range or one of loopback, linklocal, uniquelocal. ` +
      'Write the address of your proxy, for example 127.0.0.1 or 10.0.0.0/8, or leave it empty.',
  );
}

/**
 * One spelling for one address: IPv4 inside IPv6 unwrapped, IPv6 compressed, zone and port removed.
 * What a proxy forwarded may be anything: then the address of the connection counts.
 */
export function clientAddress({ claimed, peer }: { claimed: string; peer: string }): string {
  return normalised(claimed) ?? normalised(peer) ?? '0.0.0.0';
}

function normalised(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/%.*$/, '');
  if (net.isIPv4(bare)) return bare;
  if (!net.isIPv6(bare)) return null;
  const short = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/.exec(short) ?? [];
  if (high === undefined || low === undefined) return short;
  const bytes = [parseInt(high, 16), parseInt(low, 16)].flatMap((pair) => [pair >> 8, pair & 255]);
  return bytes.join('.');
}

function isProxy(entry: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(entry)) return true;
  const [address = '', bits, ...rest] = entry.split('/');
  const family = net.isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
