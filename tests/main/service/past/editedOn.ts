import { join } from 'node:path';
import type { Edit } from '../../../../src/core/change/change';
import type { Dataset } from '../../../../src/core/dataset/dataset';
import type { Investment } from '../../../../src/core/dataset/records';
import { createDatasetFile } from '../../../../src/main/store/createDatasetFile';
import { openStore } from '../../../../src/main/store/openStore';
import type { StoreOptions } from '../../../../src/main/store/store';
import { datasetOf } from '../../../core/compare/rows';
import { ownFolder } from '../startedService';

/** A change, made at a moment of this machine: `2025-03-01T10:00`. */
export type Edited = readonly [moment: string, ...edits: readonly Edit[]];

/**
 * A file of guidance: company A plans 60, said in January 2025, entered before the history begins on 10 Feb 2025.
 *
 * @param on - Gives another date for one of these.
 */
export async function guidanceFile(
  on = (date: string) => date,
): Promise<{ readonly path: string; readonly dataset: Dataset }> {
  const dataset = datasetOf([{ of: '60', status: 'planned', citations: [{ source: 'src_jan' }] }], {
    sources: [
      { id: 'src_jan', title: 'January', published: on('2025-01-30') },
      { id: 'src_apr', title: 'April', published: on('2025-04-30') },
    ],
  });
  const path = join(await ownFolder(), 'capex.outlay.json');
  await createDatasetFile(path, dataset);
  await editOn(path, [on('2025-02-10T10:00'), { kind: 'settings', settings: { title: 'Begun', currency: 'USD' } }]);
  return { path, dataset };
}

/** Makes changes, each at its moment. */
export async function editOn(path: string, ...edits: readonly Edited[]): Promise<void> {
  for (const [moment, ...change] of edits) {
    await inStore(path, moment, {}, async (store) => {
      await store.apply({ label: `on ${moment}`, edits: [...change] }, store.dataset.revision);
    });
  }
}

/** Opens a file at a moment, does something, and closes it again. */
export async function inStore(
  path: string,
  moment: string,
  options: Partial<StoreOptions>,
  act: (store: Awaited<ReturnType<typeof openStore>>) => Promise<void>,
): Promise<void> {
  const store = await openStore(path, { user: 'ada', clock: () => new Date(moment), ...options });
  await act(store);
  await store.close();
}

/** An edit of the guidance. */
export function saying(dataset: Dataset, amount: string, more: Partial<Investment> = {}): Edit {
  const [record] = dataset.investments;
  if (!record) throw new Error('no guidance');
  const exact = { qualifier: 'exactly' as const, low: amount, high: amount };
  return { kind: 'put', table: 'investments', record: { ...record, amount: exact, ...more } };
}
