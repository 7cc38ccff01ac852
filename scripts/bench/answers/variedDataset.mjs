import { seeded } from '../largeDataset.mjs';

const categories = [
  ...[
    'Capital expenditure',
    'Capital expenditure / AI infrastructure',
    'Capital expenditure / AI infrastructure / Chips',
  ],
  ...['Capital expenditure / AI infrastructure / Data centres', 'Capital expenditure / Land', 'Research', ''],
];
const regions = ['Worldwide', 'Worldwide / Asia', 'Worldwide / Asia / Japan', 'Worldwide / Europe', 'Europe'];
/** Units of a currency for one US dollar, roughly. XAA is an own rate's; nobody has a rate for ZZZ. */
const perDollar = { USD: 1, EUR: 0.9, CNY: 7.2, JPY: 145, GBP: 0.8, KRW: 1300, INR: 83, XAA: 4, ZZZ: 2 };
const currencies = Object.keys(perDollar);
const quotes = [
  'The company plans to spend over 150 billion yuan this year, two people said',
  'THE COMPANY plans to spend over 150 billion yuan this year: two people said!',
  'half of that is set aside for land and data centres abroad',
];

/**
 * A dataset of a few hundred rows in which all meet that a comparison has rules for, the same each time: fiscal years, currencies with
 * and without rates, rivals near and apart, parts and wholes, bounds, statements that repeat each other, what is superseded,
 * disputed, adopted or cannot be read, metrics and the user's own rates.
 */
export function variedDataset() {
  const random = createRandom(41);
  const settings = { title: 'Varied', currency: 'USD' };
  return {
    ...{ format: 'outlay', version: 1, id: 'dat_varied', revision: 0, settings },
    companies: Array.from({ length: 12 }, (_, i) => companyOf(i)),
    sources: Array.from({ length: 24 }, (_, i) => sourceOf(random, i)),
    investments: Array.from({ length: 360 }, (_, i) => investmentOf(random, i)),
    metrics: Array.from({ length: 150 }, (_, i) => metricOf(random, i)),
    rates: ratesOf(),
    charts: [],
  };
}

function companyOf(i) {
  const names = [
    'ByteDance',
    'Alphabet',
    'Microsoft',
    '字节',
    'Łódź Grid',
    'Amazon',
    'Meta',
    'SoftBank',
    'Orange',
    'SAP',
  ];
  return {
    id: `com_${i}`,
    name: names[i] ?? `Company ${i}`,
    aliases: i === 1 ? ['Google'] : [],
    fiscalYearEnd: [12, 12, 6, 12, 3, 12, 9][i % 7],
  };
}

function sourceOf({ random, pick, chance }, i) {
  return {
    id: `src_${i}`,
    title: `Report ${i}`,
    ...(i % 4 !== 1 && { publisher: `Publisher ${i % 5}` }),
    authors: i % 6 === 0 ? ['A. Writer'] : [],
    ...(i % 7 !== 6 && { published: `${2022 + (i % 4)}-${two(1 + Math.floor(random() * 12))}-${two(1 + (i % 28))}` }),
    kind: pick(['filing', 'company statement', 'news', 'analyst', 'other']),
    reliability: 'ABCDEF'[i % 6],
    anonymous: i % 5 === 2,
    ...(i > 3 && chance(0.3) && { basedOn: `src_${Math.floor(random() * i)}` }),
    ...(i === 20 && { unread: { published: 'last autumn' } }),
  };
}

function investmentOf(generator, i) {
  const { random, pick, chance, some } = generator;
  const company = Math.floor(random() * 12);
  const depth = pick([0, 0, 0, 1, 1, 2, 3, 4, 5, 6]);
  const currency = chance(0.6) ? currencies[company % 7] : pick(currencies);
  // Rivals are near each other or not, and parts are less than their whole, mostly.
  const dollars = (company + 2) * 1e9 * [1, 0.45, 0.2, 0.2, 0.15, 0.3, 1.1][depth] * (chance(0.7) ? 1 : 0.5 + random());
  const digits = Math.round(dollars * perDollar[currency] * (0.97 + 0.06 * random()));
  const unread = pick([{ amount: 'a lot' }, { period: 'soon' }, { currency: 'shells' }]);
  return {
    id: `inv_${i}`,
    ...(!chance(0.02) && { company: `com_${company}` }),
    ...(!chance(0.02) && { amount: amountOf(generator, digits) }),
    ...(!chance(0.02) && { currency }),
    stated: chance(0.12) && currency !== 'USD' ? [{ currency: 'USD', amount: String(Math.round(dollars)) }] : [],
    ...(!chance(0.02) && { period: periodOf(generator, [12, 12, 6, 12, 3, 12, 9][company % 7]) }),
    status: pick(['actual', 'actual', 'actual', 'planned', 'planned', 'estimated']),
    category: categories[depth],
    region: pick(['Worldwide', 'Worldwide', 'Worldwide', ...regions]),
    ...(chance(0.15) && { definition: pick(['with leases', 'without leases']) }),
    beneficiaries: some(['com_7', 'com_8', 'com_11'], 0.12),
    ...(chance(0.05) && { disputed: { by: 'The company', ...(chance(0.6) && { source: 'src_13' }) } }),
    ...(chance(0.05) && { superseded: true }),
    ...(chance(0.08) && { adopted: { reason: 'checked against the filing' } }),
    citations: citationsOf(generator),
    tags: some(['ai', 'cloud', 'chips'], 0.4),
    ...(chance(0.1) && { note: pick(['for data centres', 'as reported']) }),
    ...(chance(0.04) && { unread }),
  };
}

function citationsOf({ random, pick, chance }) {
  const cited = Array.from({ length: pick([0, 1, 1, 1, 1, 2, 3]) }, () => Math.floor(random() * 24));
  return [...new Set(cited)].map((source) => ({
    source: `src_${source}`,
    ...(chance(0.3) && { locator: `p. ${1 + source}` }),
    ...(chance(0.3) && { quote: pick(quotes) }),
  }));
}

function amountOf({ chance, pick }, digits) {
  const low = String(chance(0.1) ? `${digits}.25` : digits);
  if (chance(0.6)) return { qualifier: 'exactly', low, high: low };
  const others = [
    { qualifier: 'about', low, high: low },
    { qualifier: 'over', low },
    { qualifier: 'upTo', high: low },
    { qualifier: 'between', low: String(digits), high: String(Math.round(digits * 1.3) + 1) },
  ];
  return pick(others);
}

/** A whole year of the company's mostly; quarters, halves, several years, odd months and ends without a beginning. */
function periodOf({ random, chance, pick }, fiscalYearEnd) {
  const year = 2022 + Math.floor(random() * 5);
  const end = year * 12 + fiscalYearEnd - 1;
  if (chance(0.6)) return span(end - 11, end);
  const quarter = end - 3 * Math.floor(random() * 4);
  const others = [
    span(quarter - 2, quarter),
    span(end - 11, end - 6),
    span(end - 11, end + 24),
    span(year * 12, year * 12 + 11),
    span(end - 4, end + 9),
    span(end - 3, end - 3),
    { end: monthText(end) },
  ];
  return pick(others);
}

function metricOf(generator, i) {
  const { random, chance, pick } = generator;
  const name = pick(['Revenue', 'Revenue', 'Employees', 'Capacity']);
  const currency = pick(['USD', 'USD', 'EUR', 'CNY', 'ZZZ']);
  const size = { Revenue: 8e10 * perDollar[currency], Employees: 60_000, Capacity: 900 }[name];
  return {
    id: `met_${i}`,
    ...(!chance(0.03) && { company: `com_${Math.floor(random() * 12)}` }),
    name,
    ...(!chance(0.03) && { value: amountOf(generator, Math.round(size * (0.5 + random()))) }),
    unit: { Revenue: currency, Employees: 'employees', Capacity: 'MW' }[name],
    ...(!chance(0.03) && { period: periodOf(generator, pick([12, 12, 6])) }),
    citations: citationsOf(generator),
    ...(chance(0.03) && { unread: { value: 'n/a' } }),
  };
}

function ratesOf() {
  const rate = (id, base, quote, value, period, source) => ({
    ...{ id: `rat_${id}`, base, quote, value, period },
    citations: source === undefined ? [] : [{ source }],
  });
  return [
    rate(0, 'USD', 'CNY', '7.05', { start: '2023-07', end: '2024-06' }, 'src_2'),
    rate(1, 'USD', 'XAA', '4', { start: '2021-01', end: '2025-06' }, 'src_4'),
    rate(2, 'EUR', 'XAA', '4.4', { start: '2025-01', end: '2025-12' }),
    rate(3, 'USD', 'JPY', '148', { start: '2024-01', end: '2024-12' }, 'src_9'),
    rate(4, 'USD', 'JPY', '151', { start: '2024-06', end: '2024-12' }, 'src_15'),
    { ...rate(5, 'USD', 'EUR', '0.9', { start: '2024-01', end: '2024-01' }), unread: { value: 'nearly one' } },
  ];
}

function createRandom(seed) {
  const random = seeded(seed);
  const chance = (share) => random() < share;
  return {
    random,
    chance,
    pick: (list) => list[Math.floor(random() * list.length)],
    some: (list, share) => list.filter(() => chance(share)),
  };
}

function span(start, end) {
  return { start: monthText(start), end: monthText(end) };
}

function monthText(index) {
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
}

function two(number) {
  return String(number).padStart(2, '0');
}
