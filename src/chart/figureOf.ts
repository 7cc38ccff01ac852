import type { Bar, Comparison } from '../core/compare/comparison';
import type { Key } from '../core/compare/vocabulary';
import { annotateInOrder, type Annotations } from '../core/notes/annotate';
import { judgeFindings } from '../core/notes/judgeFindings';
import { isBoundByMonths } from '../core/notes/monthsNote';
import { cellKey } from '../core/compare/cellKey';
import { periodsOf } from '../core/compare/bars/behind';
import { orderComparison } from '../core/compare/bars/orderComparison';
import { groupsBy } from '../core/compare/dimensions/askedDimensions';
import { dimensionOf } from '../core/compare/dimensions/dimensions';
import { dayText } from '../core/words/inWords';
import type { Dataset } from '../core/dataset/dataset';
import type { FindingKind } from '../core/dataset/findingKinds';
import type { Chart } from '../core/dataset/question';
import { supported } from '../core/text/separators';
import { mix, seriesColour, themeOf, visible, type Theme } from './colours';
import { barKeyOf, type Figure, type FigureBar, type FigureIndex, type FigureSeries, type FigureTotal } from './figure';
import { cleanText, paragraphsOf } from './text/cleanText';
import { chooseUnit, valueFormat } from './units';
import { whyNotStacked } from './whyNotStacked';

export interface FigureOptions {
  /** BCP 47: numbers and the order of names. */
  readonly locale: string;
  readonly dark: boolean;
  readonly transparent: boolean;
  /** Without footnotes and sources: for a working view that has no room for them, over many rows in half the time. */
  readonly bare?: boolean;
}

const noAnnotations: Annotations = { footnotes: [], markers: new Map(), sources: [], findings: [] };

/** Makes the figure of a chart: what to draw and to write, in order, with nothing left to decide but the places. */
export function figureOf(dataset: Dataset, chart: Chart, comparison: Comparison, options: FigureOptions): Figure {
  const { look } = chart;
  const locale = supported(options.locale);
  const theme = themeOf(options.dark, options.transparent);
  const ordered = orderComparison(comparison, look.sort, locale);
  const annotations = options.bare
    ? noAnnotations
    : annotateInOrder(dataset, comparison, ordered.bars, { locale, accepted: chart.accepted });
  const largest = comparison.bars.reduce((most, bar) => Math.max(most, Math.abs(bar.point), bar.high ?? 0), 0);
  const unit = chooseUnit(comparison.unit, largest);
  const write = valueFormat(locale);

  const shared = sharedPeriod(comparison);
  const indexes = describeIndexes(comparison, ordered.indexes, annotations, shared);
  const describe = describer(comparison);
  const isPlain = partsAccepted(dataset, chart, comparison);
  const series: FigureSeries[] = comparison.split
    ? ordered.series.map((key, place) => ({
        key: key.key,
        name: cleanText(key.label),
        colour: seriesColour(look.palette, options.dark, place),
      }))
    : [{ key: '', name: '', colour: seriesColour(look.palette, options.dark, 0) }];
  const colourOf = colouring(dataset, chart, comparison, series, theme);
  const placeOfIndex = new Map(ordered.indexes.map((key, place) => [key.key, place]));
  const placeOfSeries = new Map(ordered.series.map((key, place) => [key.key, place]));

  const bars = ordered.bars.map((bar): FigureBar => {
    const index = placeOfIndex.get(bar.index.key) ?? 0;
    const place = bar.series ? (placeOfSeries.get(bar.series.key) ?? 0) : 0;
    const bound = isPlain(bar) ? null : boundOf(bar);
    const about = bar.marks.includes('about');
    const label = `${sign(bound, about)}${write(bar.point / unit.divisor)}`;
    return {
      key: barKeyOf(bar),
      index,
      series: place,
      value: bar.point,
      low: bar.low !== null && bar.low < bar.point ? bar.low : null,
      high: bar.high !== null && bar.high > bar.point ? bar.high : null,
      bound,
      about,
      disputed: bar.marks.includes('disputed'),
      texture: bar.statuses.length > 1 ? 'mixed' : (bar.statuses[0] ?? 'actual'),
      colour: colourOf(bar, index, place),
      label,
      description: describe(bar, bound, `${label} ${unit.caption}`),
    };
  });

  const mode = comparison.overlapping || whyNotStacked(comparison.question) !== null ? 'grouped' : look.mode;
  return {
    width: look.width,
    height: look.height,
    theme,
    locale,
    title: cleanText(look.title) || cleanText(chart.name),
    subtitle: subtitleOf(chart, locale),
    notes: paragraphsOf(look.notes),
    footnotes: annotations.footnotes.map(({ n, text }) => ({ n, text: cleanText(text) })),
    sources: sourcesOf(annotations),
    layout: look.layout,
    mode,
    labels: look.labels,
    unit: [comparison.caption ?? unit.caption, shared].filter((part) => part !== '').join(', '),
    divisor: unit.divisor,
    indexes,
    series,
    bars,
    totals: mode === 'stacked' ? totalsOf(bars, (value) => write(value / unit.divisor)) : [],
  };
}

/** What the picture is about; of figures of another day, which day it was. */
function subtitleOf({ look, question: { knownOn } }: Chart, locale: string): string {
  const day = knownOn === undefined ? '' : `As known on ${dayText(knownOn, locale)}`;
  return [cleanText(look.subtitle), day].filter((part) => part !== '').join(' · ');
}

/** The sums of stacks. A sum with a lower bound in it is a lower bound [C7]; with both kinds it has no open end to show. */
function totalsOf(bars: readonly FigureBar[], write: (value: number) => string): FigureTotal[] {
  return [...groupBars(bars, (bar) => bar.index)].map(([index, stack]) => {
    const sum = (end: (bar: FigureBar) => number) => stack.reduce((total, bar) => total + end(bar), 0);
    const [value, low, high] = [
      sum((bar) => bar.value),
      sum((bar) => bar.low ?? bar.value),
      sum((bar) => bar.high ?? bar.value),
    ];
    const bound = (['lower', 'upper'] as const).find((kind) => stack.some((bar) => bar.bound === kind)) ?? null;
    const about = stack.some((bar) => bar.about);
    return {
      index,
      value,
      low: low < value ? low : null,
      high: high > value ? high : null,
      bound,
      label: `${sign(bound, about)}${write(value)}`,
    };
  });
}

/** A picture names so many sources; of more it says how many: no reader goes through them, and the data names all. */
const MOST_SOURCES = 40;

/** The source line: publisher and date, one entry each [M3]. */
function sourcesOf({ sources }: Annotations): string {
  if (sources.length === 0) return '';
  const named = sources.slice(0, MOST_SOURCES).map(cleanText).join('; ');
  const more = sources.length - MOST_SOURCES;
  return `${sources.length === 1 ? 'Source' : 'Sources'}: ${named}${more > 0 ? `; and ${more} more` : ''}`;
}

/** [C2] Tells of bars whether that only some of their months are known was accepted: then that makes no bound of them. */
function partsAccepted(dataset: Dataset, { accepted }: Chart, comparison: Comparison): (bar: Bar) => boolean {
  const isOfParts = ({ kind }: { readonly kind: FindingKind }) => kind === 'partOfYear';
  if (!accepted?.some(isOfParts)) return () => false;
  const state = judgeFindings(dataset, comparison, accepted).find(isOfParts)?.state;
  return (bar) => state === 'accepted' && isBoundByMonths(comparison, bar);
}

function boundOf(bar: Bar): FigureBar['bound'] {
  return bar.marks.includes('lowerBound') ? 'lower' : bar.marks.includes('upperBound') ? 'upper' : null;
}

function sign(bound: FigureBar['bound'], about: boolean): string {
  return bound === 'lower' ? '≥' : bound === 'upper' ? '≤' : about ? '~' : '';
}

function describeIndexes(
  comparison: Comparison,
  keys: readonly Key[],
  { markers }: Annotations,
  shared: string,
): FigureIndex[] {
  const isTold = !groupsBy(comparison, 'time') && shared === '';
  const barsOf = groupBars(comparison.bars, (bar) => bar.index.key);
  const inTime = createInTime();
  return keys.map((key) => {
    const bars = barsOf.get(key.key) ?? [];
    return {
      key: key.key,
      name: cleanText(key.label) || '(no name)',
      period: isTold ? inTime(gather(bars, (bar) => periodsOf(comparison, bar))) : '',
      markers: markers.size === 0 ? [] : gather(bars, (bar) => markers.get(cellKey(bar)) ?? []).sort((a, b) => a - b),
      disputed: bars.some((bar) => bar.marks.includes('disputed')),
    };
  });
}

/** What several bars have, each once, as it is met. */
function gather<Value>(bars: readonly Bar[], of: (bar: Bar) => readonly Value[]): Value[] {
  const found = new Set<Value>();
  for (const bar of bars) for (const value of of(bar)) found.add(value);
  return [...found];
}

function groupBars<B, K>(bars: readonly B[], keyOf: (bar: B) => K): ReadonlyMap<K, readonly B[]> {
  const groups = new Map<K, B[]>();
  for (const bar of bars) {
    const key = keyOf(bar);
    const group = groups.get(key);
    if (group) group.push(bar);
    else groups.set(key, [bar]);
  }
  return groups;
}

/** Labels of periods in order of the years they name; of many the first and the last. */
function createInTime(): (periods: readonly string[]) => string {
  const years = new Map<string, string>();
  const yearOf = (label: string) => {
    let year = years.get(label);
    if (year === undefined) years.set(label, (year = /\d{4}(?!.*\d{4})/.exec(label)?.[0] ?? label));
    return year;
  };
  return (periods) => {
    const dated = periods.map((label) => ({ label, year: yearOf(label) }));
    const sorted = dated.sort((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0)).map(({ label }) => label);
    const ends = sorted.length > 2 ? [sorted[0] ?? '', sorted.at(-1) ?? ''] : sorted;
    return ends.map(cleanText).join(sorted.length > 2 ? ' … ' : ', ');
  };
}

/** The one period that all bars are about, where there is one and no axis or colour says it already. */
function sharedPeriod(comparison: Comparison): string {
  if (groupsBy(comparison, 'time')) return '';
  const periods = new Set<string>();
  for (const bar of comparison.bars) {
    for (const period of periodsOf(comparison, bar)) periods.add(period);
    if (periods.size > 1) return '';
  }
  const [only = ''] = periods;
  return cleanText(only);
}

/** Highlighted bars in the accent or their own colour, the others back; else by series, by company or all alike. */
function colouring(
  dataset: Dataset,
  chart: Chart,
  comparison: Comparison,
  series: readonly FigureSeries[],
  theme: Theme,
): (bar: Bar, index: number, place: number) => string {
  const { highlight, palette } = chart.look;
  const highlighted = new Set(highlight);
  const colours = comparison.split ? null : dimensionOf(comparison.by).coloursOf;
  const own = new Map([...(colours?.(dataset) ?? [])].map(([key, colour]) => [key, visible(colour, theme)]));
  const stepsBack = comparison.indexes.some((index) => highlighted.has(index.key));
  return (bar, index, place) => {
    const split = comparison.split !== null;
    const usual = split
      ? (series[place]?.colour ?? theme.back)
      : (own.get(bar.index.key) ?? seriesColour(palette, theme.dark, palette === 'vivid' ? index : 0));
    if (!stepsBack) return usual;
    if (highlighted.has(bar.index.key)) return split ? usual : theme.accent;
    return split ? visible(mix(usual, theme.back, 0.35), theme) : theme.back;
  };
}

/**
 * Tells bars in words, for readers who hear them: what others see. Where years are bars or segments these say the time. Bars share
 * most of their names and periods.
 */
function describer(comparison: Comparison): (bar: Bar, bound: FigureBar['bound'], value: string) => string {
  const isTimeShown = groupsBy(comparison, 'time');
  const names = new Map<unknown, string>();
  const nameOf = (what: Key | readonly string[], textOf: () => string) => {
    let name = names.get(what);
    if (name === undefined) names.set(what, (name = cleanText(textOf())));
    return name;
  };
  return (bar, end, value) => {
    const { index, series, marks, statuses } = bar;
    const periods = isTimeShown ? [] : periodsOf(comparison, bar);
    const about = marks.includes('about') ? 'about ' : '';
    const bound = end === 'lower' ? 'at least ' : end === 'upper' ? 'at most ' : about;
    const name: string[] = [];
    if (index.label) name.push(nameOf(index, () => index.label));
    if (series?.label) name.push(nameOf(series, () => series.label));
    if (periods.length > 0) name.push(nameOf(periods, () => periods.join(', ')));
    const disputed = marks.includes('disputed') ? ', disputed' : '';
    const status = statuses.length > 0 ? `, ${statuses.join(' and ')}` : '';
    return `${name.join(', ')}: ${bound}${value.replace(/^[≥≤~]+/, '')}${status}${disputed}`;
  };
}
