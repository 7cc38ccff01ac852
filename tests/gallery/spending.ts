import type { Bar } from '../../src/core/compare/comparison';
import type { Mark } from '../../src/core/compare/vocabulary';
import type { Dataset } from '../../src/core/dataset/dataset';
import { emptyDataset } from '../../src/core/dataset/dataset';
import { Chart, type Dimension } from '../../src/core/dataset/question';
import type { Status } from '../../src/core/dataset/records';
import { figureOf, type FigureOptions } from '../../src/chart/figureOf';
import type { Figure } from '../../src/chart/figure';
import { madeByHand } from '../core/compare/madeByHand';

/** One bar of a picture, in billions. */
export interface Cell {
  readonly name: string;
  readonly series?: string;
  readonly bn: number;
  /** The range, in billions; null for an open end. */
  readonly low?: number | null;
  readonly high?: number | null;
  readonly marks?: readonly Mark[];
  readonly statuses?: readonly Status[];
  readonly period?: string;
}

export interface Picture {
  readonly cells: readonly Cell[];
  readonly by?: Dimension;
  readonly split?: Dimension;
  readonly unit?: string;
  readonly look?: Partial<Chart['look']>;
  readonly name?: string;
  readonly options?: Partial<FigureOptions>;
  readonly dataset?: Dataset;
}

/** The figure of a comparison whose bars are given by hand. */
export function figureFrom({
  cells,
  by = 'company',
  split,
  unit = 'USD',
  look = {},
  name = 'Chart',
  options = {},
  dataset,
}: Picture): Figure {
  const bars = cells.map(barOf);
  const unique = (labels: readonly string[]) => [...new Set(labels)].map((label) => ({ key: label, label }));
  const chart = Chart.parse({ id: 'cha_1', name, question: { by, ...(split ? { split } : {}) }, look });
  const periods = new Map(bars.map((bar, i) => [bar, [cells[i]?.period ?? '2024']]));
  const comparison = madeByHand({
    question: chart.question,
    by,
    split: split ?? null,
    unit,
    indexes: unique(cells.map((cell) => cell.name)),
    series: split ? unique(cells.map((cell) => cell.series ?? '')) : [],
    bars,
    periodsOf: (bar) => periods.get(bar) ?? [],
  });
  return figureOf(dataset ?? emptyDataset('dat_1', 'Gallery'), chart, comparison, {
    locale: 'en',
    dark: false,
    transparent: false,
    ...options,
  });
}

function barOf({ name, series, bn, low, high, marks = [], statuses = ['actual'] }: Cell): Bar {
  const billions = (value: number | null) => (value === null ? null : value * 1e9);
  return {
    index: { key: name, label: name },
    series: series === undefined ? null : { key: series, label: series },
    point: bn * 1e9,
    low: billions(low === undefined ? bn : low),
    high: billions(high === undefined ? bn : high),
    marks,
    statuses,
  };
}
