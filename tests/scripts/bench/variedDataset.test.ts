import { expect, test } from 'vitest';
import { leftOf, partsOf } from '../../../src/core/compare/bars/behind';
import { leftReasons, marks } from '../../../src/core/compare/vocabulary';
import { annotate } from '../../../src/core/notes/annotate';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { findingKinds } from '../../../src/core/dataset/findingKinds';
import type { Question } from '../../../src/core/dataset/question';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { applyChange } from '../../../src/core/change/applyChange';
import { Change } from '../../../src/core/change/change';
import { ask } from '../../core/compare/ask';
import { scriptModule } from './scriptModule';

const { variedDataset } = await scriptModule<{ variedDataset: () => unknown }>('answers/variedDataset.mjs');
const { generatedQuestions } = await scriptModule<{
  generatedQuestions: (count: number) => readonly Partial<Question>[];
}>('answers/questions.mjs');
const { changeBetween, earlierChanges } = await scriptModule<{
  changeBetween: (dataset: unknown, turn: number) => unknown;
  earlierChanges: (dataset: unknown) => readonly { readonly day: string; readonly change: unknown }[];
}>('answers/variedChanges.mjs');

test('the varied dataset is a dataset, the same each time', () => {
  expect(variedDataset()).toEqual(variedDataset());
  expect(dataset().investments.length).toBeGreaterThan(300);
});

test('its answers meet every reason, mark, role, origin of a rate and finding that there is', () => {
  const met = { reasons: new Set(), marks: new Set(), roles: new Set(), origins: new Set(), findings: new Set() };
  const given = dataset();
  for (const question of generatedQuestions(60)) {
    const comparison = ask(given, question);
    for (const { reason } of leftOf(comparison)) met.reasons.add(reason);
    for (const bar of comparison.bars) {
      for (const mark of bar.marks) met.marks.add(mark);
      for (const { role, rateOrigin } of partsOf(comparison, bar)) {
        met.roles.add(role);
        met.origins.add(rateOrigin);
      }
    }
    const { findings } = annotate(given, comparison, { sort: 'table', locale: 'en' });
    for (const { kind } of findings) met.findings.add(kind);
  }
  expect(met.reasons).toEqual(new Set(leftReasons));
  expect(met.marks).toEqual(new Set(marks));
  expect(met.roles).toEqual(new Set(['whole', 'part', 'takenOff', 'rival', 'base']));
  expect([...met.origins]).toEqual(expect.arrayContaining(['none', 'stated', 'user', 'FED', 'FED+user']));
  expect(met.findings).toEqual(new Set(findingKinds));
});

test('its history, and the changes between two questions, can be made', () => {
  const start = variedDataset();
  let now = dataset();
  const apply = (change: unknown) => (now = applyChange(now, Change.parse(change)).dataset);
  const earlier = earlierChanges(start);
  for (const { change } of earlier) apply(change);
  expect(earlier.map(({ day }) => day)).toEqual(earlier.map(({ day }) => day).sort());
  for (let turn = 0; turn < 50; turn += 1) apply(changeBetween(start, turn));
  expect(now.revision).toBe(earlier.length + 50);
});

function dataset(): Dataset {
  return readSnapshot(JSON.stringify(variedDataset()));
}
