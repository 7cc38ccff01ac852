import { cellKey } from '../core/compare/cellKey';
import type { Bar } from '../core/compare/comparison';
import type { Look } from '../core/dataset/question';
import type { Claim } from '../core/dataset/records';
import type { Theme } from './colours';

/** How a bar is filled [M1]. `mixed`: investments of more than one status are in it. */
export type Texture = Claim | 'mixed';

/**
 * Everything that a picture shows, as plain data: ready texts, colours, values. How it is laid out follows from it alone
 * (`layoutFigure`), so the same figure gives the same picture on every host. Lengths are CSS pixels.
 */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** BCP 47, known to be well formed: for the numbers of the axis. */
  readonly locale: string;
  readonly title: string;
  readonly subtitle: string;
  /** Paragraphs. */
  readonly notes: readonly string[];
  readonly footnotes: readonly { readonly n: number; readonly text: string }[];
  /** The source line; empty where nothing is cited. */
  readonly sources: string;
  readonly layout: Look['layout'];
  readonly mode: Look['mode'];
  /** Whether values are written at the bars. */
  readonly labels: boolean;
  /** What the axis counts: `US$ bn`, `% of total`. */
  readonly unit: string;
  /** Values are divided by this to be written: 1e9 for `bn`. */
  readonly divisor: number;
  readonly indexes: readonly FigureIndex[];
  /** What colours stand for; one without a name where nothing is split. */
  readonly series: readonly FigureSeries[];
  readonly bars: readonly FigureBar[];
  /** The sums of stacks, by index; empty where nothing is stacked. */
  readonly totals: readonly FigureTotal[];
}

/** The sum of a stack: what stands at its end. */
export type FigureTotal = Pick<FigureBar, 'index' | 'value' | 'low' | 'high' | 'bound' | 'label'>;

/** A place on the axis: a company, a year. */
export interface FigureIndex {
  readonly key: string;
  readonly name: string;
  /** A lighter second line: `FY2024`. Empty where all bars share one period or the index is the year. */
  readonly period: string;
  /** The numbers of its footnotes, ascending. */
  readonly markers: readonly number[];
  readonly disputed: boolean;
}

export interface FigureSeries {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
}

/** One bar or segment. Values are in the unit of the comparison, not divided. */
export interface FigureBar {
  /** `barKeyOf` of the comparison's bar. */
  readonly key: string;
  /** Places in `indexes` and `series`. */
  readonly index: number;
  readonly series: number;
  readonly value: number;
  /** The whisker's ends; null where there is no end, or none apart from the value. */
  readonly low: number | null;
  readonly high: number | null;
  /** The value is only a bound: at least (`lower`), at most (`upper`) [M2]. */
  readonly bound: 'lower' | 'upper' | null;
  readonly about: boolean;
  readonly disputed: boolean;
  readonly texture: Texture;
  readonly colour: string;
  /** The value as it is written at the bar: `≥20.6`. */
  readonly label: string;
  /** The bar in words, for readers who hear it. */
  readonly description: string;
}

/** Names a bar of a comparison: what `onSelect` gives and `selected` takes. */
export function barKeyOf(bar: Pick<Bar, 'index' | 'series'>): string {
  return cellKey(bar);
}
