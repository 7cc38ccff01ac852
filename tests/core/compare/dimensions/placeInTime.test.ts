import { expect, test } from 'vitest';
import { timeAskedOf, timesShown } from '../../../../src/core/compare/dimensions/askedDimensions';
import { dimensionOf } from '../../../../src/core/compare/dimensions/dimensions';
import { placeInTime } from '../../../../src/core/compare/dimensions/placeInTime';
import type { TimeScale } from '../../../../src/core/compare/dimensions/timeScale';
import { type DimensionKind, dimensionKinds, isTree } from '../../../../src/core/dataset/dimensions';
import { monthIndex, monthOf } from '../../../../src/core/dataset/period';
import { Question } from '../../../../src/core/dataset/question';

/** Halves of calendar years, to cut time more finely than any question asks for. */
const halves: TimeScale = {
  months: 6,
  placeOf: ({ end }) => halfAt(monthIndex(end)),
  placeAt: halfAt,
  before: () => null,
};

test('[C2] time is cut by the finest scale; a coarser one has several slices in one place', () => {
  const { scales } = timeAskedOf(Question.parse({ by: 'year' }));
  const asked = { key: '', scales: [...scales, halves], calendar: 'calendarised', years: undefined } as const;
  const slices = placeInTime({ start: '2023-11', end: '2024-08' }, 12, asked);

  expect(slices.map(({ key, months, of }) => ({ key, months, of }))).toEqual([
    { key: '2023 2023-H2', months: 2, of: 10 },
    { key: '2024 2024-H1', months: 6, of: 10 },
    { key: '2024 2024-H2', months: 2, of: 10 },
  ]);
});

test('[C2] of a period that is spread only the years that are asked about are kept', () => {
  const asked = timeAskedOf(
    Question.parse({ by: 'year', calendar: 'calendarised', filter: { years: { from: 2024, to: 2025 } } }),
  );

  expect(placeInTime({ start: '2023-07', end: '2030-06' }, 12, asked).map(({ key }) => key)).toEqual(['2024', '2025']);
  expect(placeInTime({ end: '2024-12' }, 12, asked)).toEqual([]);
});

test('questions share how time is cut where they show the same times, or none', () => {
  const keyOf = (question: Partial<Question>) => timeAskedOf(Question.parse(question)).key;

  expect(keyOf({ by: 'company' })).toBe(keyOf({ by: 'tag', split: 'year' }));
  expect(keyOf({ calendar: 'calendarised' })).not.toBe(keyOf({}));
  expect(timesShown({ by: 'company', split: 'tag' })).toEqual([]);
});

test.each(dimensionKinds.filter((kind) => scaleOf(kind) !== null))(
  'places of %s follow each other, and are named by keys that sort and have no space',
  (kind) => {
    const scale = scaleOf(kind) ?? halves;
    const month = monthIndex('2023-12');
    const [here, next] = [scale.placeAt(month), scale.placeAt(month + 1)];
    const years = { start: monthOf(month), end: monthOf(month + 40) };

    expect(scale.before(next.key)).toBe(here.key);
    expect(scale.before(scale.placeOf(years, 12).key)).toBeNull();
    expect(here.key < next.key).toBe(true);
    for (const { key } of [here, next, scale.placeOf(years, 12)]) expect(key).toMatch(/^\S+$/);
    expect(scale.placeAt(month - (month % scale.months)).key).toBe(here.key);
  },
);

function scaleOf(kind: DimensionKind): TimeScale | null {
  return dimensionOf(isTree(kind) ? `${kind}:1` : kind).time;
}

function halfAt(month: number) {
  const key = `${Math.floor(month / 12)}-H${month % 12 < 6 ? 1 : 2}`;
  return { key, name: key, label: key };
}
