import { useEffect, useState } from 'react';
import type { Api } from '../../../contract';
import { readRateTable } from '../../../core/rates/rateTable';
import type { Rates } from './comparisonOf';

/** Where the rates that come with the app stand: they are asked once, and do not change while it runs. */
export type RatesState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly rates: Rates }
  | { readonly phase: 'failed'; readonly reason: string };

const asked = new WeakMap<Pick<Api, 'rateTable'>, Promise<Rates>>();

/** The rate table of the host, fetched once for the page. */
export function useRates(api: Pick<Api, 'rateTable'>): RatesState {
  const [state, setState] = useState<RatesState>({ phase: 'loading' });
  useEffect(() => {
    let current = true;
    ratesOf(api).then(
      (rates) => current && setState({ phase: 'ready', rates }),
      (error: unknown) =>
        current && setState({ phase: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      current = false;
    };
  }, [api]);
  return state;
}

/** Asks for the rates before anybody needs them, so that the first figure does not wait. */
export function prefetchRates(api: Pick<Api, 'rateTable'>): void {
  // Whoever needs them is told of what goes wrong.
  ratesOf(api).catch(() => undefined);
}

function ratesOf(api: Pick<Api, 'rateTable'>): Promise<Rates> {
  let rates = asked.get(api);
  if (!rates) {
    rates = api.rateTable({}).then(({ text }) => readRateTable(text));
    asked.set(api, rates);
    // A host that was away may be asked again.
    rates.catch(() => asked.delete(api));
  }
  return rates;
}
