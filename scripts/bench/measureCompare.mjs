import { readFileSync } from 'node:fs';
import { line, median, ratio, timed } from './figures.mjs';
import { largeDataset } from './largeDataset.mjs';

const ROUNDS = 9;

/** A comparison by company and by year, beside a loop that adds floats without any of its rules. */
export async function measureCompare({ entry, count }) {
  const { compare, Question, readRateTable } = await import(entry);
  const rates = readRateTable(readFileSync(new URL('../../resources/rates.json', import.meta.url), 'utf8'));
  const dataset = largeDataset(count);
  const question = Question.parse({ by: 'company', split: 'year' });
  const times = { compare: [], loop: [] };
  let bars = 0;
  for (let i = 0; i < ROUNDS; i += 1) {
    times.compare.push(await timed(() => (bars = compare(dataset, question, rates).bars.length)));
    times.loop.push(await timed(() => floatLoop(dataset)));
  }
  const [ofCompare, ofLoop] = [times.compare, times.loop].map(median);
  return {
    title: `A comparison of ${count.toLocaleString('en')} investments: ${bars} bars`,
    rows: [
      line('compare, exact, by all the rules', ofCompare, 'ms'),
      line('a loop over the rows that adds floats', ofLoop, 'ms'),
      ratio('compare to the loop', ofCompare / ofLoop, 'none'),
    ],
  };
}

function floatLoop({ investments }) {
  const sums = new Map();
  for (const { company, period, amount } of investments) {
    const key = `${company} ${period.end.slice(0, 4)}`;
    sums.set(key, (sums.get(key) ?? 0) + Number(amount.low));
  }
  return sums.size;
}
