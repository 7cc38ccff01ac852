import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Edit } from '../../../src/core/change/change';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { Source } from '../../../src/core/dataset/records';
import { checkAllReferences } from '../../../src/core/dataset/references';
import { writeSnapshot } from '../../../src/core/dataset/snapshot/writeSnapshot';

const empty = emptyDataset('dat_a', 'A');
const based = (id: string, basedOn?: string) => Source.parse({ id, title: id, basedOn });
const put = (id: string, basedOn?: string): Edit => ({ kind: 'put', table: 'sources', record: based(id, basedOn) });
const apply = (dataset: Dataset, ...edits: Edit[]) => applyChange(dataset, { label: 'edit', edits });

describe('[C4] sources that are based on each other in a circle', () => {
  const circle = (id: string) => ({
    code: 'badInput',
    path: ['sources', id, 'basedOn'],
    message: expect.stringContaining('circle') as string,
  });
  const chain = apply(empty, put('src_a'), put('src_b', 'src_a'), put('src_c', 'src_b')).dataset;

  test.each<[string, Dataset, Edit[], string]>([
    ['itself', empty, [put('src_a', 'src_a')], 'src_a'],
    ['two in one change', empty, [put('src_a', 'src_b'), put('src_b', 'src_a')], 'src_a'],
    ['three in one change', empty, [put('src_a', 'src_b'), put('src_b', 'src_c'), put('src_c', 'src_a')], 'src_a'],
    ['the first of a chain on its last', chain, [put('src_a', 'src_c')], 'src_a'],
    ['one put before the others', chain, [{ ...put('src_d', 'src_d'), at: 0 } as Edit], 'src_d'],
  ])('are refused with the place: %s', (_, dataset, edits, id) => {
    expect(() => apply(dataset, ...edits)).toThrow(expect.objectContaining(circle(id)) as Error);
  });

  test('are refused when undoing would close the circle', () => {
    const turned = apply(chain, put('src_b'));
    const other = apply(turned.dataset, put('src_a', 'src_b')).dataset;
    expect(() => applyChange(other, turned.inverse)).toThrow(expect.objectContaining(circle('src_b')) as Error);
    expect(applyChange(turned.dataset, turned.inverse).dataset.sources).toEqual(chain.sources);
  });

  test('are refused in a file', () => {
    const sources = [based('src_a', 'src_c'), ...chain.sources.slice(1)];
    const text = writeSnapshot({ ...chain, sources });
    expect(() => readSnapshot(text)).toThrow(/basedOn.*circle/);
    expect(() => checkAllReferences({ ...chain, sources })).toThrow(expect.objectContaining(circle('src_a')) as Error);
  });

  test('a chain that ends, two chains that meet, and one turned round in one change are none', () => {
    expect(apply(chain, put('src_d', 'src_b'), put('src_e', 'src_b')).dataset.sources).toHaveLength(5);
    const turned = apply(chain, put('src_a', 'src_b'), put('src_b', 'src_c'), put('src_c'));
    expect(turned.dataset.sources.map(({ basedOn }) => basedOn)).toEqual(['src_b', 'src_c', undefined]);
    expect(applyChange(turned.dataset, turned.inverse).dataset.sources).toEqual(chain.sources);
  });
});
