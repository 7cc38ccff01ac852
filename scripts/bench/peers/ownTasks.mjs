import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerOf, outcomeOf } from './tasks.mjs';
import { plainLedger } from './plainLedger.mjs';

/** What Outlay does for a task, as `obey` takes it. */
export function prepareOwn(parts, root, name) {
  const { compare, readRateTable, readSnapshot, Chart } = parts;
  const rates = readRateTable(readFileSync(join(root, 'resources', 'rates.json'), 'utf8'));
  const dataset = readSnapshot(JSON.stringify(plainLedger(ledgerOf(name))));
  const question = { by: 'company', split: 'year' };
  const chart = Chart.parse({ id: 'cha_plain', name: 'Plain', question, look: {} });
  const sumsOf = (given) => outcomeOf(compare(given, chart.question, rates).bars.map(({ point }) => point));
  if (name === 'sums') return { work: () => sumsOf(dataset) };
  if (name === 'firstSums') {
    // The same rows in a new table: what is kept beside a table is not there yet.
    let anew = dataset;
    return { ready: () => (anew = { ...dataset, investments: [...dataset.investments] }), work: () => sumsOf(anew) };
  }
  const options = { locale: 'en', dark: false, transparent: false };
  let comparison;
  return {
    ready: () => (comparison = compare(dataset, chart.question, rates)),
    work() {
      const svg = parts.renderSvg(parts.figureOf(dataset, chart, comparison, options));
      return svg.includes('<svg') ? 'drawn' : svg;
    },
  };
}
