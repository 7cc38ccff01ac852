import type { Command } from 'commander';
import type { Io, ExitStatus } from './io';

/** Adds one command to the program. `end` sets the exit status of a command that is done but has found problems. */
export type AddCommand = (program: Command, io: Io, end: (status: ExitStatus) => void) => void;
