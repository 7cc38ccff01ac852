import type { Failure } from '../../core/failure';

/** A failure as one line: what is wrong, and where, unless the words say all of that already. */
export function explain({ message, path }: Pick<Failure, 'message' | 'path'>): string {
  const isSaid = path.every((step) => message.includes(String(step)));
  return isSaid ? message : `${message} (at ${path.join(' > ')})`;
}
