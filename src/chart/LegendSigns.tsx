import type { ReactElement } from 'react';
import { BarShape } from './BarShape';
import type { Theme } from './colours';
import type { PlacedSign } from './layout/legend';
import type { Box } from './layout/textLine';
import { round } from './textures';

/** The pieces of bar and the marks before the legend's words. */
export function LegendSigns({
  signs,
  theme,
  k,
}: {
  readonly signs: readonly PlacedSign[];
  readonly theme: Theme;
  readonly k: number;
}): ReactElement {
  return (
    <>
      {signs.map(({ sign, box }, i) =>
        sign.kind === 'fill' ? (
          <BarShape key={i} box={box} texture={sign.texture} colour={sign.colour} theme={theme} k={k} />
        ) : (
          <path
            key={i}
            d={markPath(sign.mark, box)}
            fill="none"
            stroke={theme.text}
            strokeWidth={round(Math.max(0.8, 1.5 * k))}
          />
        ),
      )}
    </>
  );
}

function markPath(mark: 'lower' | 'upper' | 'range' | 'disputed', box: Box): string {
  const [x, top, bottom] = [box.x + box.width / 2, box.y, box.y + box.height].map(round) as [number, number, number];
  const middle = round((top + bottom) / 2);
  const arm = round(box.height * 0.36);
  switch (mark) {
    case 'lower':
      return `M${x} ${bottom}V${top}M${round(x - arm)} ${round(top + arm)}L${x} ${top}L${round(x + arm)} ${round(top + arm)}`;
    case 'upper':
      return `M${round(x - arm * 2)} ${middle}H${round(x + arm * 2)}`;
    case 'range':
      return `M${x} ${top}V${bottom}M${round(x - arm)} ${top}H${round(x + arm)}M${round(x - arm)} ${bottom}H${round(x + arm)}`;
    case 'disputed':
      // The dagger that stands at names.
      return `M${x} ${top}V${bottom}M${round(x - arm * 0.8)} ${round(top + arm)}H${round(x + arm * 0.8)}`;
  }
}
