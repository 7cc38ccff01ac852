// Edits for ever, says each revision once it was acknowledged, and always has a snapshot under way: for killEdits.mjs.
import { editAt } from './editAt.mjs';

const [, , entry, path] = process.argv;
const { openStore } = await import(entry);
const store = await openStore(path, { user: 'bench', clock: () => new Date() });
let isWriting = false;
for (;;) {
  const base = store.dataset.revision;
  const edit = store.apply(editAt(store.dataset, base + 1), base);
  if (!isWriting) {
    isWriting = true;
    void store.snapshot().finally(() => (isWriting = false));
  }
  const { revision } = await edit;
  process.stdout.write(`${revision}\n`);
}
