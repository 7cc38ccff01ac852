import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../../src/core/dataset/measures';
import { isRest } from '../../../../src/core/compare/dimensions/axis';
import { ask, askWhole } from '../ask';
import { datasetOf, exactly, type Row } from '../rows';

const year = (of: number) => ({ start: `${of}-01`, end: `${of}-12` });
const over = (low: string): Pick<Row, 'amount'> => ({ amount: { qualifier: 'over', low } });
const upTo = (high: string): Pick<Row, 'amount'> => ({ amount: { qualifier: 'upTo', high } });
const between = (low: string, high: string): Pick<Row, 'amount'> => ({ amount: { qualifier: 'between', low, high } });

describe('[C8] bounds go through every measure', () => {
  test.each<[string, Pick<Row, 'amount'>, object]>([
    ['a lower bound', over('50'), { point: 50, low: 50, high: null, marks: ['lowerBound'] }],
    ['an upper bound', upTo('50'), { point: 50, low: null, high: 50, marks: ['upperBound'] }],
    ['a range', between('40', '60'), { point: 50, low: 40, high: 60, marks: ['range'] }],
  ])('amount: %s stays one', (_, amount, bar) => {
    expect(first('amount', [amount])).toMatchObject(bar);
  });

  test.each<[string, Pick<Row, 'amount'>, object]>([
    ['a lower bound', over('50'), { point: 2, low: 2, high: null, marks: ['lowerBound'] }],
    ['an upper bound', upTo('50'), { point: 2, low: null, high: 2, marks: ['upperBound'] }],
    ['a range', between('40', '60'), { point: 2, low: 1.6, high: 2.4, marks: ['range'] }],
  ])('multiple: %s over a figure is one', (_, amount, bar) => {
    expect(first('multiple:com_b', [amount, { company: 'com_b', of: '25' }])).toMatchObject(bar);
  });

  test.each<[string, Pick<Row, 'amount'>, object]>([
    ['a lower bound', over('25'), { point: 2, low: null, high: 2, marks: ['upperBound'] }],
    ['an upper bound', upTo('25'), { point: 2, low: 2, high: null, marks: ['lowerBound'] }],
  ])('multiple: a figure over %s is the other bound', (_, amount, bar) => {
    expect(first('multiple:com_b', [{ of: '50' }, { company: 'com_b', ...amount }])).toMatchObject(bar);
  });

  test.each<[string, Row['amount'], object]>([
    ['a figure', exactly('200'), { point: 25, low: 25, high: null, marks: ['lowerBound'] }],
    ['an upper bound', { qualifier: 'upTo', high: '200' }, { point: 25, low: 25, high: null, marks: ['lowerBound'] }],
  ])('per metric: a lower bound over %s is one', (_, value, bar) => {
    const metrics = [{ id: 'met_1', company: 'com_a', name: 'Revenue', value, unit: 'USD', period: year(2024) }];
    expect(ask(datasetOf([over('50')], { metrics }), { measure: 'per:Revenue' }).bars[0]).toMatchObject(bar);
  });

  test('change: more than a lower bound is open below, a lower bound on a figure is open above', () => {
    const change = (before: Pick<Row, 'amount'>, after: Pick<Row, 'amount'>) =>
      ask(
        datasetOf([
          { ...before, period: year(2023) },
          { ...after, period: year(2024) },
        ]),
        {
          measure: 'change',
          by: 'year',
        },
      ).bars[0];
    const figure = (of: string) => ({ amount: exactly(of) });
    expect(change(figure('50'), over('75'))).toMatchObject({ point: 50, low: 50, high: null, marks: ['lowerBound'] });
    expect(change(over('50'), figure('75'))).toMatchObject({ point: 50, high: 50, marks: ['upperBound'] });
  });

  test('share: what stands alone is all of it, whatever its bounds', () => {
    for (const amount of [over('50'), upTo('50'), between('40', '60')]) {
      expect(first('share', [amount])).toMatchObject({ point: 100, low: 100, high: 100 });
    }
  });

  test('share: a lower bound beside a figure is a bound', () => {
    const [a, b] = ask(datasetOf([over('50'), { company: 'com_b', of: '50' }]), { measure: 'share' }).bars;
    expect(a).toMatchObject({ point: 50, low: 50, marks: ['lowerBound'] });
    expect(b).toMatchObject({ point: 50, high: 50, marks: ['upperBound'] });
  });

  test('multiple: what is left of a range is never less than nothing', () => {
    const rows = [
      { category: 'All', ...between('0', '4') },
      { category: 'All / Capex', of: '1' },
    ];
    const { bars } = ask(datasetOf(rows), { by: 'category:2', measure: 'multiple:com_a' });
    expect(bars.find(({ index }) => isRest(index))).toMatchObject({ point: 1, low: 0, high: null });
  });
});

describe('[C8] rivals that stand side by side', () => {
  const rows: Row[] = [
    { of: '100', citations: [{ source: 'src_old' }] },
    { of: '120', citations: [{ source: 'src_new' }] },
    { of: '50', company: 'com_b' },
  ];

  test.each(['share', 'multiple:com_a'] as const)(
    '%s: nothing is measured by several figures for one thing',
    (measure) => {
      const { bars, left } = askWhole(datasetOf(rows), { measure, rivals: 'all' });
      expect(bars).toEqual([]);
      expect(left.map(({ reason, detail }) => [reason, detail?.slice(0, 12)])).toEqual(
        rows.map(() => ['noBase', 'rival figure']),
      );
    },
  );

  test('each is a multiple of a baseline that has one figure', () => {
    const { bars } = ask(datasetOf(rows), { measure: 'multiple:com_b', rivals: 'all' });
    expect(bars.map(({ point }) => point)).toEqual([2, 2.4, 1]);
  });
});

function first(measure: Measure, rows: readonly Row[]) {
  return ask(datasetOf(rows), { measure }).bars[0];
}
