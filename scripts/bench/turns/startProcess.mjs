import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Starts a script that obeys orders (`obey.mjs`): `ask` has it do one thing and gives what came of it, `stop` ends it. */
export function startProcess(script, input) {
  const env = { ...process.env, TZ: 'UTC', NODE_ENV: 'production' };
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc'];
  const child = fork(script, [JSON.stringify(input)], { env, stdio, execArgv: ['--expose-gc'] });
  const ended = once(child, 'exit').then(([status, signal]) => {
    throw new Error(`its process has ended by itself: ${status ?? signal}`);
  });
  // Nobody waits for it between two orders.
  ended.catch(() => undefined);
  return {
    /** @throws {Error} where it could not be done. */
    async ask(order) {
      child.send(order);
      const [{ value, trouble }] = await Promise.race([once(child, 'message'), ended]);
      if (trouble !== undefined) throw new Error(trouble);
      return value;
    },
    stop: () => child.kill(),
  };
}
