import type { Failure } from '../../core/failure';

/** A failure as one line: what is wrong, and where, unless the words say that already. */
export function explain({ message, path }: Pick<Failure, 'message' | 'path'>): string {
  const where = path.filter((step) => !message.includes(String(step))).join(' > ');
  return where === '' ? message : `${message} (at ${where})`;
}
