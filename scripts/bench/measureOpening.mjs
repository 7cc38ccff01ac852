import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { line, median, ratio, timed } from './figures.mjs';
import { largeDataset } from './largeDataset.mjs';
import { peakMemory } from './peakMemory.mjs';

const ROUNDS = 7;
const self = fileURLToPath(import.meta.url);

/** Opening the file that Outlay wrote, and the same file as a stranger's, beside JSON.parse: each in a process of its own. */
export async function measureOpening({ folder, entry, count }) {
  const { openStore, createDatasetFile } = await import(entry);
  const ours = join(folder, 'ours.outlay.json');
  const foreign = join(folder, 'foreign.outlay.json');
  await createDatasetFile(ours, largeDataset(count));
  const store = await openStore(ours, { user: 'bench', clock: () => new Date() });
  const settings = { title: 'Bench, edited', currency: 'USD' };
  await store.apply({ label: 'rename', edits: [{ kind: 'settings', settings }] }, 0);
  await store.close();
  copyFileSync(ours, foreign);
  const found = { parse: [], ours: [], foreign: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    found.parse.push(inChild('parse', ours, entry));
    found.ours.push(inChild('open', ours, entry));
    found.foreign.push(inChild('open', foreign, entry));
  }
  const timeOf = (name) => median(found[name].map(({ time }) => time));
  const memory = Math.max(...found.ours.map(({ memory: bytes }) => bytes)) / 1e6;
  const peak = Math.max(...found.foreign.map(({ peak: bytes }) => bytes)) / 1e6;
  const megabytes = (statSync(ours).size / 1e6).toFixed(1);
  rmSync(foreign);
  return {
    title: `Opening ${count.toLocaleString('en')} investments, ${megabytes} MB, in a new process`,
    rows: [
      line('JSON.parse of the same bytes', timeOf('parse'), 'ms'),
      line('Outlay, the file that it wrote', timeOf('ours'), 'ms'),
      ratio('to JSON.parse', timeOf('ours') / timeOf('parse'), 'under 1.5'),
      line("Outlay, a stranger's file", timeOf('foreign'), 'ms'),
      ratio('to JSON.parse', timeOf('foreign') / timeOf('parse'), 'under 3'),
      line('resident memory, opened (goal: under 600)', memory, 'MB'),
      line("resident memory at its peak, a stranger's file", peak, 'MB'),
    ],
  };
}

function inChild(what, path, entry) {
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', self, what, path, entry], { encoding: 'utf8' }));
}

async function measureHere(what, path, entry) {
  const { openStore } = await import(pathToFileURL(entry).href);
  let kept;
  const time = await timed(async () => {
    if (what === 'parse') kept = JSON.parse(readFileSync(path, 'utf8'));
    else kept = await openStore(path, { user: 'bench', clock: () => new Date() });
  });
  globalThis.gc();
  const peak = peakMemory() * 1e6;
  const memory = process.memoryUsage().rss;
  if (what === 'open') await kept.close();
  console.log(
    JSON.stringify({ time, memory, peak, records: kept.dataset?.investments.length ?? kept.investments.length }),
  );
}

const [, script, what, path, entry] = process.argv;
if (script === self) await measureHere(what, path, entry);
