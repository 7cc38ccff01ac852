import type { ReactElement } from 'react';
import type { TextLine } from './layout/textLine';
import { directionClosers } from './text/cleanText';
import { round } from './textures';

/** Lines of text at their places, each an element of its own: its direction is its own too. */
export function TextLines({ lines }: { readonly lines: readonly TextLine[] }): ReactElement {
  return (
    <>
      {lines.map((line, i) => {
        const [x, y] = [round(line.x), round(line.y)];
        return (
          <text
            key={i}
            x={x}
            y={y}
            fontSize={round(line.size)}
            fontWeight={line.weight}
            fill={line.colour}
            textAnchor={line.anchor === 'start' ? undefined : line.anchor}
            transform={line.angle === 0 ? undefined : `rotate(${line.angle} ${x} ${y})`}
          >
            {line.suffix === '' ? line.text : line.text + directionClosers(line.text) + line.suffix}
          </text>
        );
      })}
    </>
  );
}
