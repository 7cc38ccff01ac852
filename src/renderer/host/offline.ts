import type { Refusal } from '../../contract';

/** What a call answers when nobody is there to answer it. */
export function offline(cause: unknown): Refusal {
  const detail = cause instanceof Error && cause.message ? ` (${cause.message})` : '';
  return { ok: false, code: 'offline', message: `Outlay does not answer${detail}`, path: [] };
}
