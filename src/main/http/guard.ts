import type { IncomingMessage } from 'node:http';
import { hasCredential } from './key';
import type { Keyring } from './keyring';

/** Why a request is turned away. */
export interface TurnedAway {
  readonly status: 400 | 401 | 403;
  readonly message: string;
}

/** What the host knows of itself. */
export interface Own {
  /** As it stands in `Host`: `127.0.0.1:51234`. */
  readonly host: string;
  readonly keyring: Keyring;
}

/**
 * Whether a request comes from our own page, or from somebody who typed our address; null where it does. A site that has
 * pointed its own name at 127.0.0.1 is known by its `Host`, another site's page by its `Origin` or `Sec-Fetch-Site`.
 */
export function turnAway(request: IncomingMessage, own: Own): TurnedAway | null {
  // `request.headers.host` would silently be the first of two.
  const hosts = request.headersDistinct.host ?? [];
  if (hosts.length !== 1) return { status: 400, message: 'one Host header, please' };
  if (hosts[0] !== own.host) return { status: 403, message: 'this is not the host that you asked for' };
  const origins = request.headersDistinct.origin ?? [];
  if (origins.length > 1 || origins.some((origin) => origin !== `http://${own.host}`)) {
    return { status: 403, message: 'no answers for other origins' };
  }
  const sites = request.headersDistinct['sec-fetch-site'] ?? [];
  if (sites.length > 1 || sites.some((site) => site !== 'same-origin' && site !== 'none')) {
    return { status: 403, message: 'no answers for other sites' };
  }
  return null;
}

/** Whether a request may use the calls: exactly one `Authorization` with the key of this start; null where it may. */
export function turnAwayWithoutKey(request: IncomingMessage, own: Own): TurnedAway | null {
  const given = request.headersDistinct.authorization ?? [];
  if (given.length === 1 && hasCredential(given[0], `Bearer ${own.keyring.key()}`)) return null;
  return { status: 401, message: 'open the whole address that Outlay printed, with its key' };
}
