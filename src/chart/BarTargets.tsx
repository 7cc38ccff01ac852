import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Figure, FigureBar } from './figure';
import { placeBars, type BarPlace } from './layout/frame';
import type { FigureLayout } from './layout/layoutFigure';
import type { Box } from './layout/textLine';
import { MOST_SHAPES } from './PlotBars';
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
  const isMerged = places.length > MOST_SHAPES;
  const shown = isMerged ? withinReach(places, entry, selected) : places.map((place, at) => ({ ...place, at }));
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
      {isMerged ? <Catcher layout={layout} places={places} onSelect={onSelect} /> : null}
      {shown.map(({ bar, box, at }) => (
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

/**
 * Of thousands of bars only those have targets that one key reaches from the one that has the focus, and the selected one: the
 * pointer finds the others by where it is.
 */
function withinReach(
  places: readonly BarPlace[],
  entry: BarPlace | undefined,
  selected: string | null,
): (BarPlace & { readonly at: number })[] {
  const at = entry ? places.indexOf(entry) : 0;
  const chosen = selected === null ? -1 : places.findIndex(({ bar }) => bar.key === selected);
  const reached = new Set([0, at - 1, at, at + 1, places.length - 1, chosen]);
  return [...reached]
    .sort((a, b) => a - b)
    .flatMap((one) => {
      const place = places[one];
      return place ? [{ ...place, at: one }] : [];
    });
}

interface CatcherProps {
  readonly layout: FigureLayout;
  readonly places: readonly BarPlace[];
  readonly onSelect: (barKey: string) => void;
}

/** Takes a click on any bar. */
function Catcher({ layout: { figure, frame }, places, onSelect }: CatcherProps): ReactElement {
  const { plot } = frame;
  const box = { x: round(plot.x), y: round(plot.y), width: round(plot.width), height: round(plot.height) };
  return (
    <rect
      {...box}
      fill="transparent"
      style={{ cursor: 'pointer' }}
      onClick={(event) => {
        const seen = boundsOf(event.currentTarget);
        if (!seen || seen.width === 0 || seen.height === 0) return;
        const x = box.x + ((event.clientX - seen.left) / seen.width) * box.width;
        const y = box.y + ((event.clientY - seen.top) / seen.height) * box.height;
        const hit = places.find((place) => holds(targetOf(place.box, place.bar, figure), x, y));
        if (hit) onSelect(hit.bar.key);
      }}
    />
  );
}

function holds(box: Box, x: number, y: number): boolean {
  return box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height;
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an element is seen; null without a DOM. */
function boundsOf(element: object): Bounds | null {
  if (!('getBoundingClientRect' in element) || typeof element.getBoundingClientRect !== 'function') return null;
  return element.getBoundingClientRect() as Bounds;
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
