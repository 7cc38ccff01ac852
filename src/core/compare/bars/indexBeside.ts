import { resolutions } from '../rivals/resolutions';
import type { Bar, Comparison } from '../comparison';
import { piecesOf } from './behind';

/**
 * The key of the index that a bar belongs to: its own, or, where it is that of one of several rivals which are all shown, the
 * key beside which it stands, without the rival's id behind it.
 *
 * @throws {Error} where the comparison is a copy, or the bar none of its own.
 */
export function indexBeside(comparison: Comparison, bar: Bar): string {
  const { key } = bar.index;
  if (resolutions[comparison.question.rivals].choosing) return key;
  const end = ` ${piecesOf(comparison, bar)[0]?.investment.id ?? ''}`;
  return key.endsWith(end) ? key.slice(0, -end.length) : key;
}
