import { expect, test } from 'vitest';
import { rivalSlots } from '../../../src/core/claims/rivalSlots';
import { rivalRules } from '../../../src/core/dataset/rivalRules';
import { Question } from '../../../src/core/dataset/question';
import { ask, rates } from '../compare/ask';
import { datasetOf, type Row } from '../compare/rows';

const cites = (source: string): Pick<Row, 'citations'> => ({ citations: [{ source }] });
const three: Row[] = [
  { of: '100', ...cites('src_old') },
  { of: '120', ...cites('src_new') },
  { of: '150', ...cites('src_echo') },
];

test('[C4] each rule gives what the chart would show by it', () => {
  const dataset = datasetOf(three);
  const [slot, ...more] = rivalSlots(dataset, Question.parse({}), rates);
  expect(more).toEqual([]);
  expect(slot?.rivals.map(({ investment, value }) => [investment, value.point])).toEqual([
    ['inv_1', 100],
    ['inv_2', 120],
    ['inv_3', 150],
  ]);
  for (const { rule, values } of slot?.rules ?? []) {
    const bars = ask(dataset, { rivals: rule }).bars;
    if (rule === 'all') expect(values.map(({ point }) => point)).toEqual([100, 120, 150]);
    else expect(values, rule).toEqual(bars.map(({ point, low, high }) => ({ point, low, high })));
  }
  expect(Object.fromEntries((slot?.rules ?? []).map(({ rule, values }) => [rule, values[0]?.point]))).toEqual({
    latest: 120,
    reliable: 100,
    highest: 120,
    lowest: 100,
    median: 110,
    mean: 110,
    all: 100,
  });
});

test('[C4] an adopted one is named, and the rules still say what they would give', () => {
  const [first, ...others] = three;
  const [slot] = rivalSlots(datasetOf([{ ...first, adopted: { reason: 'r' } }, ...others]), Question.parse({}), rates);
  expect(slot?.adopted).toBe('inv_1');
  expect(slot?.rules.find(({ rule }) => rule === 'latest')?.values[0]?.point).toBe(120);
});

test('[C1] what the question leaves out is no rival', () => {
  const question = Question.parse({ filter: { sources: ['src_old'] } });
  expect(rivalSlots(datasetOf(three), question, rates)).toEqual([]);
  expect(rivalSlots(datasetOf([{}, { superseded: true }]), Question.parse({}), rates)).toEqual([]);
});

test('[C2] where periods are split, the years asked about are added', () => {
  const period = { start: '2023-07', end: '2024-06' };
  const rows = three.map((row) => ({ ...row, period }));
  const question = Question.parse({ calendar: 'calendarised', filter: { years: { from: 2024 } } });
  const [slot] = rivalSlots(datasetOf(rows), question, rates);
  expect(slot?.rivals.map(({ value }) => value.point)).toEqual([50, 60, 75]);
});

test('[C4] 3,000 rivals in one slot are one slot', () => {
  const rows = Array.from({ length: 3000 }, (_, i): Row => ({ of: String(i + 1) }));
  const [slot, ...more] = rivalSlots(datasetOf(rows), Question.parse({}), rates);
  expect([slot?.rivals.length, more.length]).toEqual([3000, 0]);
});

test('[C3] a rival without a rate is named apart, for no rule can choose it', () => {
  const [slot] = rivalSlots(datasetOf([{ of: '100' }, { currency: 'XTS' }]), Question.parse({}), rates);
  expect(slot?.rivals.map(({ investment }) => investment)).toEqual(['inv_1']);
  expect(slot?.unrated).toEqual(['inv_2']);
  expect(slot?.rules.map(({ values }) => values.map(({ point }) => point))).toEqual(
    Array(rivalRules.length).fill([100]),
  );
  expect(rivalSlots(datasetOf([{ currency: 'XTS' }, { currency: 'XTS' }]), Question.parse({}), rates)).toEqual([]);
});
