import { useSyncExternalStore } from 'react';

export interface LastChosen<Value> {
  /** What was chosen last in a dataset, by its id; undefined before anything was. */
  readonly useLast: (dataset: string) => Value | undefined;
  readonly last: (dataset: string) => Value | undefined;
  readonly choose: (dataset: string, value: Value) => void;
}

/** Something that is chosen in one place, and that all parts of the page go on with; as long as the window is open. */
export function createLastChosen<Value>(): LastChosen<Value> {
  const chosen = new Map<string, Value>();
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const last = (dataset: string) => chosen.get(dataset);
  return {
    useLast: (dataset) => useSyncExternalStore(subscribe, () => last(dataset)),
    last,
    choose: (dataset, value) => {
      chosen.set(dataset, value);
      listeners.forEach((listener) => listener());
    },
  };
}
