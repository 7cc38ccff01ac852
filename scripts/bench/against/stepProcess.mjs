// Does the steps in one build, in a process of its own. Its argument is JSON: { entry, root, folder, count }.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { comparedDataset } from '../comparedDataset.mjs';
import { largeDataset } from '../largeDataset.mjs';
import { once } from '../once.mjs';
import { obey } from '../turns/obey.mjs';
import { steps } from './steps.mjs';

const { entry, root, folder, count } = JSON.parse(process.argv[2]);
const parts = await import(pathToFileURL(entry).href);
const { readSnapshot, readRateTable } = parts;
const resource = (name) => readFileSync(join(root, 'resources', name), 'utf8');
// Read by the build itself: it may hold datasets otherwise than the file does.
const data = {
  folder,
  compared: once(() => readSnapshot(JSON.stringify(comparedDataset(count)))),
  // Its rows are several times as long as the others'.
  large: once(() => readSnapshot(JSON.stringify(largeDataset(Math.ceil(count * 0.3))))),
  sample: once(() => readSnapshot(resource('sample.outlay.json'))),
  rates: once(() => readRateTable(resource('rates.json'))),
};
obey((name) => steps.find((step) => step.name === name).prepare(parts, data));
