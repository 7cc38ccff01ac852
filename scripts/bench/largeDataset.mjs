/**
 * A dataset of so many investments, the same each time: about 600 bytes each, as a ledger has them that quotes its sources.
 * It has no field that its schema would fill in.
 */
export function largeDataset(count) {
  const random = seeded(20250124);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const companies = Array.from({ length: 200 }, (_, i) => ({
    id: `com_${i}`,
    name: `Company ${i}`,
    aliases: [],
    fiscalYearEnd: i % 4 === 0 ? 6 : 12,
  }));
  const sources = Array.from({ length: 1000 }, (_, i) => ({
    id: `src_${i}`,
    title: `Annual report ${i}`,
    authors: [],
    url: `https://example.org/reports/${i}`,
    kind: 'filing',
    reliability: 'A',
    anonymous: false,
  }));
  const investments = Array.from({ length: count }, (_, i) => {
    const year = 2015 + Math.floor(random() * 12);
    const digits = String(1_000_000 + Math.floor(random() * 99_000_000_000));
    return {
      id: `inv_${i.toString(36).padStart(8, '0')}`,
      company: `com_${Math.floor(random() * companies.length)}`,
      amount: { qualifier: 'exactly', low: digits, high: digits },
      currency: pick(['USD', 'EUR', 'CNY', 'JPY', 'GBP', 'KRW']),
      stated: [],
      period: { start: `${year}-01`, end: `${year}-12` },
      status: pick(['actual', 'planned', 'estimated']),
      category: `Capital expenditure / ${pick(['AI infrastructure', 'Data centres', 'Networks', 'Offices'])}`,
      region: pick(['Worldwide', 'Asia / China', 'Europe / Ireland', 'North America / United States']),
      beneficiaries: [],
      citations: [
        { source: `src_${Math.floor(random() * sources.length)}`, locator: `p. ${i % 300}`, quote: words(random, 28) },
      ],
      tags: [pick(['ai', 'cloud', 'chips', 'energy'])],
      note: words(random, 12),
    };
  });
  return {
    format: 'outlay',
    version: 1,
    id: 'dat_bench',
    revision: 0,
    settings: { title: 'Bench', currency: 'USD' },
    companies,
    sources,
    investments,
    metrics: [],
    rates: [],
    charts: [],
  };
}

const vocabulary = 'the company expects capital spending of about for its fiscal year on servers and data centre'.split(
  ' ',
);

function words(random, count) {
  return Array.from({ length: count }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' ');
}

/** The mulberry32 generator. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
