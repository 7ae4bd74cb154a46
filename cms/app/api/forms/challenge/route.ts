import { newChallenge } from '../../../../endpoints/challenge.ts';
import { allows, visitorOf } from '../../../../endpoints/rate-limits.ts';
import { refuse, webKey } from '../../../../endpoints/read-form.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  if (request.headers.get('x-web-key') !== webKey()) return new Response(null, { status: 404 });
  const visitor = visitorOf(request.headers.get('x-client-address') ?? 'unknown');
  if (!(await allows({ challenge: visitor })))
    return refuse(429, [{ path: [], code: 'form.tooMany' }]);
  return Response.json(await newChallenge(), { headers: { 'cache-control': 'no-store' } });
}
