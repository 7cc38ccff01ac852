import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { leftOf } from '../../../../src/core/compare/bars/behind';
import { orderComparison } from '../../../../src/core/compare/bars/orderComparison';
import { columnsOf } from '../../../../src/core/compare/prepared/columns';
import { standingOf } from '../../../../src/core/compare/prepared/standing';
import { resolutions } from '../../../../src/core/compare/rivals/resolutions';
import { type RivalRule, rivalRules } from '../../../../src/core/dataset/rivalRules';
import { createExplainer } from '../../../../src/core/explain/explain';
import { annotate } from '../../../../src/core/notes/annotate';
import { ask, askWhole, points, rates } from '../ask';
import { datasetOf, type Row } from '../rows';

/** Old is the more reliable, new the newer; the echo repeats the new one, so it stands under no rule, newer and highest as it is. */
const rows: readonly Row[] = [
  { of: '100', citations: [{ source: 'src_old' }] },
  { of: '120', citations: [{ source: 'src_new' }] },
  { of: '150', citations: [{ source: 'src_echo' }] },
];

/** What stands by each rule: rows with their weights, the one that stands for all first; what is lost to which; the bars. */
const cases: Record<RivalRule, { members: string | null; lost: string; bars: readonly number[] }> = {
  latest: { members: '1', lost: '0>1', bars: [120] },
  reliable: { members: '0', lost: '1>0', bars: [100] },
  highest: { members: '1', lost: '0>1', bars: [120] },
  lowest: { members: '0', lost: '1>0', bars: [100] },
  median: { members: '1/2 0/2', lost: '', bars: [110] },
  mean: { members: '1/2 0/2', lost: '', bars: [110] },
  all: { members: null, lost: '', bars: [100, 120, 150] },
};

/** Why the rival of 100, or where that stands the one of 120, gave way. */
const whyLost: Record<RivalRule, string | null> = {
  latest: 'its newest source is of 1 Jan 2024, that of the one shown is of 24 Jan 2025',
  reliable: 'its best source has grade C, that of the one shown has grade A',
  highest: 'the highest figure stands',
  lowest: 'the lowest figure stands',
  median: 'it goes back to the same source as another one, which comes before it',
  mean: 'it goes back to the same source as another one, which comes before it',
  all: null,
};

describe.each(rivalRules)('[C4] rivals by the rule %s', (rule) => {
  const dataset = datasetOf(rows);
  const { choosing, title, rule: told, shown } = resolutions[rule];

  test('but repeats are chosen by it, and by it alone', () => {
    const choice = choosing?.choose({
      rows: [0, 1],
      standing: standingOf(dataset),
      totalOf: (row) => BigInt(columnsOf(dataset.investments).point[row] ?? 0),
    });
    const members = choice?.members.map(({ row, weight }) => (weight === 1 ? row : `${row}/${weight}`)).join(' ');
    const lost = choice?.lost.map(({ row, by }) => `${row}>${by}`).join(' ');

    expect({ members: members ?? null, lost: lost ?? '' }).toEqual({
      members: cases[rule].members,
      lost: cases[rule].lost,
    });
  });

  test('come to a bar, whatever the order of the rows', () => {
    for (const some of [rows, [...rows].reverse()]) {
      const bars = Object.values(points(ask(datasetOf(some), { rivals: rule })));
      expect(bars.sort((a, b) => a - b)).toEqual(cases[rule].bars);
    }
  });

  test('tell it wherever they are spoken of', () => {
    const comparison = ask(dataset, { rivals: rule });
    const [bar] = comparison.bars;
    if (!bar) throw new Error('no bar');
    const { result, left } = createExplainer(dataset, comparison, rates, 'en').explainBar(bar);
    const { footnotes } = annotate(dataset, comparison, { sort: 'table', locale: 'en' });

    expect(title).toMatch(/^[A-Z]/);
    expect(result).toContain(`Rule: ${told}, unless one is adopted.`);
    expect(footnotes.map(({ text }) => text).join()).toContain(`${shown}, unless one was chosen.`);
    const why = left.filter(({ reason }) => reason === 'rival').map(({ text }) => text);
    if (whyLost[rule] === null) expect(why).toEqual([]);
    else expect(why.join()).toContain(whyLost[rule]);
  });

  test('give way to those that were adopted, of several to the newest, which is what they are told', () => {
    const adopted = { adopted: { reason: 'audited' } };
    const own = datasetOf([{ ...rows[0], ...adopted }, { ...rows[1], ...adopted }, rows[2] ?? {}]);
    const comparison = ask(own, { rivals: rule });
    const { explainLeft } = createExplainer(own, comparison, rates, 'en');

    expect(points(comparison)).toEqual({ A: 120 });
    expect(leftOf(comparison).map((left) => explainLeft(left).text)).toEqual([
      expect.stringContaining('a rival: another figure was adopted; shown: USD 120'),
      expect.stringContaining('a rival: another figure was adopted; shown: USD 120'),
    ]);
  });

  test('are named in what is written for readers', () => {
    expect(readFileSync('docs/command-line.md', 'utf8')).toContain(`\`${rule}\``);
    const word = { latest: 'latest source', reliable: 'most reliable source' }[rule as string] ?? rule;
    expect(readFileSync('docs/rules.md', 'utf8')).toMatch(new RegExp(`the rule of\\s+the chart:[^.]*\\b${word}\\b`));
  });
});

describe('[D16] rivals that are equal by a rule', () => {
  const tied = (rows: readonly Row[], rivals: RivalRule) => askWhole(datasetOf(rows), { rivals }).left;

  test.each(['highest', 'lowest'] as const)('are told apart by the better grade, not by the date: %s', (rule) => {
    const [older = {}, newer = {}] = rows;
    expect(tied([{ ...newer, of: '100' }, older], rule)).toMatchObject([{ investment: 'inv_1', by: 'inv_2' }]);
  });

  test.each(['latest', 'reliable', 'highest', 'lowest'] as const)(
    'and then by the earlier row, whatever the ids: %s',
    (rule) => {
      const [, same = {}] = rows;
      const named = [
        { ...same, id: 'inv_z' },
        { ...same, id: 'inv_a' },
      ];
      expect(tied(named, rule)).toMatchObject([{ investment: 'inv_a', reason: 'rival', by: 'inv_z' }]);
    },
  );

  test('of one day the better grade is the latest', () => {
    const sources = [
      { id: 'src_1', title: 'B', published: '2025-01-01', reliability: 'B' },
      { id: 'src_2', title: 'A', published: '2025-01-01', reliability: 'A' },
      { id: 'src_3', title: 'Newer', published: '2025-01-02', reliability: 'B' },
    ];
    const citing = (...ids: readonly string[]) =>
      ids.map((source, i) => ({ of: `${i + 1}0`, citations: [{ source }] }));
    expect(points(ask(datasetOf(citing('src_1', 'src_2'), { sources }), {}))).toEqual({ A: 20 });
    expect(points(ask(datasetOf(citing('src_1', 'src_3'), { sources }), { rivals: 'reliable' }))).toEqual({ A: 20 });
  });
});

/**
 * A wire's story and another of its own; of the first there are two repeats and a repeat of one of these. A paper repeats what
 * nobody cites.
 */
const sources = [
  { id: 'src_wire', title: 'Wire', published: '2025-01-01', reliability: 'C' },
  { id: 'src_own', title: 'Own', published: '2025-02-01', reliability: 'D' },
  { id: 'src_copy', title: 'Copy', published: '2025-03-01', reliability: 'A', basedOn: 'src_wire' },
  { id: 'src_other', title: 'Other copy', published: '2025-03-02', reliability: 'B', basedOn: 'src_wire' },
  { id: 'src_third', title: 'Copy of the copy', published: '2025-04-01', reliability: 'A', basedOn: 'src_copy' },
  { id: 'src_undated', title: 'Undated' },
  { id: 'src_late', title: 'Late', published: '2026-01-01', reliability: 'B', basedOn: 'src_undated' },
];
const said = (of: string, ...ids: readonly string[]): Row => ({ of, citations: ids.map((source) => ({ source })) });

/** What is said by whom, the rule, what stands of it, and who is told to repeat another. */
const repeated: readonly (readonly [string, readonly Row[], RivalRule, number, readonly string[]])[] = [
  ['is no newer', [said('100', 'src_wire'), said('130', 'src_own'), said('150', 'src_copy')], 'latest', 130, ['inv_3']],
  [
    'is no better',
    [said('100', 'src_wire'), said('130', 'src_own'), said('150', 'src_copy')],
    'reliable',
    100,
    ['inv_3'],
  ],
  ['is not the highest', [said('100', 'src_wire'), said('150', 'src_copy')], 'highest', 100, ['inv_2']],
  ['is not the lowest', [said('100', 'src_wire'), said('50', 'src_copy')], 'lowest', 100, ['inv_2']],
  [
    'has no voice in a mean',
    [said('100', 'src_wire'), said('400', 'src_copy'), said('200', 'src_own')],
    'mean',
    150,
    ['inv_2'],
  ],
  [
    'nor in a median',
    [said('100', 'src_wire'), said('90', 'src_copy'), said('200', 'src_own')],
    'median',
    150,
    ['inv_2'],
  ],
  ['of a repeat is one of its root', [said('100', 'src_third'), said('70', 'src_wire')], 'highest', 70, ['inv_1']],
  ['of a repeat is one of it', [said('100', 'src_third'), said('70', 'src_copy')], 'highest', 70, ['inv_1']],
  [
    'is one of whoever is nearer to the root',
    [said('100', 'src_third'), said('70', 'src_other')],
    'highest',
    70,
    ['inv_1'],
  ],
  ['is none where the root is not there', [said('100', 'src_copy'), said('70', 'src_own')], 'highest', 100, []],
  ['is none of one that is as far away', [said('70', 'src_copy'), said('100', 'src_other')], 'highest', 100, []],
  [
    'as far away shares its voice',
    [said('70', 'src_other'), said('50', 'src_copy'), said('150', 'src_own')],
    'mean',
    100,
    ['inv_1'],
  ],
  [
    'is none with a source of its own',
    [said('100', 'src_wire'), said('150', 'src_copy', 'src_own')],
    'highest',
    150,
    [],
  ],
  [
    'is none where what else it repeats is not there',
    [said('100', 'src_wire'), said('150', 'src_copy', 'src_late')],
    'highest',
    150,
    [],
  ],
  [
    'is one of several at once',
    [said('1', 'src_wire'), said('2', 'src_undated'), said('9', 'src_copy', 'src_late')],
    'highest',
    2,
    ['inv_3'],
  ],
  ['is none of its own source', [said('100', 'src_wire'), said('150', 'src_wire')], 'mean', 125, []],
  ['of an undated source has no date', [said('100', 'src_wire'), said('150', 'src_late')], 'latest', 100, []],
];

describe('[C4] a repeat', () => {
  test.each(repeated)('%s', (_, own, rivals, point, repeats) => {
    const { bars, left } = askWhole(datasetOf(own, { sources }), { rivals });
    expect(bars.map((bar) => bar.point)).toEqual([point]);
    expect(left.flatMap(({ investment, detail }) => (detail === undefined ? [] : [investment]))).toEqual(repeats);
    expect(left.every(({ reason }) => reason === 'rival')).toBe(true);
    // The range is that of all rivals, repeats among them.
    const all = own.map(({ of }) => Number(of));
    expect(bars[0]).toMatchObject({ low: Math.min(...all), high: Math.max(...all) });
  });

  test('stands where it was adopted', () => {
    const own = [said('100', 'src_wire'), { ...said('150', 'src_copy'), adopted: { reason: 'checked' } }];
    expect(points(ask(datasetOf(own, { sources }), {}))).toEqual({ A: 150 });
  });

  test('is explained as one', () => {
    const own = datasetOf([said('100', 'src_wire'), said('150', 'src_copy')], { sources });
    const comparison = ask(own, {});
    const told = leftOf(comparison).map((one) => createExplainer(own, comparison, rates, 'en').explainLeft(one).text);
    expect(told[0]).toContain(
      'a rival: it goes back to the same source as another one, which comes before it; shown: USD 100',
    );
  });

  test('that stands for an absent root is told with the date of that', () => {
    const own = datasetOf([said('100', 'src_copy'), said('130', 'src_own'), said('90', 'src_late')], { sources });
    const comparison = ask(own, {});
    const { explainLeft } = createExplainer(own, comparison, rates, 'en');
    expect(leftOf(comparison).map((one) => explainLeft(one).text)).toEqual([
      expect.stringContaining('its newest source goes back to 1 Jan 2025, that of the one shown is of 1 Feb 2025'),
      expect.stringContaining('its newest source goes back to one without a date, that of the one shown is of'),
    ]);
  });

  test('of words that are alike is none: only a source says what it is based on', () => {
    const quote = 'The company will spend a hundred billion on data centres this year, it said';
    const own = ['src_wire', 'src_own'].map((source, i): Row => ({ of: `${i + 1}00`, citations: [{ source, quote }] }));
    expect(points(ask(datasetOf(own, { sources }), { rivals: 'mean' }))).toEqual({ A: 150 });
  });
});

describe('[D16] the median', () => {
  const of = (...amounts: readonly string[]) => datasetOf(amounts.map((amount) => ({ of: amount })));
  const medianOf = (...amounts: readonly string[]) => ask(of(...amounts), { rivals: 'median' }).bars[0]?.point;

  test('is the one in the middle, of an even number the mean of the two there', () => {
    expect(medianOf('7', '900', '30')).toBe(30);
    expect(medianOf('7', '900', '30', '40')).toBe(35);
    expect(medianOf('5', '5', '80')).toBe(5);
    expect(medianOf('10', '21')).toBe(15.5);
  });

  test('of three is one row, and of four two with their weights; the others are rivals of it', () => {
    const [three, four] = [of('7', '900', '30'), of('7', '900', '30', '40')].map((one) =>
      askWhole(one, { rivals: 'median' }),
    );
    expect(three?.bars[0]?.from.map(({ investment, fraction, role }) => [investment, fraction, role])).toEqual([
      ['inv_3', 1, 'whole'],
    ]);
    expect(three?.left).toMatchObject([
      { investment: 'inv_1', reason: 'rival', by: 'inv_3' },
      { investment: 'inv_2', by: 'inv_3' },
    ]);
    expect(four?.bars[0]?.from.map(({ investment, fraction, role }) => [investment, fraction, role])).toEqual([
      ['inv_3', 0.5, 'rival'],
      ['inv_4', 0.5, 'rival'],
    ]);
  });

  test('is that of the amounts in the currency of the question', () => {
    const rate = (base: string, value: string) => ({
      id: `rat_${base.toLowerCase()}`,
      base,
      quote: 'USD',
      value,
      period: { start: '2024-01', end: '2024-12' },
    });
    const rows_ = [{ of: '10' }, { of: '3', currency: 'EUR' }, { of: '100', currency: 'SEK' }];
    const own = datasetOf(rows_, { rates: [rate('EUR', '5'), rate('SEK', '0.2')] });
    expect(points(ask(own, { rivals: 'median' }))).toEqual({ A: 15 });
  });
});

describe('[C4] where one figure may stand in several bars', () => {
  const own: readonly Row[] = [
    { of: '60', citations: [{ source: 'src_old' }], tags: ['chips'], beneficiaries: ['com_b'] },
    { of: '90', citations: [{ source: 'src_new' }], tags: ['power'] },
    { of: '84', citations: [{ source: 'src_echo' }], tags: ['chips'] },
  ];
  const shown = (question: Parameters<typeof ask>[1]) =>
    ask(datasetOf(own), question).bars.map(({ index, point, low, high, marks }) => [
      index.label,
      point,
      low,
      high,
      marks.includes('overlapping'),
    ]);

  test.each(['mean', 'median'] as const)('a %s stands in the bar of each of its rivals', (rivals) => {
    expect(shown({ rivals, by: 'source' })).toEqual([
      ['Old', 75, 60, 90, true],
      ['New', 75, 60, 90, true],
      ['Echo', 75, 60, 90, true],
    ]);
    expect(shown({ rivals, by: 'tag' })).toEqual([
      ['chips', 75, 60, 90, true],
      ['power', 75, 60, 90, true],
    ]);
    expect(shown({ rivals, by: 'beneficiary' })).toEqual([
      ['B', 75, 60, 90, true],
      ['no beneficiary', 75, 60, 90, true],
    ]);
    expect(shown({ rivals, by: 'company' })).toEqual([['A', 75, 60, 90, false]]);
  });

  test('one that was chosen among them stands in its own', () => {
    expect(shown({ rivals: 'latest', by: 'source' })).toEqual([['New', 90, 60, 90, false]]);
    const adopted = datasetOf(own.map((row, i) => (i === 0 ? { ...row, adopted: { reason: 'audited' } } : row)));
    expect(points(ask(adopted, { rivals: 'mean', by: 'source' }))).toEqual({ Old: 60 });
  });

  test('a whole less its parts does so too', () => {
    const parts: readonly Row[] = [...own, { of: '15', category: 'Capex / AI', tags: ['power'] }];
    const bars = ask(datasetOf(parts), { rivals: 'mean', by: 'tag', split: 'category:2' }).bars;
    const rest = bars.filter(({ series }) => series?.label !== 'AI');
    expect(rest.map(({ index, point }) => [index.label, point])).toEqual([
      ['chips', 60],
      ['power', 60],
    ]);
  });
});

test.each(['value', 'name', 'table'] as const)(
  '[C4] rivals that are all shown stand together, sorted by %s',
  (sort) => {
    const of = (of_: string, company: string, source: string, more: Row = {}): Row => ({
      of: of_,
      company,
      citations: [{ source }],
      ...more,
    });
    const own = datasetOf([
      of('50', 'com_a', 'src_old'),
      of('70', 'com_b', 'src_old'),
      of('90', 'com_a', 'src_new'),
      of('60', 'com_b', 'src_new'),
      of('65', 'com_a', 'src_old', { category: 'Land' }),
    ]);
    const { bars } = orderComparison(ask(own, { rivals: 'all' }), sort, 'en');
    const companies = bars.map(({ index }) => index.label.slice(0, 1)).join('');
    expect(companies).toBe('AAABB');
  },
);
