import { expect, test } from 'vitest';
import { timeAskedOf, timesShown } from '../../../../src/core/compare/dimensions/askedDimensions';
import { dimensionOf } from '../../../../src/core/compare/dimensions/dimensions';
import { isAskedAbout, placeInTime } from '../../../../src/core/compare/dimensions/placeInTime';
import type { TimeScale } from '../../../../src/core/compare/dimensions/timeScale';
import { type DimensionKind, dimensionKinds, isTree } from '../../../../src/core/dataset/dimensions';
import { fiscalCalendarOf } from '../../../../src/core/dataset/fiscalCalendar';
import { monthIndex, monthOf } from '../../../../src/core/dataset/period';
import { Question } from '../../../../src/core/dataset/question';

/** Of a company of which nothing is known. */
const calendar = fiscalCalendarOf(null);

/** Halves of calendar years, to cut time more finely than any question asks for. */
const halves: TimeScale = {
  months: 6,
  hasLonger: false,
  placeOf: ({ end }) => halfAt(monthIndex(end)),
  placeAt: halfAt,
  before: () => null,
};

test('[C2] time is cut by the finest scale; a coarser one has several slices in one place', () => {
  const { scales } = timeAskedOf(Question.parse({ by: 'year' }));
  const asked = { key: '', scales: [...scales, halves], isShown: true, isSpread: true, years: undefined };
  const slices = placeInTime({ start: '2023-11', end: '2024-08' }, calendar, asked);

  expect(slices.map(({ key, months, of }) => ({ key, months, of }))).toEqual([
    { key: '2023 2023-H2', months: 2, of: 10 },
    { key: '2024 2024-H1', months: 6, of: 10 },
    { key: '2024 2024-H2', months: 2, of: 10 },
  ]);
});

test('[D25] a period is spread over all its years, of which some are asked about', () => {
  const asked = timeAskedOf(
    Question.parse({ by: 'year', calendar: 'calendarised', filter: { years: { from: 2024, to: 2025 } } }),
  );
  const slices = placeInTime({ start: '2023-07', end: '2026-06' }, calendar, asked);

  expect(slices.map(({ key }) => key)).toEqual(['2023', '2024', '2025', '2026']);
  expect(slices.filter((slice) => isAskedAbout(slice, asked)).map(({ key }) => key)).toEqual(['2024', '2025']);
});

test('[D25] as reported a year that is asked about was decided before', () => {
  const asked = timeAskedOf(Question.parse({ by: 'year', filter: { years: { from: 2024, to: 2025 } } }));
  const slices = placeInTime({ start: '2023-07', end: '2026-06' }, calendar, asked);

  expect(slices.map(({ key, months, of }) => ({ key, months, of }))).toEqual([
    { key: '2023-07..2026-06', months: 36, of: 36 },
  ]);
  expect(slices.every((slice) => isAskedAbout(slice, asked))).toBe(true);
});

test('[D26] a period without a start has a place of its own as reported, and none where it would be spread', () => {
  const placed = (kind: Question['calendar']) =>
    placeInTime({ end: '2030-12' }, calendar, timeAskedOf(Question.parse({ by: 'year', calendar: kind })));

  expect(placed('asReported').map(({ key }) => key)).toEqual(['..2030-12']);
  expect(placed('calendarised')).toEqual([]);
});

test('[C2] periods are spread only where bars, segments or a filter ask for places in time', () => {
  const isSpread = (question: Partial<Question>) => timeAskedOf(Question.parse(question)).isSpread;

  expect(isSpread({ calendar: 'calendarised' })).toBe(false);
  expect(isSpread({ calendar: 'calendarised', split: 'year' })).toBe(true);
  expect(isSpread({ calendar: 'calendarised', by: 'quarter' })).toBe(true);
  expect(isSpread({ calendar: 'calendarised', filter: { years: { from: 2024 } } })).toBe(true);
  expect(isSpread({ calendar: 'asReported', by: 'year', filter: { years: { from: 2024 } } })).toBe(false);
});

test('questions share how time is cut where they show the same times, or none', () => {
  const keyOf = (question: Partial<Question>) => timeAskedOf(Question.parse(question)).key;

  expect(keyOf({ by: 'company' })).toBe(keyOf({ by: 'tag', split: 'year' }));
  expect(keyOf({ calendar: 'calendarised' })).toBe(keyOf({}));
  expect(keyOf({ by: 'year', calendar: 'calendarised' })).not.toBe(keyOf({ by: 'year' }));
  expect(keyOf({ by: 'quarter' })).not.toBe(keyOf({ by: 'year' }));
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
    // What is longer has a place of its own where its scale has such.
    const long = scale.hasLonger ? [scale.placeOf(years, calendar)] : [];
    for (const { key, months } of long) expect([scale.before(key), months]).toEqual([null, 0]);
    expect([here, next].map(({ months }) => months)).toEqual([scale.months, scale.months]);
    expect(here.key < next.key).toBe(true);
    for (const { key } of [here, next, ...long]) expect(key).toMatch(/^\S+$/);
    expect(scale.placeAt(month - (month % scale.months)).key).toBe(here.key);
  },
);

function scaleOf(kind: DimensionKind): TimeScale | null {
  return dimensionOf(isTree(kind) ? `${kind}:1` : kind).time;
}

function halfAt(month: number) {
  const key = `${Math.floor(month / 12)}-H${month % 12 < 6 ? 1 : 2}`;
  return { key, name: key, label: key, months: 6 };
}
