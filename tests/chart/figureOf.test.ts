import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/chart/colours';
import { emptyDataset } from '../../src/core/dataset/dataset';
import { figureOf } from '../../src/chart/figureOf';
import { judgeFindings } from '../../src/core/notes/judgeFindings';
import { Chart } from '../../src/core/dataset/question';
import { Company } from '../../src/core/dataset/records';
import { ask } from '../core/compare/ask';
import { datasetOf } from '../core/compare/rows';
import { figureFrom, type Cell } from '../gallery/spending';

const cells: Cell[] = [
  { name: 'Alphabet', bn: 50, period: '2024' },
  { name: 'Microsoft', bn: 55.7, period: 'FY2024' },
  {
    name: 'ByteDance',
    bn: 20.64,
    high: null,
    marks: ['lowerBound', 'disputed'],
    statuses: ['planned'],
    period: '2025',
  },
];

describe('figureOf', () => {
  test('bars stand in the order that the look asks for', () => {
    const names = (sort: 'value' | 'name' | 'table') =>
      figureFrom({ cells, look: { sort } }).indexes.map(({ name }) => name);
    expect(names('value')).toEqual(['Microsoft', 'Alphabet', 'ByteDance']);
    expect(names('name')).toEqual(['Alphabet', 'ByteDance', 'Microsoft']);
    expect(names('table')).toEqual(['Alphabet', 'Microsoft', 'ByteDance']);
  });

  test('[P2] periods stand under the names where they differ, and on the axis where all share one', () => {
    const { indexes, unit } = figureFrom({ cells });
    expect(indexes.map(({ period }) => period)).toEqual(['FY2024', '2024', '2025']);
    expect(unit).toBe('US$ bn');
    const shared = figureFrom({ cells: cells.map((cell) => ({ ...cell, period: '2024' })) });
    expect(shared.unit).toBe('US$ bn, 2024');
    expect(shared.indexes.every(({ period }) => period === '')).toBe(true);
  });

  test('[M3] what is disputed is marked, numbered and explained', () => {
    const { indexes, footnotes } = figureFrom({ cells });
    const byteDance = indexes.find(({ name }) => name === 'ByteDance');
    expect(byteDance?.disputed).toBe(true);
    expect(byteDance?.markers.length).toBeGreaterThan(0);
    expect(footnotes.map(({ n }) => n)).toEqual(footnotes.map((_, i) => i + 1));
  });

  test('[C2] part of a year is a lower bound, and a plain bar where that is accepted for these figures', () => {
    const half = { period: { start: '2024-01', end: '2024-06' } };
    const over = { ...half, company: 'com_b', amount: { qualifier: 'over', low: '5' } } as const;
    const question = { by: 'year', split: 'company' } as const;
    const drawn = (of: string, key?: string) => {
      const dataset = datasetOf([{ ...half, of }, over]);
      const accepted = key === undefined ? [] : [{ kind: 'partOfYear', key, reason: 'a start' }];
      const chart = Chart.parse({ id: 'cha_1', name: 'Chart', question, accepted });
      const comparison = ask(dataset, question);
      const { bars } = figureOf(dataset, chart, comparison, {
        locale: 'en',
        dark: false,
        transparent: false,
        bare: true,
      });
      const own = judgeFindings(dataset, comparison).find(({ kind }) => kind === 'partOfYear')?.key;
      return { own, told: bars.map(({ bound, label, description }) => [bound, label, description]) };
    };
    const open = ['lower', '≥5', '2024, B: at least 5 US$, actual'];
    const { own, told } = drawn('100');
    const bounded = [['lower', '≥100', '2024, A: at least 100 US$, actual'], [...open]];
    expect(told).toEqual(bounded);
    expect(drawn('100', own).told).toEqual([[null, '100', '2024, A: 100 US$, actual'], [...open]]);
    expect(drawn('101', own).told[0]?.[0]).toBe('lower');
  });

  test('[L1] a picture names forty sources and counts the others', () => {
    const sourceLine = (count: number) => {
      const sources = Array.from({ length: count }, (_, i) => ({ id: `src_${i}`, title: `Report ${i}` }));
      const rows = sources.map(({ id }) => ({ citations: [{ source: id }], category: id }));
      const dataset = datasetOf(rows, { sources });
      const chart = Chart.parse({ id: 'cha_1', name: 'Chart', question: { by: 'category:1' } });
      const options = { locale: 'en', dark: false, transparent: false };
      return figureOf(dataset, chart, ask(dataset, chart.question), options).sources;
    };
    expect(sourceLine(40).split('; ')).toHaveLength(40);
    expect(sourceLine(40)).not.toContain('more');
    const many = sourceLine(43).split('; ');
    expect(many).toHaveLength(41);
    expect(many.at(-1)).toBe('and 3 more');
  });

  test('[C7] a stack with a lower bound in it is a lower bound', () => {
    const { totals } = figureFrom({
      split: 'category:2',
      look: { mode: 'stacked' },
      cells: [
        { name: 'ByteDance', series: 'AI infrastructure', bn: 12 },
        { name: 'ByteDance', series: 'other', bn: 8.64, high: null, marks: ['lowerBound'] },
      ],
    });
    expect(totals).toMatchObject([{ index: 0, value: 20.64e9, bound: 'lower', label: '≥20.64' }]);
  });

  test('a company has its own colour, as far as it can be seen', () => {
    const company = Company.parse({ id: 'com_a', name: 'Alphabet', colour: '#fefefe' });
    const dataset = { ...emptyDataset('dat_1', 'Test'), companies: [company] };
    const { bars, theme } = figureFrom({ cells: [{ name: 'com_a', bn: 1 }], dataset });
    expect(contrast(bars[0]?.colour ?? '', theme.paper)).toBeGreaterThanOrEqual(3);
  });

  test('the highlighted bar takes the accent and the others step back', () => {
    const { bars, theme } = figureFrom({ cells, look: { highlight: ['ByteDance'] } });
    expect(bars.map(({ colour }) => colour)).toEqual([theme.back, theme.back, theme.accent]);
  });

  test('a malformed locale does not stop a picture', () => {
    expect(figureFrom({ cells, options: { locale: 'not a locale' } }).bars[0]?.label).toBe('55.7');
  });
});

test('a bar is told with its period unless years are bars or segments', () => {
  const cells = [{ name: '2024', series: 'A', bn: 5, period: 'Q1 2024' }];
  const told = (more: Parameters<typeof figureFrom>[0]) => figureFrom(more).bars[0]?.description;
  expect(told({ cells, by: 'company' })).toBe('2024, A, Q1 2024: 5 US$ bn, actual');
  expect(told({ cells, by: 'year' })).toBe('2024, A: 5 US$ bn, actual');
  expect(told({ cells, by: 'company', split: 'year' })).toBe('2024, A: 5 US$ bn, actual');
});
