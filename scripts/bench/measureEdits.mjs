import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { line, median, ratio, timed } from './figures.mjs';
import { largeDataset } from './largeDataset.mjs';

const ROUNDS = 300;
const WARM = 50;

/** A durable edit of a small and of a large dataset, a bare append with fdatasync and stock lowdb, in turns. */
export async function measureEdits({ folder, entry, count }) {
  const { openStore, createDatasetFile } = await import(entry);
  const editorOf = async (size) => {
    const path = join(folder, `edits-${size}.outlay.json`);
    await createDatasetFile(path, largeDataset(size));
    const store = await openStore(path, { user: 'bench', clock: () => new Date() });
    const { dataset } = store;
    let { revision } = dataset;
    return {
      store,
      edit: async (i) => {
        ({ revision } = await store.apply(changeOf(dataset, i), revision));
      },
    };
  };
  const small = await editorOf(1000);
  const large = await editorOf(count);
  const bare = await open(join(folder, 'bare.jsonl'), 'wx');
  const text = Buffer.from(`${JSON.stringify(changeOf(large.store.dataset, 0)).repeat(2)}\n`);
  let at = 0;
  const append = async () => {
    await bare.write(text, 0, text.length, at);
    await bare.datasync();
    at += text.length;
  };
  const times = { small: [], large: [], bare: [] };
  for (let i = 0; i < ROUNDS + WARM; i += 1) {
    const round = {
      small: await timed(() => small.edit(i)),
      large: await timed(() => large.edit(i)),
      bare: await timed(append),
    };
    if (i >= WARM) for (const name of Object.keys(times)) times[name].push(round[name]);
  }
  const low = new Low(new JSONFile(join(folder, 'lowdb.json')), largeDataset(count));
  const stock = [];
  for (let i = 0; i < 5; i += 1) stock.push(await timed(() => low.write()));
  await small.store.close({ withoutSnapshot: true });
  await large.store.close({ withoutSnapshot: true });
  await bare.close();
  const [ofSmall, ofLarge, ofBare, ofStock] = [times.small, times.large, times.bare, stock].map(median);
  return {
    title: 'A durable edit: on the disk when it is acknowledged',
    rows: [
      line('Outlay, 1,000 investments', ofSmall, 'ms'),
      line(`Outlay, ${count.toLocaleString('en')} investments`, ofLarge, 'ms'),
      ratio('large to small', ofLarge / ofSmall, 'under 1.5'),
      line('append and fdatasync of the same line, bare', ofBare, 'ms'),
      ratio('Outlay to bare', ofLarge / ofBare, 'under 10'),
      line(`stock lowdb write(), ${count.toLocaleString('en')} investments, not durable`, ofStock, 'ms'),
      ratio('lowdb to Outlay', ofStock / ofLarge, 'at least 100'),
    ],
  };
}

function changeOf({ investments }, i) {
  const record = { ...investments[(i * 7919) % investments.length], note: `edit ${i}` };
  return { label: `edit ${i}`, edits: [{ kind: 'put', table: 'investments', record }] };
}
