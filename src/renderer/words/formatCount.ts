import { locale } from '../locale';
const format = new Intl.NumberFormat(locale);

/** A count in the user's locale. */
export function formatCount(count: number): string {
  return format.format(count);
}
