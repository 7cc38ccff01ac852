import { readFileSync } from 'node:fs';
import { comparedDataset } from './comparedDataset.mjs';
import { line, median, ratio } from './figures.mjs';

const ROUNDS = 11;

/**
 * Comparisons beside a loop over the row objects that makes the same sums in floats, without rivals, cover, ends or
 * explanations. Processor time, for the machine may do other things as well.
 */
export async function measureCompare({ entry, count }) {
  const { compare, Question, readRateTable } = await import(entry);
  const rates = readRateTable(readFileSync(new URL('../../resources/rates.json', import.meta.url), 'utf8'));
  const dataset = comparedDataset(count);
  const ask = (more) => Question.parse({ by: 'company', calendar: 'calendarised', ...more });
  const [companies, years] = [ask({}), ask({ split: 'year' })];
  let bars = 0;
  const first = cpu(() => (bars = compare(dataset, years, rates).bars.length));
  const small = comparedDataset(count / 100);
  const perYear = (given) => () => compare(given, years, rates);
  // More rules than settlements are kept: each of these questions is settled from the rows on.
  let turn = 0;
  const rules = ['latest', 'reliable', 'highest', 'lowest', 'mean'];
  const anew = () => compare(dataset, ask({ split: 'year', rivals: rules[turn++ % rules.length] }), rates);
  const times = {
    companies: timeOf(() => compare(dataset, companies, rates)),
    years: timeOf(perYear(dataset)),
    segments: timeOf(() => compare(dataset, ask({ split: 'category:2' }), rates)),
    anew: timeOf(anew),
    small: timeOf(perYear(small)),
    edit: timesOfEdits(dataset, (edited) => compare(edited, years, rates)),
    loop: timeOf(() => floatLoop(dataset, rates)),
  };
  return {
    title: `A comparison of ${count.toLocaleString('en')} investments by company and year, calendarised: ${bars} bars`,
    rows: [
      line('the first, with all that is kept beside the table', first, 'ms of processor'),
      line('again (goal: under 60 where the loop takes 26)', times.years, 'ms'),
      line('another rule for rivals each time, all settled anew', times.anew, 'ms'),
      line('by company', times.companies, 'ms'),
      line('by company and category, parts taken off wholes', times.segments, 'ms'),
      line('after an edit of one cell', times.edit, 'ms'),
      line('a loop over the rows that adds floats', times.loop, 'ms'),
      ratio('compare to the loop', times.years / times.loop, 'under 2'),
      ratio('compare with all settled anew to the loop', times.anew / times.loop, 'under 2'),
      ratio('a row among all to one among a hundredth', times.years / times.small / 100, 'under 1.5'),
    ],
  };
}

function cpu(step) {
  const before = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function timeOf(step) {
  return median(Array.from({ length: ROUNDS }, () => cpu(step)));
}

function timesOfEdits(dataset, step) {
  let edited = dataset;
  const one = (_, i) => {
    const row = (i * 7919) % dataset.investments.length;
    const amount = { qualifier: 'exactly', low: String(i + 1), high: String(i + 1) };
    edited = { ...edited, investments: edited.investments.with(row, { ...edited.investments[row], amount }) };
    return cpu(() => step(edited));
  };
  return median(Array.from({ length: ROUNDS }, one));
}

function floatLoop({ investments }, rates) {
  const sums = new Map();
  const legs = new Map();
  for (const { company, amount, currency, period } of investments) {
    let leg = legs.get(currency);
    if (!leg) legs.set(currency, (leg = legOf(rates, currency)));
    const [start, end] = [monthOf(period.start), monthOf(period.end)];
    const each = Number(amount.low ?? amount.high) / (end - start + 1);
    let years = sums.get(company);
    if (!years) sums.set(company, (years = new Map()));
    for (let year = Math.floor(start / 12); year <= Math.floor(end / 12); year += 1) {
      let sum = years.get(year) ?? 0;
      const last = Math.min(end, year * 12 + 11);
      for (let month = Math.max(start, year * 12); month <= last; month += 1) sum += each * leg(month);
      years.set(year, sum);
    }
  }
  return sums.size;
}

/** US dollars for one unit of a currency, by month. */
function legOf(rates, currency) {
  if (currency === 'USD') return () => 1;
  const { first, values } = rates.perUsd.get(currency);
  const floats = Float64Array.from(values, (value) => (value === null ? 0 : 1e60 / Number(value)));
  return (month) => floats[Math.min(month - first, floats.length - 1)];
}

function monthOf(text) {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}
