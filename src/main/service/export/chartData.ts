import { type DataFormat, formats } from '../../../contract/formats';
import { compare } from '../../../core/compare/compare';
import type { Comparison } from '../../../core/compare/comparison';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import { comparisonJson } from '../../../core/explain/comparisonJson';
import { comparisonColumns, comparisonTable } from '../../../core/explain/comparisonTable';
import { annotate } from '../../../core/notes/annotate';
import type { RateTable } from '../../../core/rates/rateTable';
import { writeCsv } from '../../files/writeCsv';
import type { Checked } from '../handlers';
import type { MadeFile } from './madeFile';
import { safeFileName } from './safeFileName';

/** What is behind a chart. */
interface ChartNumbers {
  readonly dataset: Dataset;
  readonly rates: RateTable;
  readonly chart: Chart;
  readonly comparison: Comparison;
  readonly locale: string;
}

/** Makes the bytes of a file of the numbers behind a chart. */
type DataWriter = (numbers: ChartNumbers) => Promise<Uint8Array>;

const dataWriters = {
  /** A row for each bar as it is drawn and for each investment that is left out. */
  csv: async ({ dataset, rates, chart, comparison, locale }) => {
    const { accepted, look } = chart;
    const rows = comparisonTable(dataset, comparison, rates, { sort: look.sort, locale, accepted });
    const cells = rows.map((row) => comparisonColumns.map((column) => row[column]));
    return Buffer.from(writeCsv(comparisonColumns, cells));
  },
  /** What `compare --json` prints. */
  json: async ({ dataset, rates, chart, comparison }) => {
    const told = annotate(dataset, comparison, { sort: 'table', locale: 'en', accepted: chart.accepted });
    return Buffer.from(`${JSON.stringify(comparisonJson(dataset, comparison, rates, told), null, 2)}\n`);
  },
} satisfies Record<DataFormat, DataWriter>;

/** The numbers behind a chart, as a file. */
export async function chartData(dataset: Dataset, rates: RateTable, input: Checked<'exportData'>): Promise<MadeFile> {
  const { chart, format, locale } = input;
  const comparison = compare(dataset, chart.question, rates);
  return {
    name: `${safeFileName(chart.look.title || chart.name, 'chart')}.${format}`,
    mime: formats[format].mime,
    bytes: Buffer.from(await dataWriters[format]({ dataset, rates, chart, comparison, locale })),
  };
}
