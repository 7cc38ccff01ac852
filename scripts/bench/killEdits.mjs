// Kills a program that edits a 20 MB dataset, again and again, and looks each time at what is left on the disk:
//   node scripts/bench/killEdits.mjs [ROUNDS=300] [SECONDS]
// Ends with status 1 where anything is not as it must be. SECONDS: no new round begins after so long.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildEntry } from './buildEntry.mjs';
import { editAt } from './editAt.mjs';
import { largeDataset, seeded } from './largeDataset.mjs';

const INVESTMENTS = 35_000;
const rounds = Number(process.argv[2] ?? 300);
const until = Date.now() + 1000 * Number(process.argv[3] ?? Infinity);
const editor = fileURLToPath(new URL('killedEditor.mjs', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'outlay-kill-'));
const counts = {
  rounds: 0,
  'killed while opening': 0,
  'edits acknowledged': 0,
  'edits on the disk': 0,
  'rounds that wrote the file': 0,
  'temp file left': 0,
  'temp file gone at the next start': 0,
  problems: 0,
};

try {
  const { entry } = await buildEntry(folder);
  const { openStore, createDatasetFile } = await import(entry);
  const path = join(folder, 'capex.outlay.json');
  const start = largeDataset(INVESTMENTS);
  await createDatasetFile(path, start);
  console.log(`${(statSync(path).size / 1e6).toFixed(1)} MB, up to ${rounds} rounds`);

  const notes = new Map(start.investments.map(({ id, note }) => [id, note]));
  const random = seeded(Date.now());
  const temps = () => readdirSync(folder).filter((name) => name.includes('.temp-'));
  const snapshotRevision = () => Number(/"revision": ?(\d+)/.exec(readFileSync(path, 'utf8').slice(0, 500))?.[1]);
  let last = 0;
  let snapshot = snapshotRevision();

  for (let round = 1; round <= rounds && Date.now() < until; round += 1) {
    const problem = (text) => {
      counts.problems += 1;
      console.error(`round ${round}: ${text}`);
    };
    const { acknowledged, trouble } = await editUntilKilled(entry, path, random);
    if (trouble !== '') problem(`the editor said: ${trouble}`);
    if (acknowledged === null) counts['killed while opening'] += 1;
    else counts['edits acknowledged'] += acknowledged - last;

    const whole = JSON.parse(readFileSync(path, 'utf8'));
    if (whole.investments.length !== INVESTMENTS) problem('the file is not whole');
    const left = temps().length;
    if (left > 0) counts['temp file left'] += 1;
    if (left > 1) problem(`${left} temp files are left`);

    const store = await openStore(path, { user: 'bench', clock: () => new Date() });
    const { dataset } = store;
    if (store.notices.length > 0) problem(store.notices.join(' '));
    if (dataset.revision < (acknowledged ?? last))
      problem(`${acknowledged ?? last} was said, ${dataset.revision} is there`);
    for (let revision = last + 1; revision <= dataset.revision; revision += 1) {
      const { record } = editAt(start, revision).edits[0];
      notes.set(record.id, record.note);
    }
    const wrong = dataset.investments.filter(({ id, note }) => notes.get(id) !== note);
    if (wrong.length > 0) problem(`${wrong.length} records are not what was said, such as ${wrong[0].id}`);
    const after = temps().length;
    if (left > 0 && after === 0) counts['temp file gone at the next start'] += 1;
    if (after > 0) problem('a temp file is still there after the next start');
    await store.close({ withoutSnapshot: true });

    counts.rounds = round;
    counts['edits on the disk'] += dataset.revision - last;
    if (snapshotRevision() !== snapshot) counts['rounds that wrote the file'] += 1;
    snapshot = snapshotRevision();
    last = dataset.revision;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const [name, count] of Object.entries(counts)) console.log(`${name}: ${count}`);
process.exitCode = counts.problems > 0 || counts.rounds === 0 ? 1 : 0;

/** Starts the editor and kills it: mostly at some moment of its editing, now and then while it opens the file. */
async function editUntilKilled(entry, path, random) {
  const child = spawn(process.execPath, [editor, entry, path], { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  const kill = (within) => setTimeout(() => child.kill('SIGKILL'), random() * within);
  const isEarly = random() < 0.15;
  if (isEarly) kill(1500);
  let said = '';
  let trouble = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    if (said === '' && !isEarly) kill(1200);
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => (trouble += text));
  await closed;
  // A line that was cut short was not said.
  const whole = said.slice(0, said.lastIndexOf('\n') + 1).trimEnd();
  return { acknowledged: whole === '' ? null : Number(whole.split('\n').at(-1)), trouble };
}
