import { expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { adopt, unadopt } from '../../../src/renderer/inspector/adopt';
import { sourceFacts } from '../../../src/renderer/inspector/rivalFacts';
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

test('a source says its date, its grade, whether it is unnamed, and what it repeats', () => {
  const sources = [
    { id: 'src_wire', title: 'Wire', anonymous: true, reliability: 'D' },
    { id: 'src_echo', title: 'T', publisher: 'Echo', published: '2025-02-01', basedOn: 'src_wire' },
  ];
  const cited = datasetOf([{ citations: [{ source: 'src_echo' }, { source: 'src_wire' }, { source: 'src_echo' }] }], {
    sources,
  });
  const [investment] = cited.investments;
  expect(investment && sourceFacts(cited, investment, 'en')).toEqual([
    { id: 'src_echo', name: 'Echo', standing: '1 Feb 2025 · grade F · repeats Wire' },
    { id: 'src_wire', name: 'Wire', standing: 'no date · grade D · unnamed people' },
  ]);
});

function choices({ investments }: Dataset): (string | null)[] {
  return investments.map(({ adopted }) => adopted?.reason ?? null);
}
