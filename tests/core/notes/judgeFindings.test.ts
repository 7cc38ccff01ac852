import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/core/notes/annotate';
import { comparisonJson } from '../../../src/core/explain/comparisonJson';
import { fixesOf } from '../../../src/core/notes/fixes';
import { judgeFindings } from '../../../src/core/notes/judgeFindings';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { findingKinds, type FindingKind } from '../../../src/core/dataset/findingKinds';
import { Chart, Question } from '../../../src/core/dataset/question';
import { ask, rates } from '../compare/ask';
import { datasetOf, exactly, type Row } from '../compare/rows';
import { workedExample } from '../compare/workedExample';

const sourced = { citations: [{ source: 'src_new' }] };

describe('[L1] what each kind of finding is', () => {
  test.each<[FindingKind, Row[], string]>([
    ['planBesideActual', [{}, { company: 'com_b', status: 'planned' }], 'Planned, not yet spent.'],
    ['broaderBesideNarrower', [{}, { company: 'com_b', category: 'Capex / AI' }], 'Category: Capex / AI.'],
    [
      'differentDefinitions',
      [{ definition: 'Cash' }, { company: 'com_b', definition: 'With leases' }],
      'Defined as: With leases.',
    ],
    [
      'fiscalBesideCalendar',
      [{}, { company: 'com_b', period: { start: '2023-07', end: '2024-06' } }],
      'Fiscal year July 2023 to June 2024.',
    ],
    [
      'differentLengths',
      [{}, { company: 'com_b', period: { start: '2024-01', end: '2024-03' } }],
      'Covers 3 months, January 2024 to March 2024.',
    ],
    [
      'partsExceed',
      [{}, { of: '110', category: 'Capex / A' }],
      'The parts come to more than the stated whole, which is not shown.',
    ],
    [
      'overlappingPeriods',
      [{}, { period: { start: '2024-07', end: '2025-06' } }],
      'Overlaps in time with another figure of the same spender.',
    ],
    ['lowerBounds', [{ amount: { qualifier: 'over', low: '5' } }], 'Lower bound: the source says “over”.'],
    ['disputed', [{ disputed: { by: 'A' } }], 'A disputes this figure.'],
    ['unsourced', [{ citations: [] }], 'No source is given.'],
    [
      'statedDiffers',
      [{ currency: 'CNY', of: '700', stated: [{ currency: 'USD', amount: '150' }] }],
      'The source’s own conversion is more than 2 % off the rate table.',
    ],
    ['rivalsApart', [{}, { amount: exactly('150') }], 'Sources differ from $100 to $150; the latest is shown'],
  ])('%s is found, and footnoted by default', (kind, rows, footnote) => {
    const { findings, footnotes } = told(datasetOf(rows.map((row) => ({ ...sourced, ...row }))));
    expect(findings.find((finding) => finding.kind === kind)).toMatchObject({ state: 'footnoted' });
    expect(footnotes.map(({ text }) => text).join('\n')).toContain(footnote);
  });

  test.each<[FindingKind, Row]>([
    ['planBesideActual', { company: 'com_b', status: 'planned' }],
    ['broaderBesideNarrower', { company: 'com_b', category: 'Capex / AI' }],
    ['fiscalBesideCalendar', { company: 'com_b', period: { start: '2023-07', end: '2024-06' } }],
    ['differentLengths', { company: 'com_b', period: { start: '2024-01', end: '2025-12' } }],
  ])('%s is put right by each question that is offered for it', (kind, row) => {
    const dataset = datasetOf([sourced, { ...sourced, ...row }]);
    const finding = told(dataset).findings.find((one) => one.kind === kind);
    const fixes = finding ? fixesOf(dataset, Question.parse({}), finding).filter((fix) => fix.kind === 'ask') : [];
    expect(fixes.length).toBeGreaterThan(0);
    for (const fix of fixes) {
      const kinds = judgeFindings(dataset, ask(dataset, fix.question), []).map((one) => one.kind);
      expect(kinds, fix.label).not.toContain(kind);
    }
  });

  test('singleAnonymous and estimatedConversion too', () => {
    const sources = [{ id: 'src_new', title: 'People', anonymous: true, published: '2025-01-24' }];
    const rows: Row[] = [{ ...sourced, currency: 'CNY', period: { start: '2040-01', end: '2040-12' } }];
    const { findings } = told(datasetOf(rows, { sources }));
    expect(findings.map(({ kind }) => kind)).toEqual(['singleAnonymous', 'estimatedConversion']);
  });

  test('figures that are alike in all this have no finding and no footnote', () => {
    const { findings, footnotes } = told(datasetOf([sourced, { ...sourced, company: 'com_b' }]));
    expect([findings, footnotes]).toEqual([[], []]);
  });

  test('a bar of many definitions says so once', () => {
    const rows = Array.from({ length: 9 }, (_, i): Row => ({ ...sourced, category: `C${i}`, definition: `d${i}` }));
    expect(told(datasetOf(rows)).footnotes.map(({ text }) => text)).toEqual([
      'Includes figures that are defined differently.',
    ]);
  });
});

describe('[L1] accepting a finding', () => {
  const disputed = datasetOf([{ ...sourced, disputed: { by: 'A' } }]);
  const [finding] = judgeFindings(disputed, ask(disputed, {}));
  const accepted = [{ kind: 'disputed' as const, key: finding?.key ?? '', reason: 'known to all' }];

  test('takes its footnote away, and keeps the reason', () => {
    expect(told(disputed, accepted)).toMatchObject({
      findings: [{ kind: 'disputed', state: 'accepted', reason: 'known to all' }],
      footnotes: [],
    });
  });

  test.each<[string, Row]>([
    ['amount', { of: '101' }],
    ['qualifier', { amount: { qualifier: 'over', low: '100' } }],
    ['currency', { currency: 'EUR' }],
    ['statement of who disputes it', { disputed: { by: 'A', statement: 'No.' } }],
    ['sources', { citations: [{ source: 'src_old' }] }],
  ])('falls due again when its %s changes', (_, change) => {
    const changed = datasetOf([{ ...sourced, disputed: { by: 'A' }, ...change }]);
    const { findings, footnotes } = told(changed, accepted);
    expect(findings.find(({ kind }) => kind === 'disputed')).toMatchObject({ state: 'due', reason: 'known to all' });
    expect(footnotes.map(({ text }) => text).join()).toContain('A disputes this figure');
  });

  test('falls due again when the rate changes', () => {
    const yuan: Row = { ...sourced, currency: 'CNY', disputed: { by: 'A' } };
    const rate = { id: 'rat_1', base: 'USD', quote: 'CNY', value: '7', period: { start: '2024-01', end: '2024-12' } };
    const [before, after] = [datasetOf([yuan]), datasetOf([yuan], { rates: [rate] })];
    const key = judgeFindings(before, ask(before, {}))[0]?.key ?? '';
    expect(judgeFindings(after, ask(after, {}), [{ kind: 'disputed', key, reason: 'r' }])[0]?.state).toBe('due');
  });

  test('holds while other rows, names, notes and the order of rows change', () => {
    const rows: Row[] = [{ ...sourced, disputed: { by: 'A' }, note: 'n' }];
    const more = datasetOf([...rows, { ...sourced, company: 'com_b' }]);
    const turned = { ...more, investments: [...more.investments].reverse() };
    for (const dataset of [datasetOf(rows), more, turned]) {
      expect(told(dataset, accepted).findings[0]?.state).toBe('accepted');
    }
  });

  test('falls due again when a figure changes that is about it and in no bar', () => {
    const rows = (of: string): Row[] => [
      { ...sourced, of },
      { ...sourced, of: '110', category: 'Capex / A' },
    ];
    const [before, after] = [datasetOf(rows('100')), datasetOf(rows('90'))];
    const key = told(before).findings.find(({ kind }) => kind === 'partsExceed')?.key ?? '';
    const stateOf = (dataset: Dataset) =>
      told(dataset, [{ kind: 'partsExceed', key, reason: 'r' }]).findings.find(({ kind }) => kind === 'partsExceed')
        ?.state;
    expect([stateOf(before), stateOf(after)]).toEqual(['accepted', 'due']);
  });

  test('is kept in the chart, which without one is as it was', () => {
    const chart = Chart.parse({ id: 'cha_1', name: 'C', accepted });
    expect(chart.accepted).toEqual(accepted);
    expect('accepted' in Chart.parse({ id: 'cha_1', name: 'C' })).toBe(false);
    expect(
      Chart.safeParse({ id: 'cha_1', name: 'C', accepted: [{ kind: 'other', key: '', reason: '' }] }).success,
    ).toBe(false);
  });
});

test('[L1] the answer for programs says what was decided about each finding', () => {
  const { findings } = comparisonJson(workedExample, ask(workedExample, {}), rates);
  expect(findings.map(({ kind, state }) => `${kind}: ${state}`)).toContain('disputed: footnoted');
});

test('[L1] a fix is another question or a place, and what it asks for takes the finding away', () => {
  const question = Question.parse({});
  const findings = judgeFindings(workedExample, ask(workedExample, question));
  const fiscal = findings.find(({ kind }) => kind === 'fiscalBesideCalendar');
  const [fix] = fiscal ? fixesOf(workedExample, question, fiscal) : [];
  expect(fix).toMatchObject({ kind: 'ask', question: { calendar: 'calendarised' } });
  const fixed = fix?.kind === 'ask' ? ask(workedExample, fix.question) : null;
  expect(fixed && judgeFindings(workedExample, fixed).map(({ kind }) => kind)).not.toContain('fiscalBesideCalendar');
});

test('[L1] every kind has words for what to do, or none can be made', () => {
  const question = Question.parse({});
  for (const kind of findingKinds) {
    const fixes = fixesOf(workedExample, question, { kind, text: '', investments: ['inv_whole'] });
    expect(fixes.length, kind).toBeGreaterThan(0);
  }
});

function told(dataset: Dataset, accepted?: Chart['accepted']) {
  return annotate(dataset, ask(dataset, {}), { sort: 'value', locale: 'en', accepted });
}
