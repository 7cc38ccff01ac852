import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers';
import { line, median, timed } from './figures.mjs';
import { largeDataset } from './largeDataset.mjs';

const ROUNDS = 5;

/** The longest time for which nothing else could be done while a large dataset was written. */
export async function measurePause({ folder, entry, count }) {
  const { openStore, createDatasetFile } = await import(entry);
  const path = join(folder, 'pause.outlay.json');
  await createDatasetFile(path, largeDataset(count));
  const store = await openStore(path, { user: 'bench', clock: () => new Date() });
  const pauses = [];
  const times = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    const settings = { title: `Bench ${i}`, currency: 'USD' };
    await store.apply({ label: 'rename', edits: [{ kind: 'settings', settings }] }, store.dataset.revision);
    const watch = watchPauses();
    times.push(await timed(() => store.snapshot()));
    pauses.push(watch.stop());
  }
  await store.close();
  return {
    title: 'Writing the whole file, while the window is in use',
    rows: [
      line('until it is on the disk', median(times), 'ms'),
      line('longest pause, median of the rounds (goal: under 50)', median(pauses), 'ms'),
      line('longest pause of all', Math.max(...pauses), 'ms'),
    ],
  };
}

function watchPauses() {
  let last = performance.now();
  let longest = 0;
  let running = true;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setImmediate(look);
  };
  setImmediate(look);
  return {
    stop: () => {
      running = false;
      return longest;
    },
  };
}
