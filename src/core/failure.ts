/**
 * Trouble that the user can put right: what is wrong (with the value), and where.
 *
 * A missing value is a gap (data), anything unexpected is a bug; only this is a Failure, and only this crosses a wire as
 * `{ ok: false, code, message, path }`.
 */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: FailureCode,
    message: string,
    /** Where it is, outermost first: table, record id, field; or a file's path and line. */
    readonly path: readonly (string | number)[] = [],
  ) {
    super(message);
  }
}

export const failureCodes = [
  'badInput',
  'badFile',
  'newerFormat',
  'notFound',
  'exists',
  'notAFile',
  'tooLarge',
  'locked',
  'readOnly',
  'stale',
  'notSaved',
  'unsupported',
  'noDataset',
  'forbidden',
] as const;

export type FailureCode = (typeof failureCodes)[number];
