import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieceColumnsOf, piecesOf } from '../../../../src/core/compare/bars/behind';
import type { Bar, Comparison } from '../../../../src/core/compare/comparison';
import { roles } from '../../../../src/core/compare/bars/pieceColumns';
import { Question } from '../../../../src/core/dataset/question';
import { arbitraryDataset, arbitraryQuestion } from '../arbitraryDataset';
import { ask } from '../ask';

test('the columns tell of each bar the same pieces in the same order', () => {
  fc.assert(
    fc.property(
      arbitraryDataset,
      arbitraryQuestion.map((one) => Question.parse(one)),
      (dataset, question) => {
        const comparison = ask(dataset, question);
        for (const bar of comparison.bars) {
          expect(inColumns(comparison, bar)).toEqual(
            piecesOf(comparison, bar).map(({ investment, slice, conversion, role }) => ({
              id: investment.id,
              slice,
              conversion,
              role,
            })),
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});

function inColumns(comparison: Comparison, bar: Bar): unknown[] {
  const { table, starts, rows, ways, roles: own, kinds, placeOf } = pieceColumnsOf(comparison);
  const [from = 0, to = 0] = [starts[placeOf(bar)], starts[placeOf(bar) + 1]];
  return Array.from({ length: to - from }, (_, i) => ({
    id: table[rows[from + i] ?? -1]?.id,
    ...kinds[ways[from + i] ?? -1],
    role: roles[own[from + i] ?? -1],
  }));
}
