/**
 * [S8] Waits for SIGINT, SIGTERM or SIGHUP, and then until what is open is written and let go. Where that fails it says so and
 * waits on; told a second time, it gives up.
 */
export function untilStopped(flush: () => Promise<void>, complain: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let flushing = false;
    let failed: unknown = null;
    const stop = () => {
      if (failed) {
        end();
        reject(failed);
        return;
      }
      if (flushing) return;
      flushing = true;
      flush().then(
        () => {
          end();
          resolve();
        },
        (error: unknown) => {
          flushing = false;
          failed = error;
          const reason = error instanceof Error ? error.message : String(error);
          complain(`Not closed: ${reason}. Put that right and save in the window, or stop again to leave it so.`);
        },
      );
    };
    const end = () => signals.forEach((signal) => process.off(signal, stop));
    signals.forEach((signal) => process.on(signal, stop));
  });
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
