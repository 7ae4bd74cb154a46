import { getPayload, type Payload } from 'payload';

/** The CMS in this process, without its web server. Call `close` before the process ends. */
export const openPayload = async (
  options: { disableDBConnect?: boolean } = {},
): Promise<{ payload: Payload; close: () => Promise<void> }> => {
  const { default: config } = await import('../../cms/payload.config.ts');
  const payload = await getPayload({ config, disableOnInit: true, ...options });
  return { payload, close: () => payload.destroy() };
};
