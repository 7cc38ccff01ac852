/** A page that is not seen paints nothing: it waits no longer than this, in milliseconds. */
const UNSEEN = 100;

/** Does something as soon as what was just changed is painted; gives the way to have it left undone. */
export function afterPaint(act: () => void): () => void {
  let timer = window.setTimeout(end, UNSEEN);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = window.setTimeout(end);
  });
  function end(): void {
    stop();
    act();
  }
  function stop(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  }
  return stop;
}
