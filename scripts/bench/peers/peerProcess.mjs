// Does the tasks of one peer, or of Outlay, in a process of its own. Its argument is JSON: { entry, root } or { peer, loader }.
import { pathToFileURL } from 'node:url';
import { obey } from '../turns/obey.mjs';
import { prepareOwn } from './ownTasks.mjs';
import { peers } from './peers.mjs';
import { plainLedger, plainRows } from './plainLedger.mjs';
import { ledgerOf } from './tasks.mjs';

const { entry, root, peer, loader } = JSON.parse(process.argv[2]);
if (peer === undefined) {
  const parts = await import(pathToFileURL(entry).href);
  obey((name) => prepareOwn(parts, root, name));
} else {
  const { load } = await import(pathToFileURL(loader).href);
  const { tasks } = peers.find(({ name }) => name === peer);
  obey(async (name) => ({ work: await tasks[name](load, plainRows(plainLedger(ledgerOf(name)))) }));
}
