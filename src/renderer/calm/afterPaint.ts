/** A page that is not seen paints nothing: it waits no longer than this, in milliseconds. */
const UNSEEN = 100;

/** Does something as soon as what was just changed is painted, before other work that waits; gives the way to have it left undone. */
export function afterPaint(act: () => void): () => void {
  let isDue = true;
  const timer = window.setTimeout(end, UNSEEN);
  // A task that is posted from within a frame comes once that is painted.
  const frame = requestAnimationFrame(() => post(end));
  function end(): void {
    if (!isDue) return;
    stop();
    act();
  }
  function stop(): void {
    isDue = false;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  }
  return stop;
}

/** Before what React has put off, where the browser knows of urgent tasks. */
function post(task: () => void): void {
  if ('scheduler' in window) void window.scheduler.postTask(task, { priority: 'user-blocking' });
  else setTimeout(task);
}
