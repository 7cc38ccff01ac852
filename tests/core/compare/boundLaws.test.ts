import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Amount } from '../../../src/core/dataset/amount';
import { Question } from '../../../src/core/dataset/question';
import { ask } from './ask';
import { datasetOf, type Row } from './rows';

/*
 * What is true is made first, in exact figures; then each is told as a source might: exactly, or by bounds that hold for it. Whatever
 * is said of the bars of what is told must then hold for those of what is true.
 */

/** What is said of a figure that is true. */
interface Said {
  readonly of: number;
  readonly qualifier: Amount['qualifier'];
  readonly below: number;
  readonly above: number;
}

const said: fc.Arbitrary<Said> = fc.record({
  of: fc.integer({ min: 1, max: 40 }),
  qualifier: fc.constantFrom('exactly', 'exactly', 'over', 'upTo', 'between'),
  below: fc.nat({ max: 12 }),
  above: fc.integer({ min: 1, max: 12 }),
});

function fact(of: number): Amount {
  return { qualifier: 'exactly', low: String(of), high: String(of) };
}

function amountOf({ qualifier, below, above }: Said, of: number): Amount {
  const [low, high] = [String(Math.max(0, of - below)), String(of + above)];
  switch (qualifier) {
    case 'exactly':
    case 'about':
      return fact(of);
    case 'over':
      return { qualifier, low };
    case 'upTo':
      return { qualifier, high };
    case 'between':
      return { qualifier, low, high };
  }
}

/** What a company spent in a year: a whole, and what is known of its parts, which its rest is beside. */
const spending = fc.record({
  company: fc.constantFrom('com_a', 'com_b'),
  year: fc.constantFrom(2023, 2024),
  whole: fc.option(said, { freq: 3 }),
  parts: fc.uniqueArray(
    fc.record({ name: fc.constantFrom('AI', 'Land', 'Power'), region: fc.constantFrom('Worldwide', 'Asia'), said }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 3 },
  ),
  /** Another source on the whole. */
  rival: fc.option(said, { freq: 2 }),
});

const spendings = fc.uniqueArray(spending, {
  selector: ({ company, year }) => `${company} ${year}`,
  minLength: 1,
  maxLength: 4,
});

const revenues = fc.array(
  fc.record({ company: fc.constantFrom('com_a', 'com_b'), year: fc.constantFrom(2023, 2024), said }),
  { maxLength: 3 },
);

interface Facts {
  readonly spent: typeof spendings extends fc.Arbitrary<infer All> ? All : never;
  readonly revenue: typeof revenues extends fc.Arbitrary<infer All> ? All : never;
}

/** The same facts: as they are, or as they are told. */
function datasetAs(amountFor: (said: Said, of: number) => Amount, { spent, revenue }: Facts) {
  const rows = spent.flatMap(({ company, year, whole, parts, rival }): Row[] => {
    const period = { start: `${year}-01`, end: `${year}-12` };
    const all = parts.reduce((sum, { said }) => sum + said.of, 0) + (whole?.of ?? 0);
    const wholes = whole === null ? [] : [whole, ...(rival ? [rival] : [])];
    return [
      ...wholes.map((one): Row => ({ company, period, amount: amountFor(one, all) })),
      ...parts.map(({ name, region, said: one }): Row => ({
        company,
        period,
        region,
        category: `Capex / ${name}`,
        amount: amountFor(one, one.of),
      })),
    ];
  });
  const metrics = revenue.map(({ company, year, said: one }, i) => ({
    id: `met_${i}`,
    company,
    name: 'Revenue',
    // A metric of nothing is none.
    value: amountFor(one, one.of * 10 + 10),
    unit: 'USD',
    period: { start: `${year}-01`, end: `${year}-12` },
  }));
  return datasetOf(rows, { metrics });
}

const asked = fc
  .record({
    by: fc.constantFrom('company', 'year', 'category:2', 'region:2'),
    split: fc.constantFrom(undefined, 'company', 'year', 'category:2'),
    calendar: fc.constantFrom('asReported', 'calendarised'),
    rivals: fc.constantFrom('latest', 'reliable', 'highest', 'lowest', 'median', 'mean'),
    measure: fc.constantFrom('amount', 'share', 'change', 'index:2023', 'multiple:com_a', 'per:Revenue'),
    filter: fc.constantFrom({}, {}, { years: { from: 2024, to: 2024 } }),
  })
  .filter(({ by, split, measure }) => {
    const isTimed = measure === 'change' || measure === 'index:2023';
    return by !== split && (!isTimed || by === 'year' || split === 'year');
  })
  .map((one) => Question.parse(one));

test('[C7], [C8] what is said of a bound is guaranteed by its ends, by every measure', () => {
  fc.assert(
    fc.property(spendings, revenues, asked, (spent, all, question) => {
      const revenue = [...new Map(all.map((one) => [`${one.company} ${one.year}`, one])).values()];
      const facts = { spent, revenue };
      const truth = ask(
        datasetAs((_, of) => fact(of), facts),
        question,
      );
      const told = ask(datasetAs(amountOf, facts), question);
      const keyOf = ({ index, series }: (typeof told.bars)[number]) => `${index.key} | ${series?.key}`;
      const ends = new Map(told.bars.map((bar) => [keyOf(bar), bar]));

      if (question.measure === 'amount') expect([...ends.keys()].sort()).toEqual(truth.bars.map(keyOf).sort());
      for (const bar of truth.bars) {
        const { low = null, high = null } = ends.get(keyOf(bar)) ?? {};
        const slack = 1e-9 * Math.max(1, Math.abs(bar.point));
        expect(low ?? bar.point, `${keyOf(bar)} low`).toBeLessThanOrEqual(bar.point + slack);
        expect(high ?? bar.point, `${keyOf(bar)} high`).toBeGreaterThanOrEqual(bar.point - slack);
      }
    }),
    { numRuns: 1000 },
  );
});
