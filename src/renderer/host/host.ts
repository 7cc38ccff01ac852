import type { Send, Subscribe } from '../../contract';

/** The other side of the wire, whichever it is: Electron's main process or the loopback host. */
export interface Host {
  readonly send: Send;
  readonly subscribe: Subscribe;
  /** Tells when the host is lost and when it is back. Gives the function that stops listening. */
  readonly watch: (listener: (reachable: boolean) => void) => () => void;
}

/** What the preload puts on the window in the desktop app. */
export interface Bridge {
  readonly send: Send;
  readonly subscribe: Subscribe;
}

declare global {
  interface Window {
    readonly outlay?: Bridge;
  }
}
