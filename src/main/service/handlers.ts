import type { z } from 'zod';
import type { CallName, calls, Output } from '../../contract';

/** What a call is given once it has been checked: with every default in its place. */
export type Checked<Name extends CallName> = z.output<(typeof calls)[Name]['input']>;

/** The calls as they are carried out: their input has been checked at the door. */
export type Handlers = {
  readonly [Name in CallName]: (input: Checked<Name>) => Promise<Output<Name>>;
};
