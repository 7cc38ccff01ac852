import { performance } from 'node:perf_hooks';
import { peakMemory } from '../peakMemory.mjs';

/**
 * Makes this process do steps as `startProcess` orders: prepare one, take a turn at it, end it, say how much memory that all took.
 * What a step or its preparation leaves behind is collected at once, so that it is not the next one's to collect.
 *
 * @param prepare - Gives for a step's name `{ ready?, work, after?, end? }`: of each turn `work` is timed, what comes before and after is not.
 */
export function obey(prepare) {
  let step = null;
  const orders = {
    async prepare({ name }) {
      step = await prepare(name);
      globalThis.gc();
    },
    async turn({ turn }) {
      await step.ready?.(turn);
      const [before, start] = [process.cpuUsage(), performance.now()];
      const outcome = await step.work(turn);
      const [{ user, system }, wall] = [process.cpuUsage(before), performance.now() - start];
      await step.after?.();
      return { cpu: (user + system) / 1000, wall, outcome };
    },
    async end() {
      await step.end?.();
      step = null;
      globalThis.gc();
    },
    memory: async () => peakMemory(),
  };
  process.on('message', (order) => {
    void orders[order.what](order).then(
      (value) => process.send({ value }),
      (error) => process.send({ trouble: error instanceof Error ? error.message : String(error) }),
    );
  });
}
