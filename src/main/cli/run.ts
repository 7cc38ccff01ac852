import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import { Failure } from '../../core/failure';
import { chartCommand } from './commands/chart';
import { checkCommand } from './commands/check';
import { compareCommand } from './commands/compare';
import { editCommand } from './commands/edit';
import { historyCommand } from './commands/history';
import { mergeCommand } from './commands/merge';
import { newCommand } from './commands/new';
import { readCommand } from './commands/read';
import { serveCommand } from './commands/serve';
import { type Io, type ExitStatus, WrongUsage } from './io';
import { explain } from './explain';

/** Runs one command line (without node and script) and gives its exit status. It never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const ended: { status: ExitStatus } = { status: 0 };
  const program = new Command('outlay')
    .description('A sourced ledger of what companies spend, and charts that compare it. Works offline.')
    .version(version, '-v, --version')
    .helpCommand(true)
    .showHelpAfterError('(--help says how)')
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()
    .addHelpText('after', '\nExit status: 0 done; 1 the input has problems; 2 wrong usage.');
  for (const add of [
    newCommand,
    checkCommand,
    readCommand,
    compareCommand,
    chartCommand,
    editCommand,
    historyCommand,
    mergeCommand,
    serveCommand,
  ]) {
    add(program, io, (status) => {
      ended.status = status;
    });
  }
  try {
    if (argv.length === 0) {
      io.err(program.helpInformation());
      return 2;
    }
    await program.parseAsync(argv, { from: 'user' });
    return ended.status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof WrongUsage) {
      io.err(`error: ${error.message}\n`);
      return 2;
    }
    if (error instanceof Failure) {
      io.err(`error: ${explain(error)}\n`);
      return 1;
    }
    const { homeOf } = await import('../service/home');
    const { bugLog } = await import('../service/log');
    const { log } = homeOf(io.env);
    bugLog(log, io.now)('cli', error);
    io.err(`error: something unexpected went wrong in Outlay; it is in the log in ${log}\n`);
    return 1;
  }
}
