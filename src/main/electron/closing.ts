interface Stoppable {
  preventDefault(): void;
}

export interface ClosingPort {
  /** Writes what there is to write and lets the file go. */
  readonly flush: () => Promise<void>;
  /** Asks whether to quit although that failed. */
  readonly quitAnyway: (error: unknown) => Promise<boolean>;
  readonly quit: () => void;
}

/**
 * [S8] What listens to every way out (the window's close, `before-quit`, and `query-session-end` at log-off, when Windows sends
 * no `before-quit`): it stops it, flushes, and then quits. Where flushing fails it asks, and stays unless told otherwise.
 */
export function closing({ flush, quitAnyway, quit }: ClosingPort): (event: Stoppable) => void {
  let state: 'open' | 'flushing' | 'flushed' = 'open';
  const leave = async () => {
    try {
      await flush();
      state = 'flushed';
    } catch (error) {
      state = (await quitAnyway(error)) ? 'flushed' : 'open';
    }
    if (state === 'flushed') quit();
  };
  return (event) => {
    if (state === 'flushed') return;
    event.preventDefault();
    if (state === 'flushing') return;
    state = 'flushing';
    void leave();
  };
}
