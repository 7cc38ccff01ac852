import { useLayoutEffect, useRef, useState } from 'react';
import type { Size } from './fitFigure';

/** The inner size of an element, kept up with: give `ref` to it. Nought by nought before it is on the screen. */
export function useRoom<Box extends HTMLElement>(): { readonly ref: React.RefObject<Box | null>; readonly room: Size } {
  const ref = useRef<Box>(null);
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { ref, room };
}
