#!/usr/bin/env node
import { run } from './run';

// A reader such as `head` that has seen enough ends the command quietly.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

// Not process.exit: what is still on its way into a pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  input: () => process.stdin.setEncoding('utf8'),
  env: process.env,
  now: () => new Date(),
});
