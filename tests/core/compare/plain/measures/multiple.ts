import { type Answer, keyOf, type Measured, rowIdsOf, toldOf } from '../bars';
import { type Settlement, settle } from '../settle';
import { itself, ratioOf } from './ratio';

/**
 * [C8], [C1] Times the bar of a company that has the same place otherwise. It is not cut by the filter of companies. The baseline's
 * own bar is exactly one; what has no bar of it to be a multiple of, or one of nothing, is left with `noBase`.
 */
export function multipleOf(settlement: Settlement, company: string): Answer {
  const { asked } = settlement;
  const { told, left } = toldOf(settlement);
  const { filter } = asked.question;
  const own = settle(asked.dataset, {
    ...asked.question,
    knownOn: undefined,
    filter: { ...filter, companies: [company] },
  });
  const bases = new Map(toldOf(own).told.map((one) => [keyOf(one.cell), one]));
  const bars = told.flatMap((one): Measured[] => {
    const { index, series } = one.cell;
    const { by, split } = asked.question;
    const key = keyOf({ index: by === 'company' ? company : index, series: split === 'company' ? company : series });
    const base = bases.get(key);
    const isItself = asked.groups.includes('company') && key === keyOf(one.cell);
    const ratio = base && ratioOf(one.money, base.money);
    return ratio ? [{ ...one, money: isItself ? itself : ratio, base: base.cell.pieces }] : [];
  });
  const isTold = new Set(bars.flatMap(({ cell, base }) => rowIdsOf([...cell.pieces, ...base])));
  for (const id of told.flatMap(({ cell }) => rowIdsOf(cell.pieces))) left.set(id, 'noBase');
  // [D21] The base of a bar is told in it.
  for (const id of isTold) left.delete(id);
  return { bars, left };
}
