import { userInfo } from 'node:os';

/** Whose name stands in the history: this user's, as the system knows it. */
export function userName(env: NodeJS.ProcessEnv): string {
  const named = env.USER || env.USERNAME || env.LOGNAME;
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    // A process may run as a user of whom the system knows only the number.
    return 'unknown';
  }
}
