import { describe, expect, test } from 'vitest';
import { createExplainer, explanationText } from '../../../src/core/explain/explain';
import type { Dataset } from '../../../src/core/dataset/dataset';
import type { Question } from '../../../src/core/dataset/question';
import { ask, rates } from '../compare/ask';
import { datasetOf, exactly, type Row } from '../compare/rows';
import { workedExample } from '../compare/workedExample';

/** The lines of one bar, by its label. */
function explained(dataset: Dataset, question: Partial<Question>, label: string): string[] {
  const comparison = ask(dataset, question);
  const bar = comparison.bars.find(
    ({ index, series }) => [index.label, series?.label].filter(Boolean).join(' / ') === label,
  );
  if (!bar) throw new Error(`no bar ${label}`);
  return explanationText(createExplainer(dataset, comparison, rates, 'en').explainBar(bar)).split('\n');
}

describe('how a bar was made', () => {
  test('names the source, the rate and its origin, the arithmetic, and what was left out and why', () => {
    expect(explained(workedExample, {}, 'ByteDance')).toEqual([
      'ByteDance: at least $20.64bn',
      '',
      'ByteDance, over CNY 150bn, 2025, planned, Capital expenditure',
      '  sources: Reuters (24 Jan 2025 · grade B); Two people (no date · grade C · unnamed people)',
      '  disputed by ByteDance',
      '  number: the lower end, so a lower bound',
      '  rate: 7.2674 CNY per USD (as stated by the source: USD 20.64bn)',
      '  150,000,000,000 CNY × 0.1376 = 20,640,000,000 USD',
      '',
      'Rule: a part is never added to its whole.',
      'Result: 20,640,000,000 USD, a lower bound',
      '',
      'Left out of this bar:',
      '  ByteDance, about CNY 75bn, 2025, planned, Capital expenditure / AI infrastructure, Worldwide / Outside China: it is part of over CNY 150bn, 2025, planned, Capital expenditure',
      '  ByteDance, about USD 12bn, 2025, estimated, Capital expenditure / AI infrastructure: it is part of over CNY 150bn, 2025, planned, Capital expenditure',
      '',
    ]);
  });

  test('[C6] shows what is taken off a whole', () => {
    const lines = explained(workedExample, { split: 'category:2' }, 'ByteDance / Rest of capital expenditure');

    expect(lines[0]).toBe('ByteDance, Rest of capital expenditure: at least $8.64bn');
    expect(lines).toContain('  taken off: 12,000,000,000 USD');
    expect(lines).toContain('20,640,000,000 − 12,000,000,000 = 8,640,000,000 USD, a lower bound');
  });

  test('[C6] says that a whole is not shown because its parts come to more', () => {
    const dataset = datasetOf([{ of: '100' }, { of: '150', category: 'Capex / Land' }]);

    expect(explained(dataset, { split: 'category:2' }, 'A / Land')).toContain(
      '  A, USD 100, 2024, actual, Capex: its parts come to more than it; shown: USD 150, 2024, actual, Capex / Land',
    );
    expect(explained(dataset, {}, 'A')).toContain(
      'Rule: where parts come to more than their whole, the parts stand and the whole is left out.',
    );
  });

  test('[C2] names the months of a period that were taken', () => {
    const question = { by: 'year', split: 'company', calendar: 'calendarised' } as const;
    const lines = explained(workedExample, question, '2023 / Microsoft');

    expect(lines).toContain('  taken: 6 of 12 months, July 2023 to December 2023');
    expect(lines).toContain('  55,700,000,000 USD × 6/12 = 27,850,000,000 USD');
    expect(lines).toContain('Estimate: a period was spread evenly over its months.');
  });

  test('[C2] says how many months of a year are known, and that their sum is a bound', () => {
    const question = { by: 'year', split: 'company', calendar: 'calendarised' } as const;
    const note = '6 of 12 months of 2023 are known. The sum of these is a lower bound of the whole.';

    expect(explained(workedExample, question, '2023 / Microsoft')).toContain(note);
    expect(explained(workedExample, question, '2024 / Alphabet').join()).not.toContain('known');
  });

  test('[C2] says that a month counts once, and which figure stands', () => {
    const lines = explained(datasetOf([{}, { period: { start: '2024-07', end: '2025-06' } }]), {}, 'A');

    expect(lines).toContain('Rule: a month counts once; of two figures that share some months, one stands.');
    expect(lines).toContain(
      '  A, USD 100, 2024, actual, Capex: some of its months are in another figure; shown: USD 100, FY2025, actual, Capex',
    );
  });

  test('[C2] in a bar of several years each part has its own months', () => {
    const question = { calendar: 'calendarised', filter: { years: { from: 2023 } } } as const;
    const lines = explained(workedExample, question, 'Microsoft');

    expect(lines.filter((line) => line.startsWith('  taken'))).toEqual([
      '  taken: 6 of 12 months, July 2023 to December 2023',
      '  taken: 6 of 12 months, January 2024 to June 2024',
    ]);
    expect(lines).toContain('27,850,000,000 + 27,850,000,000 = 55,700,000,000 USD');
  });

  test('[C3] a rate between two currencies goes through US dollars, and months without one are told', () => {
    const period = { start: '2031-01', end: '2031-12' };
    const dataset = datasetOf([{ currency: 'EUR', period, citations: [{ source: 'src_new' }] }]);
    const line = explained(dataset, { currency: 'GBP' }, 'A').find((one) => one.startsWith('  rate'));

    expect(line).toContain('(June 2026, ');
    expect(line).toContain(', through US dollars; estimated: no rate is known yet for all of its months)');
    expect(explained(dataset, { currency: 'USD' }, 'A').join(' ')).not.toContain('through US dollars');
  });

  test('[C3] a rate of one’s own between two currencies does not go through US dollars', () => {
    const own = { id: 'rat_1', base: 'EUR', quote: 'GBP', value: '0.9', period: { start: '2024-01', end: '2024-12' } };
    const dataset = datasetOf([{ currency: 'EUR' }], { rates: [own] });

    expect(explained(dataset, { currency: 'GBP' }, 'A')).toContain(
      '  rate: 1.1111 EUR per GBP (mean of January 2024 to December 2024, own rates)',
    );
  });

  test('[C3] the mean of the months’ values is told beside that of the rates as they are published', () => {
    const own = (month: string, value: string) => ({
      id: `rat_${month}`,
      base: 'USD',
      quote: 'XTS',
      value,
      period: { start: `2024-${month}`, end: `2024-${month}` },
    });
    const row = { currency: 'XTS', period: { start: '2024-01', end: '2024-02' } };
    const dataset = (...values: [string, string]) =>
      datasetOf([row], { rates: [own('01', values[0]), own('02', values[1])] });
    const rateOf = (...values: [string, string]) =>
      explained(dataset(...values), {}, 'A').find((one) => one.startsWith('  rate'));

    expect(rateOf('2', '6')).toBe(
      '  rate: 3 XTS per USD (mean of January 2024 to February 2024, own rates; ' +
        "the mean of the months' values in USD, that of the published rates is 4 XTS per USD)",
    );
    expect(rateOf('2', '2')).toBe('  rate: 2 XTS per USD (mean of January 2024 to February 2024, own rates)');
    expect(rateOf('0.2', '0.5')).toBe('  rate: 3.5 USD per XTS (mean of January 2024 to February 2024, own rates)');
  });

  test('[C3] the rate of a plan says that it is that of its announcement, or why it cannot be', () => {
    const rateOf = (row: Row, question: Partial<Question> = {}, own: object[] = []) =>
      explained(datasetOf([{ currency: 'CNY', status: 'planned', ...row }], { rates: own }), question, 'A').find(
        (one) => one.startsWith('  rate'),
      );
    const dated = { citations: [{ source: 'src_new' }] };

    expect(rateOf(dated)).toBe(
      '  rate: 7.2957 CNY per USD (January 2025, Federal Reserve; ' +
        'a plan, at the rate of the month in which its newest source was published)',
    );
    expect(rateOf({})).toContain(
      '(June 2026, Federal Reserve; estimated: no source of this plan is dated, so its rate is that of the last month of the table)',
    );
    const early = { id: 'rat_1', base: 'XTS', quote: 'USD', value: '2', period: { start: '2024-11', end: '2024-11' } };
    expect(rateOf({ ...dated, currency: 'XTS' }, {}, [early])).toContain(
      '(November 2024, own rates; estimated: a plan, at the last rate before January 2025, in which its newest source was published)',
    );
    expect(rateOf(dated, { plans: 'period' })).toContain(
      '(mean of January 2024 to December 2024, Federal Reserve; the mean',
    );
  });

  test('[D18] a currency that gave way to the euro names the law, and goes through the euro', () => {
    const row = { currency: 'DEM', period: { start: '2001-01', end: '2001-12' } };
    const rateOf = (currency: string) =>
      explained(datasetOf([row]), { currency }, 'A').find((one) => one.startsWith('  rate'));

    expect(rateOf('EUR')).toBe(
      '  rate: 1.9558 DEM per EUR (fixed rate of the euro, Council Regulation (EC) No 2866/98)',
    );
    expect(rateOf('FRF')).toContain('(fixed rate of the euro, Council Regulation (EC) No 2866/98, through the euro)');
    expect(rateOf('USD')).toContain(
      'fixed rate of the euro, Council Regulation (EC) No 2866/98 and Federal Reserve, through the euro',
    );
    expect(rateOf('CNY')).toContain('and Federal Reserve, through the euro and US dollars');
  });

  test('[C4] tells which rivals lost and by what: date, grade, size, or another that was adopted', () => {
    const rows = [
      { of: '100', citations: [{ source: 'src_old' }] },
      { of: '120', citations: [{ source: 'src_new' }] },
    ];
    const lost = (rivals: Question['rivals'], more: object = {}) =>
      explained(datasetOf([{ ...rows[0], ...more }, rows[1] ?? {}]), { rivals }, 'A').find((line) =>
        line.includes('a rival'),
      );

    expect(lost('latest')).toBe(
      '  A, USD 100, 2024, actual, Capex: a rival: its newest source is of 1 Jan 2024, that of the one shown is of 24 Jan 2025; shown: USD 120, 2024, actual, Capex',
    );
    expect(lost('reliable')).toContain(
      'its best source has grade C, that of the one shown has grade A; shown: USD 100',
    );
    expect(lost('highest')).toContain('USD 100, 2024, actual, Capex: a rival: the highest figure stands');
    expect(lost('lowest')).toContain('USD 120, 2024, actual, Capex: a rival: the lowest figure stands');
    expect(lost('latest', { adopted: { reason: 'audited' } })).toContain('another figure was adopted; shown: USD 100');
  });

  test('[C4] gives the reason with which a figure was adopted', () => {
    const lines = explained(datasetOf([{ adopted: { reason: 'audited' } }, { of: '90' }]), {}, 'A');

    expect(lines).toContain('  adopted by the analyst: audited');
    expect(lines).toContain('Rule: of rival figures, the one of the newest source stands, unless one is adopted.');
    expect(lines).toContain('Result: 100 USD, range 90 to 100');
  });

  test('[C4] a mean gives the weight of each witness, and who repeats another', () => {
    const dataset = datasetOf([
      { of: '100', citations: [{ source: 'src_old' }] },
      { of: '120', citations: [{ source: 'src_new' }] },
      { of: '130', citations: [{ source: 'src_echo' }] },
    ]);
    const lines = explained(dataset, { rivals: 'mean' }, 'A');

    expect(lines.filter((line) => line.includes('weight'))).toHaveLength(2);
    expect(lines).toContain('  weight in the mean of rivals: 1/2');
    expect(lines).toContain('  100 USD × 1/2 = 50 USD');
    expect(lines).toContain(
      '  A, USD 130, 2024, actual, Capex: a rival: it goes back to the same source as another one, which comes before it; shown: USD 120, 2024, actual, Capex',
    );
  });

  test('[C1] whatever belongs to the bar and is not in it is told, with the filter that leaves it out', () => {
    const lines = explained(
      datasetOf([
        {},
        { period: { start: '2023-01', end: '2023-12' } },
        { category: 'Opex' },
        { category: 'Capex / X', status: 'planned', superseded: true },
        { category: 'Capex / Y', currency: 'XTS' },
        { category: 'Capex / Z', amount: undefined, unread: { amount: 'n/a' } },
        { company: 'com_b' },
      ]),
      { filter: { years: { from: 2024 }, category: 'Capex' } },
      'A',
    );

    expect(lines.slice(lines.indexOf('Left out of this bar:') + 1)).toEqual([
      '  A, XTS 100, 2024, actual, Capex / Y: no exchange rate: no rate for XTS in any month',
      '  A, n/a, 2024, actual, Capex / Z: could not be read: amount: n/a',
      '  A, USD 100, 2024, planned, Capex / X: superseded: corrected or withdrawn by its own source',
      '  A, USD 100, 2023, actual, Capex: not asked for: it lies outside the years that are asked for',
      '  A, USD 100, 2024, actual, Opex: not asked for: it lies outside the category that is asked for',
      '',
    ]);
  });

  test('names a hundred of what was left out and counts the rest', () => {
    const dataset = datasetOf(Array.from({ length: 150 }, (_, i) => ({ of: String(i + 1) })));
    const lines = explained(dataset, {}, 'A');

    expect(lines.filter((line) => line.includes('a rival'))).toHaveLength(100);
    expect(lines.at(-2)).toBe('  and 49 more');
  });

  test('[M2] a range gives its middle and its ends in the currency', () => {
    const amount = { qualifier: 'between', low: '60', high: '66' } as const;
    const dataset = datasetOf([{ amount, stated: [{ currency: 'EUR', amount: '42' }] }]);
    const lines = explained(dataset, { currency: 'EUR' }, 'A');

    expect(lines).toContain('  number: the middle of USD 60–66');
    expect(lines.find((line) => line.startsWith('  63 USD'))).toMatch(/= 42 EUR, from 40 to 44$/);
    expect(lines).toContain('Result: 42 EUR, range 40 to 44');
  });
});

describe('[C8] how a measure was made', () => {
  const years = datasetOf([
    { of: '50', period: { start: '2023-01', end: '2023-12' } },
    { of: '80' },
    { of: '120', company: 'com_b' },
  ]);

  test('a share names the total that it was divided by', () => {
    const lines = explained(years, { measure: 'share', filter: { years: { from: 2024 } } }, 'A');

    expect(lines.slice(lines.indexOf('Spending: 80 USD'), -4)).toEqual([
      'Spending: 80 USD',
      'Total of all bars: 200 USD',
      '80 ÷ 200 = 40 %',
    ]);
    expect(explained(years, { measure: 'share', split: 'year' }, 'A / 2024')).toContain('Total of 2024: 200 USD');
  });

  test('a change names both years and what the earlier one is made of', () => {
    const lines = explained(years, { measure: 'change', by: 'year', split: 'company' }, '2024 / A');

    expect(lines).toContain('The year before, 2023: 50 USD, from A, USD 50, 2023, actual, Capex');
    expect(lines).toContain('80 ÷ 50 − 1 = 60 %');
  });

  test('a multiple names the figure of the baseline', () => {
    const question = { measure: 'multiple:com_b', filter: { years: { from: 2024 } } } as const;

    expect(explained(years, question, 'A')).toContain('The baseline, B: 120 USD, from B, USD 120, 2024, actual, Capex');
    expect(explained(years, question, 'A')).toContain('80 ÷ 120 = 0.666667 ×');
    expect(explained(years, question, 'B')).toContain('The baseline is B itself: 1 ×');
    expect(explained(years, { ...question, by: 'year' }, '2024')).toContain('200 ÷ 120 = 1.6667 ×');
  });

  test('a ratio to a metric names its value, its source, its rate and the months of it', () => {
    const period = { start: '2024-07', end: '2025-06' };
    const own = { id: 'rat_1', base: 'EUR', quote: 'USD', value: '1.5', period: { start: '2024-01', end: '2025-12' } };
    const metric = { id: 'met_1', company: 'com_a', name: 'Revenue', value: exactly('400'), unit: 'EUR', period };
    const dataset = datasetOf([{ of: '60', period }], {
      rates: [own],
      metrics: [{ ...metric, citations: [{ source: 'src_old' }] }],
    });
    const question = { measure: 'per:Revenue', by: 'year', calendar: 'calendarised' } as const;
    const lines = explained(dataset, question, '2024');

    expect(lines.slice(lines.indexOf('Spending: 30 USD'))).toEqual([
      'Spending: 30 USD',
      'Divided by Revenue of A, FY2025: EUR 400 (Old, 1 Jan 2024 · grade A)',
      '  rate: 1.5 USD per EUR (mean of July 2024 to June 2025, own rates)',
      '  taken: 6 of 12 months, as of the spending',
      '  400 EUR × 6/12 × 1.5 = 300 USD',
      '30 ÷ 300 = 10 %, a lower bound',
      '',
    ]);
  });

  test('a metric that is counted is divided by as it stands', () => {
    const period = { start: '2024-01', end: '2024-12' };
    const metric = { id: 'met_1', company: 'com_a', name: 'Employees', value: exactly('8'), unit: 'people', period };
    const lines = explained(datasetOf([{}], { metrics: [metric] }), { measure: 'per:Employees' }, 'A');

    expect(lines).toContain('Divided by Employees of A, 2024: 8 people (no source)');
    expect(lines).toContain('100 ÷ 8 = 12.5 USD per people');
  });
});
