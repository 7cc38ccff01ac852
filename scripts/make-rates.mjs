// Makes resources/rates.json from a folder with monthly-per-usd.csv and yearly-per-usd.csv:
//   node scripts/make-rates.mjs FOLDER [OUT]
// Years are kept only where a currency lacks a month, for months win over years.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = {
  FED: 'Exchange rates: Federal Reserve, H.10 monthly averages',
  ECB: 'Exchange rates: European Central Bank, monthly means of daily reference rates, crossed through the dollar',
  IMF: 'Exchange rates: International Monetary Fund, yearly averages',
  EU: 'Exchange rates: irrevocably fixed rates of the euro, Council Regulation (EC) No 2866/98 as amended',
};

// Units for one euro, from the first month in which a country had it. The Regulation names the eleven of 1999; each later currency
// was added by an amendment (Greece by Regulation (EC) No 1478/2000, Croatia by Regulation (EU) 2022/1208, …).
const euro = {
  ATS: { from: '1999-01', rate: 13.7603 },
  BEF: { from: '1999-01', rate: 40.3399 },
  BGN: { from: '2026-01', rate: 1.95583 },
  CYP: { from: '2008-01', rate: 0.585274 },
  DEM: { from: '1999-01', rate: 1.95583 },
  EEK: { from: '2011-01', rate: 15.6466 },
  ESP: { from: '1999-01', rate: 166.386 },
  FIM: { from: '1999-01', rate: 5.94573 },
  FRF: { from: '1999-01', rate: 6.55957 },
  GRD: { from: '2001-01', rate: 340.75 },
  HRK: { from: '2023-01', rate: 7.5345 },
  IEP: { from: '1999-01', rate: 0.787564 },
  ITL: { from: '1999-01', rate: 1936.27 },
  LTL: { from: '2015-01', rate: 3.4528 },
  LUF: { from: '1999-01', rate: 40.3399 },
  LVL: { from: '2014-01', rate: 0.702804 },
  MTL: { from: '2008-01', rate: 0.4293 },
  NLG: { from: '1999-01', rate: 2.20371 },
  PTE: { from: '1999-01', rate: 200.482 },
  SIT: { from: '2007-01', rate: 239.64 },
  SKK: { from: '2009-01', rate: 30.126 },
};

const [folder, out = new URL('../resources/rates.json', import.meta.url).pathname] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/make-rates.mjs FOLDER [OUT]');
  process.exit(2);
}

const currencies = {};
for (const [currency, row] of [...monthly(read('monthly-per-usd.csv'))].sort(byCode)) {
  currencies[currency] = { months: row };
}
for (const [currency, byYear] of [...yearly(read('yearly-per-usd.csv'))].sort(byCode)) {
  if (currency === 'USD') continue;
  const needed = [...byYear.keys()].filter((year) => !hasAllMonths(currencies[currency]?.months, year));
  if (needed.length === 0) continue;
  const first = Math.min(...needed);
  const last = Math.max(...needed);
  const values = Array.from({ length: last - first + 1 }, (_, i) =>
    needed.includes(first + i) ? byYear.get(first + i) : null,
  );
  currencies[currency] = { ...currencies[currency], years: { origin: 'IMF', first, values } };
}

const lines = Object.entries(currencies)
  .sort(byCode)
  .map(([currency, row]) => `${JSON.stringify(currency)}:${JSON.stringify(row)}`);
const head = `"format":"outlay-rates","version":1,"sources":${JSON.stringify(sources)},"perEuro":${JSON.stringify(euro)}`;
const text = `{${head},"perUsd":{\n${lines.join(',\n')}\n}}\n`;
writeFileSync(out, text);
console.log(`${out}: ${lines.length} currencies, ${text.length} bytes`);

function read(name) {
  const [head, ...lines] = readFileSync(join(folder, name), 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i], cell])));
}

/** Currency -> { origin, first month, values }, a month without a rate being null. */
function monthly(rows) {
  const found = new Map();
  for (const { month, currency, units_per_usd, origin } of rows) {
    const row = found.get(currency) ?? { origin, at: new Map() };
    if (row.origin !== origin) throw new Error(`two origins for ${currency}: ${row.origin}, ${origin}`);
    row.at.set(count(month), number(units_per_usd));
    found.set(currency, row);
  }
  const result = new Map();
  for (const [currency, { origin, at }] of found) {
    const first = Math.min(...at.keys());
    const length = Math.max(...at.keys()) - first + 1;
    const values = Array.from({ length }, (_, i) => at.get(first + i) ?? null);
    result.set(currency, { origin, first: monthText(first), values });
  }
  return result;
}

function yearly(rows) {
  const found = new Map();
  for (const { year, currency, units_per_usd, origin } of rows) {
    if (origin !== 'IMF') throw new Error(`unknown origin of a yearly rate: ${origin}`);
    const row = found.get(currency) ?? new Map();
    row.set(Number(year), number(units_per_usd));
    found.set(currency, row);
  }
  return found;
}

function hasAllMonths(months, year) {
  if (!months) return false;
  const from = year * 12 - count(months.first);
  return Array.from({ length: 12 }, (_, i) => months.values[from + i] ?? null).every((value) => value !== null);
}

/** A number that is written again as the same decimal: readers take its text, never its float. */
function number(text) {
  const value = Number(text);
  if (!(value > 0) || Number(String(value)) !== value) throw new Error(`not a rate: ${text}`);
  if (text.replace(/^0+(?=\d)/, '') !== String(value) && plain(text) !== plain(String(value))) {
    throw new Error(`a rate that would be rounded: ${text}`);
  }
  return value;
}

/** A decimal as its significant digits and the power of ten of the last of them. */
function plain(text) {
  const [mantissa, exponent = '0'] = text.toLowerCase().split('e');
  const [whole, part = ''] = mantissa.split('.');
  const digits = (whole + part).replace(/^0+/, '');
  const trimmed = digits.replace(/0+$/, '');
  return `${trimmed}e${Number(exponent) - part.length + digits.length - trimmed.length}`;
}

function count(month) {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthText(index) {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function byCode([a], [b]) {
  return a < b ? -1 : a > b ? 1 : 0;
}
