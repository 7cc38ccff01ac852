import { performance } from 'node:perf_hooks';
import { peakMemory } from '../peakMemory.mjs';

/**
 * Makes this process do steps as `startProcess` orders: prepare one, take a turn at it, end it, say how much memory that all took.
 *
 * @param prepare - Gives for a step's name `{ ready?, work, end? }`: `work` is timed, `ready` comes before each turn.
 */
export function obey(prepare) {
  let step = null;
  const orders = {
    async prepare({ name }) {
      step = await prepare(name);
    },
    async turn({ turn }) {
      await step.ready?.(turn);
      const [before, start] = [process.cpuUsage(), performance.now()];
      const outcome = await step.work(turn);
      const [{ user, system }, wall] = [process.cpuUsage(before), performance.now() - start];
      return { cpu: (user + system) / 1000, wall, outcome };
    },
    async end() {
      await step.end?.();
      step = null;
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
