import type { HostEvent, Subscribe } from '../../contract';

/** Those who hear what the service tells by itself. */
export interface Listeners {
  readonly emit: (event: HostEvent) => void;
  readonly subscribe: Subscribe;
}

export function createListeners(): Listeners {
  const listeners = new Set<(event: HostEvent) => void>();
  return {
    emit: (event) => listeners.forEach((listener) => listener(event)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
