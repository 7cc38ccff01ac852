import type { Bridge, Host } from './host';
import { offline } from './offline';

/** The host over the desktop app's bridge. A bridge that breaks is a host that is gone, never an exception. */
export function connectBridge(bridge: Bridge): Host {
  return {
    send: async (name, input) => {
      try {
        return await bridge.send(name, input);
      } catch (error) {
        return offline(error);
      }
    },
    subscribe: bridge.subscribe,
    // The window and its main process live and die together.
    watch: () => () => undefined,
  };
}
