import type { Investment } from '../../core/dataset/records';

export interface ImpliedRate {
  readonly currency: string;
  /** Units of the investment's own currency for one of `currency`. */
  readonly rate: number;
}

/** The exchange rates that a source's own figures imply: its amount divided by what it says that is in other currencies. */
export function impliedRates({ amount, currency, stated }: Investment): ImpliedRate[] {
  if (!amount || !currency) return [];
  const point = amount.qualifier === 'over' ? Number(amount.low) : Number(amount.high);
  return stated
    .filter((other) => other.currency !== currency && Number(other.amount) > 0)
    .map((other) => ({ currency: other.currency, rate: point / Number(other.amount) }));
}
