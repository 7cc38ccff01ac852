import { hasCredential, newKey } from './key';

/** How long a ticket lets in. Milliseconds. */
const lifetime = 60_000;

/** What lets a page in: the key of this start, and tickets, each good for asking for the key once. */
export interface Keyring {
  readonly key: () => string;
  /**
   * A ticket for the address with which a browser is opened: that one stands in the arguments of a process, where other users
   * of this machine can read it, so it must not hold the key.
   */
  readonly ticket: () => string;
  /** The key, for a ticket that is good; else null. */
  readonly redeem: (authorization: string | undefined) => string | null;
}

/**
 * A keyring with a fresh key. A ticket that comes a second time was read by somebody else: the key is then replaced, so that
 * whoever came first is out, and `onStolen` is told.
 */
export function createKeyring(now: () => number, onStolen: () => void): Keyring {
  let key = newKey();
  const tickets = new Map<string, { readonly until: number; used: boolean }>();
  return {
    key: () => key,
    ticket: () => {
      const ticket = newKey();
      tickets.set(ticket, { until: now() + lifetime, used: false });
      return ticket;
    },
    redeem: (authorization) => {
      const found = [...tickets].find(([ticket]) => hasCredential(authorization, `Ticket ${ticket}`));
      if (!found || found[1].until < now()) return null;
      if (!found[1].used) {
        found[1].used = true;
        return key;
      }
      key = newKey();
      onStolen();
      return null;
    },
  };
}
