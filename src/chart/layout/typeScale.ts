import type { Theme } from '../colours';
import type { Style } from './textLine';

/** The sizes of one picture, all from one factor `k`: 1 for 1200 x 675. */
export interface TypeScale {
  readonly k: number;
  readonly pad: number;
  readonly title: Style;
  readonly subtitle: Style;
  readonly legend: Style;
  readonly unit: Style;
  readonly tick: Style;
  readonly name: Style;
  readonly period: Style;
  readonly value: Style;
  readonly total: Style;
  readonly gap: Style;
  readonly note: Style;
}

export function typeScale(k: number, theme: Theme): TypeScale {
  const { text, soft } = theme;
  return {
    k,
    pad: 28 * k,
    title: { size: 25 * k, weight: 600, colour: text },
    subtitle: { size: 15 * k, weight: 400, colour: soft },
    legend: { size: 13 * k, weight: 400, colour: text },
    unit: { size: 12.5 * k, weight: 500, colour: soft },
    tick: { size: 12.5 * k, weight: 400, colour: soft },
    name: { size: 14 * k, weight: 500, colour: text },
    period: { size: 12.5 * k, weight: 400, colour: soft },
    value: { size: 13.5 * k, weight: 600, colour: text },
    total: { size: 13.5 * k, weight: 600, colour: text },
    gap: { size: 11.5 * k, weight: 400, colour: soft },
    note: { size: 11.5 * k, weight: 400, colour: soft },
  };
}

/** The factors to try for a canvas, largest first: what is too much for the first gets smaller type. */
export function scalesFor(width: number, height: number): number[] {
  const first = Math.min(4, Math.max(0.66, Math.sqrt(width * height) / 900));
  const scales: number[] = [];
  for (let k = first; k > SMALLEST; k *= 0.93) scales.push(k);
  return [...scales, SMALLEST];
}

/** Notes are then set at 5.5 px: legible at print resolution, and never smaller. */
const SMALLEST = 0.48;

export function resized(style: Style, factor: number): Style {
  return { ...style, size: style.size * factor };
}
