import { Command } from 'commander';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../../../src/chart/figureOf';
import { whyNotStacked } from '../../../../src/chart/whyNotStacked';
import type { Comparison } from '../../../../src/core/compare/comparison';
import { Dataset } from '../../../../src/core/dataset/dataset';
import {
  hasArgument,
  Measure,
  measureForm,
  type MeasureKind,
  measureKinds,
  measureWords,
  readMeasure,
} from '../../../../src/core/dataset/measures';
import { Chart, Question } from '../../../../src/core/dataset/question';
import { createExplainer } from '../../../../src/core/explain/explain';
import { withQuestion } from '../../../../src/main/cli/questionOptions';
import { readQuestion } from '../../../../src/main/cli/readQuestion';
import { leftWordsOf } from '../../../../src/core/compare/leftWords';
import { measureChoices } from '../../../../src/renderer/charts/question/questionChoices';
import { arbitraryDataset, arbitraryQuestion } from '../arbitraryDataset';
import { ask, askWhole, points, rates } from '../ask';
import { datasetOf, exactly } from '../rows';

const year = (of: number) => ({ start: `${of}-01`, end: `${of}-12` });
const revenue = [2023, 2024].flatMap((of) =>
  ['a', 'b'].map((company) => ({
    id: `met_${company}${of}`,
    company: `com_${company}`,
    name: 'Revenue',
    value: exactly('200'),
    unit: 'USD',
    period: year(of),
  })),
);

/** A spends 100 and then 150, B half of it, of revenues of 200. */
const dataset = datasetOf(
  [
    { of: '100', period: year(2023) },
    { of: '150', period: year(2024) },
    { of: '50', period: year(2023), company: 'com_b' },
    { of: '75', period: year(2024), company: 'com_b' },
  ],
  { metrics: revenue },
);

interface Example {
  readonly measure: Measure;
  /** As somebody may type it. */
  readonly typed: string;
  readonly label: string;
  readonly unit: string;
  /** What the axis says. */
  readonly caption: string;
  /** Of A in 2023 and 2024, and of B in 2024; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly isStacked: boolean;
  /** Of how A's figure of 2024 was measured. */
  readonly lines: readonly string[];
}

const examples = {
  amount: {
    measure: 'amount',
    typed: 'amount',
    label: 'Amount',
    unit: 'USD',
    caption: 'US$',
    values: [100, 150, 75],
    isStacked: true,
    lines: [],
  },
  share: {
    measure: 'share',
    typed: 'share',
    label: 'Share of total',
    unit: '%',
    caption: '% of each year’s total',
    values: [66.66666666666667, 66.66666666666667, 33.333333333333336],
    isStacked: true,
    lines: ['Total of 2024: 225 USD', '150 ÷ 225 = 66.6667 %'],
  },
  change: {
    measure: 'change',
    typed: 'change',
    label: 'Change on the period before',
    unit: '%',
    caption: '% change on the year before',
    values: [null, 50, 50],
    isStacked: false,
    lines: ['The year before, 2023: 100 USD, from A, USD 100, 2023, actual, Capex', '150 ÷ 100 − 1 = 50 %'],
  },
  index: {
    measure: 'index:2023',
    typed: 'index:2023',
    label: 'Index, 100 in 2023',
    unit: '(2023 = 100)',
    caption: 'index, 2023 = 100',
    values: [100, 150, 150],
    isStacked: false,
    lines: ['The base, 2023: 100 USD, from A, USD 100, 2023, actual, Capex', '150 ÷ 100 × 100 = 150 (2023 = 100)'],
  },
  per: {
    measure: 'per:Revenue',
    typed: 'per:revenue',
    label: 'Per Revenue',
    unit: '%',
    caption: '%',
    values: [50, 75, 37.5],
    isStacked: true,
    lines: ['Divided by Revenue of A, 2024: USD 200 (no source)', '150 ÷ 200 = 75 %'],
  },
  multiple: {
    measure: 'multiple:com_b',
    typed: 'multiple:b',
    label: 'Multiple of B',
    unit: '×',
    caption: 'times B’s',
    values: [2, 2, 1],
    isStacked: true,
    lines: ['The baseline, B: 75 USD, from B, USD 75, 2024, actual, Capex', '150 ÷ 75 = 2 ×'],
  },
} as const satisfies Record<MeasureKind, Example>;

describe.each(measureKinds)('[C8] the measure %s', (kind) => {
  const { measure, typed, label, unit, caption, values, isStacked, lines }: Example = examples[kind];
  const question = Question.parse({ by: 'company', split: 'year', measure });
  const comparison = ask(dataset, question);

  test('is written as its form says, and as nothing else', () => {
    const wrong = hasArgument(kind) ? [kind, `${kind}:`] : [`${kind}:`, `${kind}:A`];

    expect(Question.parse(JSON.parse(JSON.stringify(question)))).toEqual(question);
    expect(readMeasure(measure)).toEqual({ kind, argument: measure.slice(kind.length + 1) });
    for (const text of [...wrong, ` ${measure}`, kind.toUpperCase()]) {
      expect(Measure.safeParse(text).success, text).toBe(false);
    }
  });

  test('has words of its own', () => {
    const { title, missing } = measureWords[kind];

    expect(title.trim()).not.toBe('');
    expect(measureKinds.filter((one) => measureWords[one].title === title)).toHaveLength(1);
    expect(leftWordsOf('noMetric', { measure })).toMatchObject(missing);
  });

  test('is named by the help, by its document and by the page', () => {
    const help = withQuestion(new Command()).configureHelp({ helpWidth: 1000 }).helpInformation();
    const document = readFileSync(new URL('../../../../docs/command-line.md', import.meta.url), 'utf8');

    expect(/--measure <measure>\s+(\S+)/.exec(help)?.[1]?.split('|')).toContain(measureForm(kind));
    expect(/`--measure`.*/.exec(document)?.[0]).toContain(`\`${measureForm(kind)}\``);
    expect(measureChoices(dataset, 'amount')).toContainEqual({ value: measure, label });
  });

  test('is read by a shell as the dataset names things, and what it does not have is refused', () => {
    expect(readQuestion(dataset, { measure: typed }).question.measure).toBe(measure);
    const wrong = hasArgument(kind) ? `${kind}:Zzz` : `${kind}:A`;
    expect(() => readQuestion(dataset, { measure: wrong })).toThrow(
      hasArgument(kind) ? `the dataset has no ${measureWords[kind].argument.noun} "Zzz"` : '--measure cannot be',
    );
  });

  test('gives these values, in its unit', () => {
    const found = points(comparison);

    expect(comparison.unit).toBe(unit);
    expect(['A / 2023', 'A / 2024', 'B / 2024'].map((name) => found[name] ?? null)).toEqual(values);
  });

  test('is explained, with the arithmetic', () => {
    const bar = comparison.bars.find(({ index, series }) => index.label === 'A' && series?.label === '2024');
    if (!bar) throw new Error('no bar');
    const { result } = createExplainer(dataset, comparison, rates, 'en').explainBar(bar);

    expect(result.slice(result.length - lines.length)).toEqual(lines);
  });

  test('[C7] is put on top of each other only where that reads as a sum', () => {
    const chart = Chart.parse({ id: 'cha_1', name: 'One', question, look: { mode: 'stacked' } });
    const options = { locale: 'en', dark: false, transparent: false };

    expect(whyNotStacked(question) === null).toBe(isStacked);
    expect(whyNotStacked(question) ?? 'So.').toMatch(/^[A-Z].*\.$/);
    expect(figureOf(dataset, chart, comparison, options)).toMatchObject({
      mode: isStacked ? 'stacked' : 'grouped',
      unit: caption,
    });
  });

  test('is taken without years, or says what needs them', () => {
    const { bars, left } = askWhole(dataset, { by: 'company', measure });

    if (bars.length === 0) expect(left[0]?.detail).toMatch(/^an? .* needs years as bars or segments$/);
    else expect(left).toEqual([]);
  });
});

test('[C8] the arithmetic that is told gives the value that is shown', () => {
  const withMetrics = arbitraryDataset.map((one) => Dataset.parse({ ...one, metrics: revenue }));
  const measures = fc.constantFrom(...measureKinds.map((kind): Measure => examples[kind].measure));
  fc.assert(
    fc.property(withMetrics, arbitraryQuestion, measures, (given, asked, measure) => {
      const comparison = ask(given, Question.parse({ ...asked, measure }));
      for (const { told, shown, ratio } of arithmeticIn(given, comparison)) {
        // The amounts are told with four digits after the point.
        expect(Math.abs(told - shown)).toBeLessThanOrEqual(2e-4 * ratio);
      }
    }),
    { numRuns: 300 },
  );
});

test('what is no measure is refused, not taken for another', () => {
  expect(() => readMeasure('median:com_a' as Measure)).toThrow('no measure: median:com_a');
  for (const name of ['__proto__', 'constructor', 'toString']) expect(Measure.safeParse(name).success).toBe(false);
});

/** What the last lines of explanations say, reckoned from what they say it of; those without arithmetic are left away. */
function arithmeticIn(given: Dataset, comparison: Comparison) {
  const { explainBar } = createExplainer(given, comparison, rates, 'en');
  return comparison.bars.flatMap((bar) => {
    const line = explainBar(bar).result.at(-1) ?? '';
    const [, own, by, less, times] = /^(\S+) ÷ (\S+)( − 1)?( × 100)? = /.exec(line) ?? [];
    if (own === undefined || by === undefined) return [];
    const scale = comparison.unit === '%' || times !== undefined ? 100 : 1;
    const ratio = (numberOf(own) / numberOf(by)) * scale;
    return [{ told: ratio - (less === undefined ? 0 : scale), shown: bar.point, ratio }];
  });
}

function numberOf(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-'));
}
