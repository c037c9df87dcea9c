import { checkHealth } from '../../../lib/server/health/check-health.ts';
import { respond } from '../../../lib/server/http/respond.ts';

export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return respond(() => checkHealth());
}
