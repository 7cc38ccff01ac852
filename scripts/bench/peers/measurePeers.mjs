import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ratioTable, rowOfTurns } from '../turns/ratioRows.mjs';
import { startProcess } from '../turns/startProcess.mjs';
import { takeTurns } from '../turns/takeTurns.mjs';
import { installPeers } from './installPeers.mjs';
import { peers } from './peers.mjs';
import { plainLedger, plainRows } from './plainLedger.mjs';
import { sumInPython } from './sumInPython.mjs';
import { ledgerOf, tasks } from './tasks.mjs';

const script = fileURLToPath(new URL('peerProcess.mjs', import.meta.url));

/** Measures Outlay beside each peer that can be had here, and gives the lines that tell the ratios and who is missing. */
export async function measurePeers({ folder, build: { entry, root }, tell }) {
  const { installed, skipped, loader } = installPeers(join(folder, 'peers'), tell);
  const lines = [];
  for (const task of tasks) {
    const rows = [];
    const measure = async (name, turnsOf) => {
      tell(`${task.title}: ${name}`);
      try {
        const { ours, theirs, version } = await turnsOf();
        rows.push(rowOfTurns(version, ours, theirs));
      } catch (error) {
        skipped.push(`${name}, ${task.title}: ${error.message.split('\n')[0]}`);
      }
    };
    const own = { entry, root };
    for (const { name, packages } of peers.filter((peer) => task.name in peer.tasks && installed.includes(peer.name))) {
      await measure(name, async () => ({
        ...(await turnsAt(task, { ours: own, theirs: { peer: name, loader } })),
        version: packages.join(', '),
      }));
    }
    if (task.sums) {
      await measure("Python's SQLite", async () => {
        const { version, turns } = await sumInPython(plainRows(plainLedger(ledgerOf(task.name))), task.turns, folder);
        const { ours } = await turnsAt(task, { ours: own });
        return { ours, theirs: turns, version: `SQLite ${version} in Python` };
      });
    }
    lines.push(ratioTable(`${task.title}, ms`, rows));
  }
  return [...lines, ...skipped.map((text) => `skipped: ${text}`)];
}

async function turnsAt({ name, turns }, inputs) {
  const processes = Object.fromEntries(
    Object.entries(inputs).map(([side, input]) => [side, startProcess(script, input)]),
  );
  try {
    return await takeTurns(processes, name, turns);
  } finally {
    for (const { stop } of Object.values(processes)) stop();
  }
}
