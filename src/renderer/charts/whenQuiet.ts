/** So long nobody edits or types before what takes long is done. Milliseconds. */
const QUIET = 300;

/** Does something once the keyboard has been quiet for a moment; gives the way to have it left undone. */
export function whenQuiet(act: () => void): () => void {
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(end, QUIET);
  };
  const stop = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', wait, true);
  };
  const end = () => {
    stop();
    act();
  };
  wait();
  window.addEventListener('keydown', wait, true);
  return stop;
}
