import { fileURLToPath } from 'node:url';
import { startProcess } from '../turns/startProcess.mjs';
import { takeTurns } from '../turns/takeTurns.mjs';

const script = fileURLToPath(new URL('stepProcess.mjs', import.meta.url));

/**
 * One round of some steps, with a process for each build, `[side, build]` in the order in which they take their turns. Gives
 * `{ steps: { NAME: { ours: [turn], theirs: [turn] } or { trouble } }, memory: { ours, theirs } }`, memory in MB.
 */
export async function measureGroup(steps, builds, { folder, count }) {
  const processes = {};
  try {
    for (const [side, { entry, root }] of builds) {
      processes[side] = startProcess(script, { entry, root, folder, count });
    }
    const found = {};
    for (const step of steps) found[step.name] = await measureStep(step, processes);
    const memory = {};
    for (const [side, { ask }] of Object.entries(processes)) memory[side] = await ask({ what: 'memory' });
    return { steps: found, memory };
  } finally {
    for (const { stop } of Object.values(processes)) stop();
  }
}

/** What one revision cannot do must not keep the others from being measured. */
async function measureStep({ name, times }, processes) {
  try {
    return await takeTurns(processes, name, times);
  } catch (error) {
    return { trouble: error.message };
  }
}
