import { Command } from 'commander';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { whyNotStacked } from '../../../../src/chart/whyNotStacked';
import { orderComparison } from '../../../../src/core/compare/bars/orderComparison';
import { leftOf, partsOf } from '../../../../src/core/compare/bars/behind';
import type { Bar, Part } from '../../../../src/core/compare/comparison';
import { askedDimensions, groupsBy, timesShown } from '../../../../src/core/compare/dimensions/askedDimensions';
import { isRest, restKey } from '../../../../src/core/compare/dimensions/axis';
import { dimensionOf } from '../../../../src/core/compare/dimensions/dimensions';
import { createPlacer } from '../../../../src/core/compare/dimensions/placer';
import type { Dataset } from '../../../../src/core/dataset/dataset';
import {
  type DimensionKind,
  dimensionKinds,
  dimensionWords,
  isTree,
  writtenForm,
} from '../../../../src/core/dataset/dimensions';
import { Dimension, Question } from '../../../../src/core/dataset/question';
import { withQuestion } from '../../../../src/main/cli/questionOptions';
import { dimensionChoices } from '../../../../src/renderer/charts/question/questionChoices';
import { arbitraryDataset, arbitraryQuestion } from '../arbitraryDataset';
import { anyQuestion, arbitraryStatements } from '../arbitraryStatements';
import { ask } from '../ask';
import { datasetOf, type Row } from '../rows';

/** For each dimension, trees at depth 2: where `somewhere` stands, and where `nowhere` does. */
const places = {
  company: { somewhere: ['com_b'], nowhere: [] },
  year: { somewhere: ['2024'], nowhere: [] },
  quarter: { somewhere: ['2024-Q1'], nowhere: [] },
  category: { somewhere: ['Capex / AI'], nowhere: [''] },
  region: { somewhere: ['Worldwide / Asia'], nowhere: ['Worldwide'] },
  status: { somewhere: ['planned'], nowhere: [] },
  source: { somewhere: ['src_old', 'src_new'], nowhere: [''] },
  beneficiary: { somewhere: ['com_a', 'com_b'], nowhere: [''] },
  tag: { somewhere: ['ai', 'land'], nowhere: [''] },
} as const satisfies Record<DimensionKind, unknown>;

const somewhere: Row = {
  company: 'com_b',
  period: { start: '2024-01', end: '2024-03' },
  status: 'planned',
  category: 'Capex / AI / Chips',
  region: 'Asia / Japan',
  citations: [{ source: 'src_old' }, { source: 'src_new' }],
  beneficiaries: ['com_a', 'com_b'],
  tags: ['ai', 'land'],
};
const nowhere: Row = {
  company: undefined,
  period: undefined,
  category: '',
  region: '',
  unread: { status: 'perhaps', period: 'soon' },
};

describe.each(dimensionKinds)('the dimension %s', (kind) => {
  const asked = Dimension.parse(isTree(kind) ? `${kind}:2` : kind);

  test('has words of its own', () => {
    for (const word of ['title', 'noun', 'nouns'] as const) {
      const all = dimensionKinds.map((one) => dimensionWords[one][word]);

      expect(dimensionWords[kind][word].trim()).not.toBe('');
      expect(all.filter((one) => one === dimensionWords[kind][word])).toHaveLength(1);
    }
  });

  test('is asked for as it is written, a tree with its depth', () => {
    const wrong = isTree(kind) ? [kind, `${kind}:`, `${kind}:0`, `${kind}:100`, `${kind}:1.5`] : [`${kind}:1`];

    expect(Question.parse({ by: asked, split: asked })).toMatchObject({ by: asked, split: asked });
    expect(dimensionOf(asked)).toMatchObject({ kind, depth: isTree(kind) ? 2 : 0, words: dimensionWords[kind] });
    for (const text of wrong) expect(Dimension.safeParse(text).success, text).toBe(false);
  });

  test('is named by the help, by its document and by the page', () => {
    const help = withQuestion(new Command()).configureHelp({ helpWidth: 1000 }).helpInformation();
    const document = readFileSync(new URL('../../../../docs/command-line.md', import.meta.url), 'utf8');
    const labels = dimensionChoices(datasetOf([somewhere])).map(({ label }) => label);

    expect(/bars stand for: (\S+)/.exec(help)?.[1]?.split('|')).toContain(writtenForm(kind));
    expect(/`--by`, `--split`.*/.exec(document)?.[0]).toContain(`\`${writtenForm(kind)}\``);
    expect(labels).toContain(isTree(kind) ? `${dimensionWords[kind].title}, level 2` : dimensionWords[kind].title);
  });

  test('[C7] knows where an investment would stand that is left out, and where nothing is known', () => {
    const dataset = datasetOf([
      { ...somewhere, superseded: true },
      { ...nowhere, superseded: true },
    ]);
    const placesOf = createPlacer(dataset, Question.parse({ by: asked, split: asked }));

    expect(placesOf(0)).toEqual({ indexes: places[kind].somewhere, series: places[kind].somewhere });
    expect(placesOf(1)).toEqual({ indexes: places[kind].nowhere, series: places[kind].nowhere });
    expect(placesOf(2)).toEqual({ indexes: [], series: [] });
  });

  test('[C7] says that an investment may stand in several of its places just where one can', () => {
    const { mayRepeat } = dimensionOf(asked);
    const comparison = ask(datasetOf([somewhere]), { by: asked });

    expect(comparison.overlapping).toBe(mayRepeat);
    expect(comparison.bars.length > 1).toBe(mayRepeat);
    expect(whyNotStacked(Question.parse({ split: asked })) !== null).toBe(
      mayRepeat || groupsBy({ by: asked }, 'status'),
    );
  });

  test('stands in its order: what is left of wholes last, time ascending', () => {
    const years = ['2025', '2023', '2024'];
    const rows = years.map((year): Row => ({ ...somewhere, period: { start: `${year}-10`, end: `${year}-12` } }));
    const { time, order } = dimensionOf(asked);
    const comparison = ask(datasetOf(rows), { by: 'company', split: asked });
    const met = comparison.series;
    const rest = restKey('Capex', 'Capex');
    const ordered = orderComparison({ ...comparison, series: [rest, ...met] }, 'value', 'en').series;

    if (time) {
      expect(ordered.slice(1).map(({ key }) => key)).toEqual(met.map(({ key }) => key).sort());
      for (const sort of ['value', 'name', 'time', 'table'] as const) {
        const bars = orderComparison(ask(datasetOf(rows), { by: asked }), sort, 'en').indexes;
        expect(bars.map(({ key }) => key)).toEqual(met.map(({ key }) => key).sort());
      }
    } else if (!order) expect(ordered).toEqual([...met, rest]);
  });
});

test('the statuses stand in their order', () => {
  const rows = (['planned', 'actual', 'estimated'] as const).map((status): Row => ({ status }));
  const comparison = ask(datasetOf(rows), { split: 'status' });

  expect(comparison.series.map(({ key }) => key)).toEqual(['planned', 'actual', 'estimated']);
  expect(orderComparison(comparison, 'value', 'en').series.map(({ key }) => key)).toEqual([
    'actual',
    'estimated',
    'planned',
  ]);
});

describe('what is shown and what is left out are placed alike', () => {
  const isWhole = ({ role }: Part) => role !== 'takenOff';

  test.each([
    ['few rivals', arbitraryDataset, arbitraryQuestion.map((one) => Question.parse(one))],
    ['many rivals', arbitraryStatements, anyQuestion],
  ] as const)('[C7] of %s', (_, datasets, questions) => {
    fc.assert(
      fc.property(datasets, questions, (dataset, asked) => {
        const question = { ...asked, measure: 'amount' as const, knownOn: undefined };
        // [C4] Where each rival may have several bars a mean stands in those of all of them.
        const isListed = askedDimensions(question).some(({ mayRepeat }) => mayRepeat);
        fc.pre(!isListed || !['mean', 'median'].includes(question.rivals));
        const comparison = ask(dataset, question);
        const gone = withAllSuperseded(dataset);
        const placesOf = createPlacer(gone, question);
        // In a year by years each slice has one bar only; of what is spread, months may be those of others, or not asked about.
        const times = timesShown(question).length;
        const isSpread = times > 0 && question.calendar === 'calendarised';
        const isComplete =
          times < 2 &&
          (!isSpread || (question.filter.years === undefined && leftOf(comparison).length === 0)) &&
          !comparison.bars.some(({ marks }) => marks.includes('partsExceedWhole'));
        const shown = new Map<string, Set<string>>();
        for (const bar of comparison.bars) {
          for (const { investment } of partsOf(comparison, bar).filter(isWhole)) {
            const own = shown.get(investment) ?? new Set();
            shown.set(investment, own.add(JSON.stringify([indexOf(bar, investment), bar.series?.key ?? null])));
          }
        }
        for (const [investment, cells] of shown) {
          const row = dataset.investments.findIndex(({ id }) => id === investment);
          const { indexes, series } = placesOf(row);
          const told = indexes.flatMap((index) => (series ?? [null]).map((one) => JSON.stringify([index, one])));
          if ([...cells].some(isOfRest)) continue;

          if (isComplete) expect([...cells].sort()).toEqual(told.sort());
          else expect(told).toEqual(expect.arrayContaining([...cells]));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('[C7] bars overlap only by dimensions that may repeat', () => {
    fc.assert(
      fc.property(arbitraryStatements, anyQuestion, (dataset, question) => {
        const { overlapping, by, split } = ask(dataset, question);
        const mayRepeat = [by, split ?? by].some((one) => dimensionOf(one).mayRepeat);

        if (overlapping) expect(mayRepeat).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

/** Whether a cell, as text, is that of what is left of wholes. */
function isOfRest(cell: string): boolean {
  return (JSON.parse(cell) as (string | null)[]).some((key) => key !== null && isRest({ key }));
}

/** The key of a bar's index; a rival with a bar of its own has its id behind it. */
function indexOf({ index }: Bar, investment: string): string {
  const end = ` ${investment}`;
  return index.key.endsWith(end) ? index.key.slice(0, -end.length) : index.key;
}

function withAllSuperseded(dataset: Dataset): Dataset {
  return { ...dataset, investments: dataset.investments.map((one) => ({ ...one, superseded: true })) };
}
