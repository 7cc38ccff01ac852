/** So long nobody edits or types before what takes long is done, in milliseconds. */
export const QUIET = 300;

/** Does something once the keyboard has been quiet for so many milliseconds; gives the way to have it left undone. */
export function whenQuiet(act: () => void, quiet = QUIET): () => void {
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(end, quiet);
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
