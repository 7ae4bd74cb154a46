import config from '../payload.config.ts';
import { getPayload, type Payload } from 'payload';

/** The Payload of this process, made at the first call. */
export const runningPayload = (): Promise<Payload> => getPayload({ config });
