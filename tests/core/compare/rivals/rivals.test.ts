import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { leftOf } from '../../../../src/core/compare/bars/behind';
import { columnsOf } from '../../../../src/core/compare/prepared/columns';
import { standingOf } from '../../../../src/core/compare/prepared/standing';
import { resolutions } from '../../../../src/core/compare/rivals/resolutions';
import { witnessesOf } from '../../../../src/core/compare/rivals/witnessesOf';
import { type RivalRule, rivalRules } from '../../../../src/core/dataset/rivalRules';
import { createExplainer } from '../../../../src/core/explain/explain';
import { annotate } from '../../../../src/core/notes/annotate';
import { ask, askWhole, points, rates } from '../ask';
import { datasetOf, type Row } from '../rows';

/** Old is the more reliable, new the newer; the echo repeats the new one and is newer still. */
const rows: readonly Row[] = [
  { of: '100', citations: [{ source: 'src_old' }] },
  { of: '120', citations: [{ source: 'src_new' }] },
  { of: '150', citations: [{ source: 'src_echo' }] },
];

/** What stands by each rule: rows with their weights, the one that stands for all first; what is lost to which; the bars. */
const cases: Record<RivalRule, { members: string | null; lost: string; bars: readonly number[] }> = {
  latest: { members: '2', lost: '0>2 1>2', bars: [150] },
  reliable: { members: '0', lost: '1>0 2>0', bars: [100] },
  highest: { members: '2', lost: '0>2 1>2', bars: [150] },
  lowest: { members: '0', lost: '1>0 2>0', bars: [100] },
  mean: { members: '1/2 0/2', lost: '2>1', bars: [110] },
  all: { members: null, lost: '', bars: [100, 120, 150] },
};

/** Why the rival of 100, or where that stands the one of 120, gave way. */
const whyLost: Record<RivalRule, string | null> = {
  latest: 'its newest source is of 1 Jan 2024, that of the one shown is of 1 Feb 2025',
  reliable: 'its best source has grade C, that of the one shown has grade A',
  highest: 'the highest figure stands',
  lowest: 'the lowest figure stands',
  mean: 'of the same witness',
  all: null,
};

describe.each(rivalRules)('[C4] rivals by the rule %s', (rule) => {
  const dataset = datasetOf(rows);
  const { choosing, title, rule: told, shown } = resolutions[rule];

  test('are chosen by it, and by it alone', () => {
    const choice = choosing?.choose({
      rows: [0, 1, 2],
      standing: standingOf(dataset),
      totalOf: (row) => BigInt(columnsOf(dataset.investments).point[row] ?? 0),
      witnesses: () => witnessesOf(dataset, [0, 1, 2]),
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

describe('[C4] rivals that are equal by a rule', () => {
  test('are told apart by the newest source, then the grade, then the id', () => {
    const equal = datasetOf([rows[0] ?? {}, { ...rows[1], of: '100' }]);
    for (const rivals of ['highest', 'lowest'] as const) {
      expect(askWhole(equal, { rivals }).left).toMatchObject([{ investment: 'inv_1', reason: 'rival', by: 'inv_2' }]);
    }
    const same = datasetOf([rows[1] ?? {}, rows[1] ?? {}]);
    for (const rivals of ['latest', 'reliable', 'highest', 'lowest'] as const) {
      expect(askWhole(same, { rivals }).left).toMatchObject([{ investment: 'inv_2', reason: 'rival', by: 'inv_1' }]);
    }
  });
});
