import type { Dataset } from '../../dataset/dataset';
import { groupWitnesses } from '../prepared/groupWitnesses';
import { rootOf } from '../prepared/standing';
import type { Witness } from './resolution';

/**
 * The witnesses among some rows. Investments whose sources go back to one source, or copy each other's words, are one witness:
 * what the source nearest to the origin of a chain of `basedOn` says stands for it, and the others repeat it.
 */
export function witnessesOf(dataset: Dataset, rows: readonly number[]): readonly Witness[] {
  const statements = rows.map((row) => dataset.investments[row]?.citations ?? []);
  const leaders = groupWitnesses(dataset, statements);
  const byLeader = new Map<number, { readonly row: number; readonly steps: number }[]>();
  rows.forEach((row, i) => {
    const steps = (statements[i] ?? []).map(({ source }) => rootOf(dataset, source).steps);
    const one = { row, steps: steps.length === 0 ? 0 : Math.min(...steps) };
    const leader = leaders[i] ?? i;
    const group = byLeader.get(leader);
    if (group) group.push(one);
    else byLeader.set(leader, [one]);
  });
  return [...byLeader.values()].map((group) => {
    const nearest = group.reduce((least, { steps }) => Math.min(least, steps), Infinity);
    const rowsOf = (some: typeof group) => some.map(({ row }) => row);
    return {
      originals: rowsOf(group.filter(({ steps }) => steps === nearest)),
      repeats: rowsOf(group.filter(({ steps }) => steps > nearest)),
    };
  });
}
