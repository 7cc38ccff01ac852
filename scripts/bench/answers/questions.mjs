import { seeded } from '../largeDataset.mjs';

const dimensions = [
  ...['company', 'year', 'quarter', 'status', 'source', 'beneficiary', 'tag'],
  ...['category:1', 'category:2', 'category:3', 'region:1', 'region:2', 'region:3'],
];

/** Every member that a question may have, by field. A filter is one that narrows in one way. */
export const members = {
  by: dimensions,
  split: dimensions,
  currency: ['USD', 'EUR', 'CNY', 'JPY', 'XAA'],
  calendar: ['asReported', 'calendarised'],
  rivals: ['latest', 'reliable', 'highest', 'lowest', 'median', 'mean', 'all'],
  plans: ['announced', 'period'],
  partial: ['mark', 'leave'],
  measure: [
    'amount',
    'share',
    'change',
    'index:2023',
    'index:2024-Q1',
    'per:Revenue',
    'per:Employees',
    'per:Capacity',
    'multiple:com_1',
  ],
  filter: [
    { companies: ['com_0', 'com_1', 'com_4', 'com_7'] },
    { statuses: ['actual', 'planned'] },
    { statuses: ['none'] },
    { years: { from: 2023 } },
    { years: { from: 2022, to: 2024 } },
    { category: 'Capital expenditure / AI infrastructure' },
    { region: 'Worldwide / Asia' },
    { tags: ['ai', 'cloud'] },
    { sources: ['src_1', 'src_2', 'src_3', 'src_8', 'src_13'] },
    { text: 'data' },
  ],
  knownOn: ['2023-12-31', '2024-07-31', '2025-02-15', '2025-10-01'],
};

/**
 * Questions about `variedDataset`, the same each time: each member of each field in turn, in an order of its own, so that many
 * meet. Half of them ask for amounts, half are split, a half has a filter (some two), a quarter asks for an earlier day.
 */
export function generatedQuestions(count, known = members) {
  const random = seeded(2025);
  const next = Object.fromEntries(Object.entries(known).map(([field, list]) => [field, deckOf(list, random)]));
  return Array.from({ length: count }, (_, i) => {
    const question = { by: next.by() };
    for (const field of ['currency', 'calendar', 'rivals', 'plans', 'partial']) give(question, field, next[field]());
    if (i % 2 === 0) give(question, 'split', next.split());
    if (i % 4 > 1) give(question, 'measure', next.measure());
    if (i % 3 === 0) give(question, 'filter', next.filter());
    if (i % 6 === 1) give(question, 'filter', { ...next.filter(), ...next.filter() });
    if (i % 4 === 3) give(question, 'knownOn', next.knownOn());
    return question;
  });
}

/** Of the members, those that a schema of questions knows. */
export function knownMembers(Question) {
  const knows = (field, value) => Question.safeParse({ [field]: value }).success;
  return Object.fromEntries(
    Object.entries(members).map(([field, list]) => [field, list.filter((value) => knows(field, value))]),
  );
}

/** The members that both know. */
export function sharedMembers(ours, theirs) {
  const texts = (list) => new Set(list.map((value) => JSON.stringify(value)));
  return Object.fromEntries(
    Object.entries(ours).map(([field, list]) => {
      const others = texts(theirs[field]);
      return [field, list.filter((value) => others.has(JSON.stringify(value)))];
    }),
  );
}

/** A list of which no member is known gives nothing. */
function give(question, field, value) {
  if (value !== undefined) question[field] = value;
}

/** Gives all of a list before any of it a second time, in another order each time. */
function deckOf(list, random) {
  let left = [];
  return () => {
    if (left.length === 0) left = shuffled(list, random);
    return left.pop();
  };
}

function shuffled(list, random) {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}
