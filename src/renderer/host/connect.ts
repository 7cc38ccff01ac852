import type { Host } from './host';
import { connectBridge } from './bridge';
import { connectHttp } from './http';

/** Finds the host of this page: the desktop app's preload where there is one, else the server that the page came from. */
export function connect(window: Window): Host {
  if (window.outlay) return connectBridge(window.outlay);
  const given = new URLSearchParams(window.location.hash.slice(1));
  const ticket = given.get('ticket');
  return connectHttp(window.location.origin, ticket === null ? (given.get('key') ?? '') : redeem(window, ticket));
}

/** Asks for the key with the ticket that the host opened this page with; it is good once, so the key takes its place. */
async function redeem({ location, history }: Window, ticket: string): Promise<string> {
  try {
    const headers = { Authorization: `Ticket ${ticket}` };
    const response = await fetch(`${location.origin}/key`, { method: 'POST', headers });
    const { key } = (await response.json()) as { key?: unknown };
    if (typeof key !== 'string') return '';
    history.replaceState(null, '', `#${new URLSearchParams({ key }).toString()}`);
    return key;
  } catch {
    // Without a key every call is refused, and says that the whole address is needed.
    return '';
  }
}
