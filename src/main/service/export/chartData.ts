import { annotate } from '../../../core/notes/annotate';
import { compare } from '../../../core/compare/compare';
import { comparisonJson } from '../../../core/explain/comparisonJson';
import { comparisonColumns, comparisonTable } from '../../../core/explain/comparisonTable';
import type { Dataset } from '../../../core/dataset/dataset';
import type { RateTable } from '../../../core/rates/rateTable';
import { writeCsv } from '../../files/writeCsv';
import type { Checked } from '../handlers';
import type { MadeFile } from './madeFile';
import { safeFileName } from './safeFileName';

/**
 * The numbers behind a chart: as CSV, a row for each bar as it is drawn and for each investment that is left out; as JSON,
 * what `compare --json` prints.
 */
export function chartData(dataset: Dataset, rates: RateTable, input: Checked<'exportData'>): MadeFile {
  const { chart, format, locale } = input;
  const name = `${safeFileName(chart.look.title || chart.name, 'chart')}.${format}`;
  const comparison = compare(dataset, chart.question, rates);
  const { accepted } = chart;
  if (format === 'json') {
    const told = annotate(dataset, comparison, { sort: 'table', locale: 'en', accepted });
    const text = `${JSON.stringify(comparisonJson(dataset, comparison, rates, told), null, 2)}\n`;
    return { name, mime: 'application/json', bytes: Buffer.from(text) };
  }
  const rows = comparisonTable(dataset, comparison, rates, { sort: chart.look.sort, locale, accepted });
  const cells = rows.map((row) => comparisonColumns.map((column) => row[column]));
  return { name, mime: 'text/csv', bytes: Buffer.from(writeCsv(comparisonColumns, cells)) };
}
