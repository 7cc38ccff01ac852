import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Figure, FigureBar } from './figure';
import { placeBars, type BarPlace } from './layout/frame';
import type { FigureLayout } from './layout/layoutFigure';
import type { Box } from './layout/textLine';
import { round } from './textures';

export interface BarTargetsProps {
  readonly layout: FigureLayout;
  readonly selected: string | null;
  readonly onSelect: (barKey: string) => void;
}

/**
 * What makes bars reachable: a button over each, one of them in the tab order; arrow keys, Home and End move, Enter and
 * Space select. Only on the screen: a file has none of this.
 */
export function BarTargets({ layout, selected, onSelect }: BarTargetsProps): ReactElement {
  const { figure, frame } = layout;
  const places = inReadingOrder(placeBars(figure, frame));
  const [focused, setFocused] = useState<string | null>(null);
  const elements = useRef(new Map<string, SVGRectElement>());
  const entry = places.find(({ bar }) => bar.key === (focused ?? selected)) ?? places[0];
  const move = (event: KeyboardEvent, at: number) => {
    const next = places[nextPlace(event.key, at, places.length)];
    if (event.key === 'Enter' || event.key === ' ') {
      const bar = places[at]?.bar;
      if (bar) onSelect(bar.key);
    } else if (next) focus(elements.current.get(next.bar.key));
    else return;
    event.preventDefault();
  };
  return (
    <g role="group" aria-label="Bars">
      {places.map(({ bar, box }, at) => (
        <rect
          key={bar.key}
          ref={(element) => {
            if (element) elements.current.set(bar.key, element);
            else elements.current.delete(bar.key);
          }}
          {...targetOf(box, bar, figure)}
          rx={2}
          fill="transparent"
          stroke={bar.key === focused || bar.key === selected ? figure.theme.accent : 'none'}
          strokeWidth={bar.key === focused ? 3 : 2}
          role="button"
          aria-label={bar.description}
          aria-pressed={bar.key === selected}
          tabIndex={bar.key === entry?.bar.key ? 0 : -1}
          style={{ cursor: 'pointer', outline: 'none' }}
          onClick={() => onSelect(bar.key)}
          onKeyDown={(event) => move(event, at)}
          onFocus={() => setFocused(bar.key)}
          onBlur={() => setFocused(null)}
        />
      ))}
    </g>
  );
}

/** The chart is compiled without a DOM, where elements have no methods. */
function focus(element: object | undefined): void {
  if (element && 'focus' in element && typeof element.focus === 'function') element.focus();
}

/** By place on the axis, then by series. */
function inReadingOrder(places: readonly BarPlace[]): BarPlace[] {
  return [...places].sort((a, b) => a.bar.index - b.bar.index || a.bar.series - b.bar.series);
}

function nextPlace(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

/** The bar's box and a little around it; a bar of hardly any length is still a target of 24 pixels from its foot. */
function targetOf(box: Box, bar: FigureBar, figure: Figure): Box {
  const around = 2;
  const least = figure.mode === 'stacked' ? 0 : 24;
  const [width, height] =
    figure.layout === 'horizontal'
      ? [Math.max(box.width, least), box.height]
      : [box.width, Math.max(box.height, least)];
  const x = figure.layout === 'horizontal' && bar.value < 0 ? box.x + box.width - width : box.x;
  const y = figure.layout === 'vertical' && bar.value >= 0 ? box.y + box.height - height : box.y;
  return {
    x: round(x - around),
    y: round(y - around),
    width: round(width + around * 2),
    height: round(height + around * 2),
  };
}
