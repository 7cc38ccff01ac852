// Measures Outlay's store beside what it is compared with, in one run, on data that is the same each time:
//   npm run bench [-- COUNT]      COUNT investments instead of 100,000
// Every figure is a median. Times depend on the machine and on what else it does: look at the ratios.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEntry } from './bench/buildEntry.mjs';
import { measureCompare } from './bench/measureCompare.mjs';
import { measureEdits } from './bench/measureEdits.mjs';
import { measureOpening } from './bench/measureOpening.mjs';
import { measurePause } from './bench/measurePause.mjs';

const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'outlay-bench-'));
try {
  const entry = await buildEntry(folder);
  for (const measure of [measureEdits, measureOpening, measurePause, measureCompare]) {
    const { title, rows } = await measure({ folder, entry, count });
    console.log(`\n${title}`);
    for (const row of rows) console.log(`  ${row}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
