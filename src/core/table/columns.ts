import type { TableName } from '../dataset/dataset';
import { chartColumns } from './chartColumns';
import type { Column } from './column';
import { companyColumns } from './companyColumns';
import { investmentColumns } from './investmentColumns';
import { metricColumns } from './metricColumns';
import { rateColumns } from './rateColumns';
import { sourceColumns } from './sourceColumns';

const columns: { readonly [Name in TableName]: readonly Column<Name>[] } = {
  companies: companyColumns,
  sources: sourceColumns,
  investments: investmentColumns,
  metrics: metricColumns,
  rates: rateColumns,
  charts: chartColumns,
};

/** The columns of a table, in the order in which they stand and in which a row is read. */
export function columnsOf<Name extends TableName>(table: Name): readonly Column<Name>[] {
  return columns[table];
}
