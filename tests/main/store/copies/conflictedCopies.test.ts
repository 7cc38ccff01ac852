import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyDataset } from '../../../../src/core/dataset/dataset';
import { conflictedCopies } from '../../../../src/main/store/copies/conflictedCopies';
import { createDatasetFile } from '../../../../src/main/store/createDatasetFile';
import { sidecarsOf } from '../../../../src/main/store/disk/sidecars';

const copies = [
  "capex.outlay (ana's conflicted copy 2025-01-24).json",
  'capex.outlay (conflicted copy 2025-01-24 103000).json',
  'capex.outlay (1).json',
  'capex.outlay-DESKTOP-7.json',
  'capex.outlay.sync-conflict-20250124-103000-ABCDEFG.json',
  'capex-DESKTOP-7.outlay.json',
];
const others = ['capexes.outlay.json', 'capex.outlay.json.bak', 'capex plans.outlay.json', 'other (1).json'];

test('[S7] copies that a program that keeps folders in step has made are found, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-copies-'));
  const path = join(folder, 'capex.outlay.json');
  await createDatasetFile(path, emptyDataset('dat_test', 'Capex'));
  expect(await conflictedCopies(sidecarsOf(path))).toEqual([]);
  for (const name of [...copies, ...others]) copyFileSync(path, join(folder, name));
  // Of another dataset, and no file at all.
  await createDatasetFile(join(folder, 'capex.outlay-2.json'), emptyDataset('dat_other', 'Other'));
  mkdirSync(join(folder, 'capex.outlay (2).json'));
  const found = await conflictedCopies(sidecarsOf(path));
  expect(found.map((each) => basename(each)).sort()).toEqual([...copies].sort());
  rmSync(folder, { recursive: true });
});
