import { runningPayload } from '../../../endpoints/running-payload.ts';

export const dynamic = 'force-dynamic';

/** Answers once the database can be read. */
export async function GET(): Promise<Response> {
  const payload = await runningPayload();
  await payload.db.findOne({ collection: 'departments', where: {} });
  return Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } });
}
