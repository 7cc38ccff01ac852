import { locale } from '../locale';
import { formatCount } from './formatCount';

const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });

/** A count where there is little room: in full up to five digits, then `100K`, `1.2M`. */
export function shortCount(count: number): string {
  return count < 100_000 ? formatCount(count) : compact.format(count);
}
