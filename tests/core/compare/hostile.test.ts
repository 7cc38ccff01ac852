import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/core/notes/annotate';
import { comparisonJson } from '../../../src/core/explain/comparisonJson';
import { createExplainer, explanationText } from '../../../src/core/explain/explain';
import { Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { Question } from '../../../src/core/dataset/question';
import { rivalRules } from '../../../src/core/dataset/rivalRules';
import { ask, askWhole, points, rates, reasons } from './ask';
import { datasetOf, exactly, type Row } from './rows';
import { reviewQueue } from '../../../src/core/review/reviewQueue';

const dimensions = [
  'company',
  'year',
  'category:1',
  'category:2',
  'region:2',
  'status',
  'source',
  'beneficiary',
  'tag',
] as const;
const calendars = ['asReported', 'calendarised'] as const;
const year = (first: number, last = first) => ({ start: `${first}-01`, end: `${last}-12` });

describe('a name is only a name', () => {
  const named = (name: string, unit: string) =>
    Dataset.parse({
      ...emptyDataset('dat_a', name),
      companies: [
        { id: 'com_a', name, aliases: [name] },
        { id: 'com_b', name: `${name} B` },
      ],
      sources: [{ id: 'src_a', title: name, publisher: name, published: '2024-05-05' }],
      metrics: [{ id: 'met_a', company: 'com_a', name, value: exactly('50'), unit, period: year(2024) }],
      investments: ['', ` / ${name}`, ` / ${name} / ${name}`].flatMap((below, i) =>
        ['com_a', 'com_b'].map((company, j) => ({
          id: `inv_${i}${j}`,
          company,
          amount: exactly(String(100 - i * 10 - j)),
          currency: j ? 'CNY' : 'USD',
          period: j ? year(2023, 2025) : year(2024),
          status: i ? 'planned' : 'actual',
          category: `${name}${below}`,
          region: i ? name : 'Worldwide',
          definition: `${name} ${i}`,
          disputed: { by: name, statement: name },
          beneficiaries: ['com_a'],
          tags: [name, `${name}2`],
          note: name,
          citations: [{ source: 'src_a', quote: name }],
        })),
      ),
      charts: [{ id: 'cha_a', name, question: { measure: `per:${name}` } }],
    });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '$&', '%s'])(
    '%s says what any other says',
    (name) => {
      const all = (word: string) => {
        const dataset = named(word, word);
        const measures = ['amount', 'share', 'change', `per:${word}`, 'multiple:com_a'] as const;
        return JSON.stringify(
          [undefined, 'category:2', 'tag'].flatMap((split) =>
            dimensions.flatMap((by) =>
              measures.map((measure) => {
                const comparison = ask(dataset, Question.parse({ by, split, measure, rivals: 'mean' }));
                const told = annotate(dataset, comparison, { sort: 'value', locale: 'en' });
                const { explainBar } = createExplainer(dataset, comparison, rates, 'en');
                const explained = comparison.bars.map((bar) => explanationText(explainBar(bar)));
                return [withoutKeys(comparisonJson(dataset, comparison, rates, told)), explained];
              }),
            ),
          ),
        );
      };

      // In lower case: a word that stands alone begins so within a sentence [D23].
      expect(all(name).replaceAll(name, 'plain')).toBe(all('plain'));
    },
  );

  test('a filter by such a name finds what it names, and no more', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const dataset = named('Plain', 'users');
      for (const filter of [{ tags: [name] }, { category: name }, { region: name }, { text: name }]) {
        expect(ask(dataset, { filter }).bars).toEqual([]);
        expect(new Set(Object.values(reasons(ask(dataset, { filter }))))).toEqual(new Set(['filtered']));
      }
      expect(ask(dataset, { measure: `per:${name}` }).bars).toEqual([]);
      expect(ask(named(name, name), { filter: { tags: [name], category: name, text: name } }).bars).not.toEqual([]);
    }
  });
});

describe('amounts', () => {
  test.each([
    ['1000000000000000000000000000000', 1e30],
    ['0', 0],
    ['0.123456789012345678901234567891', 0.12345678901234568],
    ['0.000000000000000000000000000001', 1e-30],
    ['99999999999999999999999999999.999999999999999999999999999999', 1e29],
    ['9007199254740993', 9007199254740992],
  ])('%s stands as the double that is nearest', (of, point) => {
    const dataset = datasetOf([{ of }]);
    for (const calendar of calendars) {
      expect(ask(dataset, { calendar }).bars).toMatchObject([{ point, low: point, high: point }]);
    }
    expect(JSON.parse(JSON.stringify(comparisonJson(dataset, ask(dataset, {}), rates)))).toMatchObject({
      bars: [{ point, from: [{ amount: of, converted: point }] }],
    });
  });

  test('the largest and the smallest are added without loss', () => {
    const rows = ['1000000000000000000000000000000', '0.000000000000000000000000000001'];
    const added = datasetOf([
      ...rows.map((of, i): Row => ({ of, category: `C${i}` })),
      { of: rows[0]!, company: 'com_b' },
    ]);
    expect(points(ask(added, {}))).toEqual({ A: 1e30, B: 1e30 });
    const whole = datasetOf([{ of: '1000000000000000000000000000000.5' }, { of: rows[0]!, category: 'Capex / AI' }]);
    expect(points(ask(whole, { split: 'category:2' }))).toEqual({ 'A / Rest of capex': 0.5, 'A / AI': 1e30 });
  });

  test('[C9] nothing is a figure: it has a bar, and a share, and no multiple can be taken of it', () => {
    const dataset = datasetOf([{ of: '0' }, { of: '5', company: 'com_b' }]);
    expect(points(ask(dataset, {}))).toEqual({ A: 0, B: 5 });
    expect(points(ask(dataset, { measure: 'share' }))).toEqual({ A: 0, B: 100 });
    expect(reasons(ask(dataset, { measure: 'multiple:com_a' }))).toEqual({ inv_1: 'noBase', inv_2: 'noBase' });
    expect(points(ask(datasetOf([{ of: '0' }]), { measure: 'share' }))).toEqual({});
  });
});

describe('periods', () => {
  test('of one month and of thirty years stand whole, or month by month', () => {
    const dataset = datasetOf([
      { of: '360', period: year(2001, 2030) },
      { of: '1', category: 'B', period: { start: '2024-02', end: '2024-02' } },
    ]);
    expect(points(ask(dataset, { by: 'year' }))).toEqual({ '2001–2030': 360, '2024': 1 });
    const spread = points(ask(dataset, { by: 'year', calendar: 'calendarised' }));
    expect(Object.keys(spread)).toHaveLength(30);
    expect([spread['2001'], spread['2024'], spread['2030']]).toEqual([12, 13, 12]);
  });

  test('as old and as long as can be written are placed', () => {
    const dataset = datasetOf([
      { of: '12', period: { start: '0000-01', end: '0000-12' } },
      { of: '9', category: 'B', period: { start: '9999-12', end: '9999-12' } },
      { of: '120000', category: 'C', period: { start: '0000-01', end: '9999-12' } },
    ]);
    const spread = points(ask(dataset, { by: 'year', calendar: 'calendarised' }));
    expect([Object.keys(spread).length, spread['0000'], spread['9999']]).toEqual([10_000, 24, 21]);
    expect(points(ask(dataset, { by: 'year' }))).toEqual({ '0000': 12, '9999': 9, '0000–9999': 120000 });
  });

  test('that end before they begin are no periods, and say so', () => {
    const parsed = Dataset.safeParse({
      ...datasetOf([]),
      investments: [{ id: 'inv_1', status: 'actual', period: { start: '2024-02', end: '2024-01' } }],
    });
    expect(parsed.error?.issues).toMatchObject([
      { path: ['investments', 0, 'period'], message: expect.stringContaining('ends before it begins') as string },
    ]);
  });
});

describe('places', () => {
  test('[C6] a tree of categories 20 deep is cut at any depth, and adds up to its root', () => {
    const path = (depth: number) => Array.from({ length: depth }, (_, i) => `S${i + 1}`).join(' / ');
    const dataset = datasetOf(
      Array.from({ length: 20 }, (_, i): Row => ({ of: String(1000 - i * 10), category: path(i + 1) })),
    );
    for (let depth = 1; depth <= 25; depth += 1) {
      const shown = points(ask(dataset, { split: `category:${depth}` }));
      const leaf = 1000 - (Math.min(depth, 20) - 1) * 10;
      // Of each whole ten are left, under a name of their own [D23].
      const rests = Array.from({ length: Math.min(depth, 20) - 1 }, (_, i) => [`A / Rest of S${i + 1}`, 10] as const);
      expect(shown).toEqual({ ...Object.fromEntries(rests), [`A / S${Math.min(depth, 20)}`]: leaf });
    }
    const bars = Object.values(points(ask(dataset, { by: 'category:20' })));
    expect(bars).toHaveLength(20);
    expect(bars.reduce((sum, point) => sum + point, 0)).toBe(1000);
  });

  test('empty steps and spaces around slashes are nothing', () => {
    const dataset = datasetOf(
      ['Capex / AI', 'Capex/AI', '/ Capex //AI / ', 'Capex / AI / '].map((category, i): Row => ({
        of: `${i + 1}`,
        category,
      })),
    );
    const { bars, left } = askWhole(dataset, { by: 'category:2', rivals: 'highest' });
    expect([bars.length, bars[0]?.point, bars[0]?.index.label, left.length]).toEqual([1, 4, 'AI', 3]);
    expect(ask(dataset, { filter: { category: ' Capex/ AI/' } }).bars).toHaveLength(1);
    expect(ask(datasetOf([{ category: ' / / ' }]), { by: 'category:1' }).bars[0]?.index.label).toBe('no category');
  });
});

describe('rows', () => {
  const everything = (dataset: Dataset) =>
    dimensions.flatMap((by) =>
      rivalRules.flatMap((rivals) =>
        calendars.flatMap((calendar) =>
          (['amount', 'share', 'change', 'per:Revenue', 'multiple:com_a', 'multiple:com_none'] as const).map(
            (measure) =>
              askWhole(dataset, { by, split: by === 'year' ? 'company' : 'year', rivals, calendar, measure }),
          ),
        ),
      ),
    );

  test('none give no bars and nothing left', () => {
    for (const { bars, left, indexes, series, warnings } of everything(datasetOf([]))) {
      expect([bars, left, indexes, series, warnings]).toEqual([[], [], [], [], []]);
    }
    expect(reviewQueue(datasetOf([]), rates, { today: '2025-01-01', locale: 'en' })).toEqual([]);
  });

  test('one is in a bar, or left with a reason', () => {
    for (const { bars, left } of everything(datasetOf([{}]))) expect(bars.length + left.length).toBe(1);
  });

  test('that are all superseded, or all incomplete, are all left', () => {
    const dataset = datasetOf([
      { superseded: true },
      { superseded: true, of: '2' },
      { amount: undefined },
      { period: undefined },
    ]);
    for (const comparison of everything(dataset)) {
      expect(comparison.bars).toEqual([]);
      expect(reasons(comparison)).toEqual({
        inv_1: 'superseded',
        inv_2: 'superseded',
        inv_3: 'unreadable',
        inv_4: 'noPeriod',
      });
    }
  });

  test('with a thousand tags stand once under each, and the bars overlap', () => {
    const tags = Array.from({ length: 1000 }, (_, i) => `tag ${i}`);
    const { bars, overlapping } = ask(datasetOf([{ tags: [...tags, 'tag 0'] }]), { by: 'tag' });
    expect([bars.length, new Set(bars.map(({ point }) => point)), overlapping]).toEqual([1000, new Set([100]), true]);
  });

  test('of a company that benefits itself stand under it once', () => {
    expect(points(ask(datasetOf([{ beneficiaries: ['com_a', 'com_a'] }]), { by: 'beneficiary' }))).toEqual({ A: 100 });
    expect(points(ask(datasetOf([{ beneficiaries: ['com_a'] }]), { by: 'company', split: 'beneficiary' }))).toEqual({
      'A / A': 100,
    });
  });

  test('[C3] in money that does not exist are left out for want of a rate, and shown in it as they are', () => {
    const dataset = datasetOf([{ currency: 'ZZZ' }, { company: 'com_b' }]);
    expect(reasons(ask(dataset, {}))).toEqual({ inv_1: 'noRate' });
    expect(askWhole(dataset, {}).left[0]?.detail).toBe('no rate for ZZZ in any month');
    expect(points(ask(dataset, { currency: 'ZZZ' }))).toEqual({ A: 100 });
    expect(reasons(ask(dataset, { currency: 'QQQ' }))).toEqual({ inv_1: 'noRate', inv_2: 'noRate' });
  });
});

describe('questions', () => {
  const dataset = datasetOf([{ note: 'a.b' }, { company: 'com_b', note: 'axb', tags: ['(x)'] }]);

  test('[C1] what is sought is text, no pattern', () => {
    expect(points(ask(dataset, { filter: { text: 'a.b' } }))).toEqual({ A: 100 });
    for (const text of ['.*', '(', '[a-z', '\\', '^', '$', '+', '?']) {
      expect(ask(dataset, { filter: { text } }).bars).toHaveLength(text === '(' ? 1 : 0);
    }
    expect(ask(dataset, { filter: { text: '   ' } }).bars).toHaveLength(2);
  });

  test('[C1] years without figures, and years the wrong way round, give no bars', () => {
    for (const years of [{ from: 1990, to: 1999 }, { from: 2030 }, { to: 2000 }, { from: 2025, to: 2023 }]) {
      for (const calendar of calendars) {
        expect(reasons(ask(dataset, { calendar, filter: { years } }))).toEqual({
          inv_1: 'filtered',
          inv_2: 'filtered',
        });
      }
    }
  });

  test('[C8] a baseline that is not there leaves all without a value', () => {
    for (const by of ['company', 'year'] as const) {
      const { bars, left } = askWhole(dataset, { by, measure: 'multiple:com_none' });
      expect([bars, left.map(({ reason }) => reason)]).toEqual([[], ['noBase', 'noBase']]);
    }
  });

  test('[C8] metrics of nothing, bounds, and two of one name and period', () => {
    const metric = (id: string, value: unknown, source?: string) => ({
      id,
      company: 'com_a',
      name: 'Revenue',
      unit: 'USD',
      value,
      period: year(2024),
      citations: source ? [{ source }] : [],
    });
    const by = (...metrics: object[]) => askWhole(datasetOf([{}], { metrics }), { measure: 'per:Revenue' });
    expect(by(metric('met_a', exactly('0'))).left).toMatchObject([{ reason: 'noMetric', detail: 'Revenue is zero' }]);
    expect(by(metric('met_a', undefined)).left).toMatchObject([{ reason: 'noMetric' }]);
    expect(by(metric('met_a', { qualifier: 'over', low: '400' })).bars).toMatchObject([
      { point: 25, low: null, high: 25, marks: ['upperBound'] },
    ]);
    expect(by(metric('met_a', { qualifier: 'upTo', high: '400' })).bars).toMatchObject([
      { point: 25, low: 25, high: null, marks: ['lowerBound'] },
    ]);
    const [older, newer] = [metric('met_b', exactly('400'), 'src_old'), metric('met_a', exactly('500'), 'src_new')];
    expect([by(older, newer), by(newer, older)].map(({ bars }) => bars[0]?.point)).toEqual([20, 20]);
    const [first, second] = [metric('met_a', exactly('400')), metric('met_b', exactly('500'))];
    expect([by(first, second), by(second, first)].map(({ bars }) => bars[0]?.point)).toEqual([25, 20]);
  });
});

/** Without the fingerprints of findings, which are of the names too. */
function withoutKeys(told: unknown): unknown {
  return JSON.parse(JSON.stringify(told, (key, value: unknown) => (key === 'key' ? undefined : value)));
}
