/** A page that is not seen paints nothing: it waits no longer than this, in milliseconds. */
const UNSEEN = 100;

/** Does something as soon as what was just changed is painted; gives the way to have it left undone. */
export function afterPaint(act: () => void): () => void {
  // The frame is painted before a message that was sent from within it arrives.
  const { port1, port2 } = new MessageChannel();
  const timer = window.setTimeout(end, UNSEEN);
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  port1.onmessage = end;
  function end(): void {
    stop();
    act();
  }
  function stop(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    port1.close();
  }
  return stop;
}
