import type { AddCommand } from '../command';
import { WrongUsage } from '../io';

/** `serve FILE`: the app for a browser on this machine. */
export const serveCommand: AddCommand = (program, io) => {
  program
    .command('serve <file>')
    .description('the app for a browser on this machine; the first line of output is its address')
    .option('--port <number>', 'a port of 127.0.0.1; a free one where none is given')
    .option('--no-open', 'do not open the default browser')
    .action(async (file: string, { port, open }: { port?: string; open: boolean }) => {
      const { serve } = await import('../../http/serve');
      await serve({
        file,
        port: port === undefined ? undefined : portOf(port),
        browser: open,
        env: io.env,
        say: (line) => io.out(`${line}\n`),
        complain: (line) => io.err(`${line}\n`),
      });
    });
};

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new WrongUsage(`--port cannot be ${JSON.stringify(text)}: it is a number up to 65535`);
}
