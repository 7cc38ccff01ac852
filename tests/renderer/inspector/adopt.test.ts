import { expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { adopt, unadopt } from '../../../src/renderer/inspector/adopt';
import { datasetOf } from '../../core/compare/rows';

const dataset = datasetOf([{ adopted: { reason: 'audited' } }, {}, {}]);

test('[C4] adopting one takes the choice from its rivals, in one step that undo takes back', () => {
  const [first, second, third] = dataset.investments;
  if (!first || !second || !third) throw new Error('three rows');
  const { dataset: after, inverse } = applyChange(dataset, adopt(second, [first, third], 'newer'));
  expect(choices(after)).toEqual([null, 'newer', null]);
  expect(choices(applyChange(after, inverse).dataset)).toEqual(['audited', null, null]);
});

test('[C4] adopting none leaves the rule to decide; without a choice there is nothing to change', () => {
  const change = unadopt(dataset.investments);
  expect(change && choices(applyChange(dataset, change).dataset)).toEqual([null, null, null]);
  expect(unadopt(dataset.investments.slice(1))).toBeNull();
});

function choices({ investments }: Dataset): (string | null)[] {
  return investments.map(({ adopted }) => adopted?.reason ?? null);
}
