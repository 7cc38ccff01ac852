import { seeded } from './largeDataset.mjs';

const currencies = ['USD', 'EUR', 'CNY', 'JPY', 'GBP', 'KRW', 'INR', 'CHF', 'SEK', 'CAD', 'AUD', 'BRL'];
const categories = [
  'Capital expenditure',
  'Capital expenditure / AI infrastructure',
  'Capital expenditure / AI infrastructure / Data centres',
  'Capital expenditure / AI infrastructure / Chips',
  'Capital expenditure / Networks',
  'Capital expenditure / Offices',
  'Research',
  'Research / Models',
];
const regions = [
  'Worldwide',
  'Worldwide / Asia',
  'Worldwide / Asia / China',
  'Worldwide / Europe',
  'Worldwide / Americas',
];

/**
 * What a comparison has most to do with: 500 companies, a quarter of them with fiscal years, 25 years, 12 currencies; about
 * one row in eight has rivals, and one in three lies within another.
 */
export function comparedDataset(count) {
  const random = seeded(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const companies = Array.from({ length: 500 }, (_, i) => ({
    id: `com_${i}`,
    name: `Company ${i}`,
    aliases: [],
    fiscalYearEnd: i % 4 === 0 ? 6 : 12,
  }));
  const sources = Array.from({ length: 1000 }, (_, i) => ({
    id: `src_${i}`,
    title: `Report ${i}`,
    authors: [],
    published: `${2005 + (i % 21)}-0${1 + (i % 9)}-1${i % 10}`,
    kind: 'filing',
    reliability: 'ABCDEF'[i % 6],
    anonymous: false,
  }));
  const investments = Array.from({ length: count }, (_, i) => {
    const company = Math.floor(random() * companies.length);
    return {
      id: `inv_${i.toString(36).padStart(8, '0')}`,
      company: companies[company].id,
      amount: amountOf(random(), String(1_000_000 + Math.floor(random() * 99_000_000_000))),
      currency: pick(currencies),
      stated: [],
      period: periodOf(company % 4 === 0, 2002 + Math.floor(random() * 25), random()),
      status: pick(['actual', 'actual', 'planned', 'estimated']),
      category: pick(categories),
      region: pick(regions),
      beneficiaries: [],
      citations: [{ source: pick(sources).id }],
      tags: [pick(['ai', 'cloud'])],
    };
  });
  const settings = { title: 'Bench', currency: 'USD' };
  const tables = { companies, sources, investments, metrics: [], rates: [], charts: [] };
  return { format: 'outlay', version: 1, id: 'dat_bench', revision: 0, settings, ...tables };
}

function amountOf(chance, digits) {
  if (chance < 0.8) return { qualifier: 'exactly', low: digits, high: digits };
  if (chance < 0.87) return { qualifier: 'about', low: digits, high: digits };
  if (chance < 0.93) return { qualifier: 'over', low: digits };
  if (chance < 0.96) return { qualifier: 'upTo', high: digits };
  return { qualifier: 'between', low: digits, high: `${digits}0` };
}

function periodOf(isFiscal, year, chance) {
  if (isFiscal) return { start: `${year - 1}-07`, end: `${year}-06` };
  return chance < 0.1 ? { start: `${year}-04`, end: `${year}-06` } : { start: `${year}-01`, end: `${year}-12` };
}
