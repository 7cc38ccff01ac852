import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAgainst } from './bench/against/measureAgainst.mjs';
import { compareAnswers } from './bench/answers/compareAnswers.mjs';
import { buildEntry, ownRoot } from './bench/buildEntry.mjs';
import { checkOut } from './bench/checkOut.mjs';
import { measureCompare } from './bench/measureCompare.mjs';
import { measureEdits } from './bench/measureEdits.mjs';
import { measureOpening } from './bench/measureOpening.mjs';
import { measurePause } from './bench/measurePause.mjs';
import { measurePeers } from './bench/peers/measurePeers.mjs';
import { readArguments, usage, WrongUsage } from './bench/readArguments.mjs';

/** What is being done goes to the other stream: results alone are what a file is made of. */
const tell = (text) => console.error(`... ${text}`);

const folder = mkdtempSync(join(tmpdir(), 'outlay-bench-'));
const clear = () => rmSync(folder, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    clear();
    process.exit(1);
  });
}
try {
  process.exitCode = await run(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof WrongUsage)) throw error;
  console.error(`error: ${error.message}\n\n${usage}`);
  process.exitCode = 2;
} finally {
  clear();
}

async function run({ what, against, count }) {
  switch (what) {
    case 'help':
      console.log(usage);
      return 0;
    case 'usual':
      return await measureUsual(count);
    case 'peers':
      for (const line of await measurePeers({ folder, build: await built('ours', ownRoot), tell })) console.log(line);
      return 0;
    case 'answers':
      return await answers(await builtWith(against));
    case 'against': {
      const builds = await builtWith(against);
      for (const line of await measureAgainst({ builds, folder, count, tell })) console.log(line);
      return await answers(builds);
    }
  }
}

async function measureUsual(count) {
  const { entry } = await buildEntry(folder);
  for (const measure of [measureEdits, measureOpening, measurePause, measureCompare]) {
    const { title, rows } = await measure({ folder, entry, count });
    console.log(`\n${title}`);
    for (const row of rows) console.log(`  ${row}`);
  }
  return 0;
}

async function answers(builds) {
  const { lines, areEqual } = await compareAnswers({ builds, folder, tell });
  for (const line of lines) console.log(line);
  return areEqual ? 0 : 1;
}

/** This checkout's build, and that of a revision where one is given. */
async function builtWith(revision) {
  if (revision === null) return { ours: await built('ours', ownRoot) };
  const root = join(folder, 'checkout');
  tell(`checking out ${revision}`);
  const commit = checkOut(revision, root);
  console.log(`ours: ${ownRoot} as it is; theirs: ${revision} (${commit.slice(0, 12)})`);
  return { ours: await built('ours', ownRoot), theirs: await built('theirs', root) };
}

async function built(name, root) {
  tell(`building ${name}`);
  const place = join(folder, name);
  mkdirSync(place);
  return { root, ...(await buildEntry(place, root)) };
}
