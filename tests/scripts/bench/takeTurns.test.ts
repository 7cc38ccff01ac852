import { expect, test } from 'vitest';
import { scriptModule } from './scriptModule';

interface Order {
  readonly what: string;
  readonly turn?: number;
}
type Process = { readonly ask: (order: Order) => Promise<unknown> };

const { takeTurns } = await scriptModule<{
  takeTurns: (processes: Readonly<Record<string, Process>>, step: string, times: number) => Promise<unknown>;
}>('turns/takeTurns.mjs');

test('builds take their turns one after the other, never at once', async () => {
  const orders: string[] = [];
  const process = (name: string): Process => ({
    async ask({ what, turn }) {
      orders.push(`${name} ${what}`);
      await Promise.resolve();
      orders.push(`${name} done`);
      return turn === undefined ? undefined : `${name}${turn}`;
    },
  });
  const turns = await takeTurns({ ours: process('A'), theirs: process('B') }, 'compare', 2);
  expect(turns).toEqual({ ours: ['A0', 'A1'], theirs: ['B0', 'B1'] });
  expect(orders.filter((order) => !order.endsWith('done'))).toEqual(
    ['prepare', 'turn', 'turn', 'end'].flatMap((what) => [`A ${what}`, `B ${what}`]),
  );
  expect(orders.filter((_, i) => i % 2 === 1).every((order) => order.endsWith('done'))).toBe(true);
});

test('what one build cannot do is told with its name', async () => {
  const good: Process = { ask: () => Promise.resolve(1) };
  const bad: Process = { ask: () => Promise.reject(new Error('compare is not a function')) };
  await expect(takeTurns({ ours: good, theirs: bad }, 'compare', 2)).rejects.toThrow(
    'theirs failed: compare is not a function',
  );
});
