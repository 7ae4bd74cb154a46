import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Whether nobody listens on a port, of this machine alone or of all its addresses. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', undefined]) {
    const probe = createServer().listen({ port, host });
    const opened = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    if (!opened) return false;
    probe.close();
    await once(probe, 'close');
  }
  return true;
}
