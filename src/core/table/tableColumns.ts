import type { TableName } from '../dataset/tables';
import { chartColumns } from './columns/chartColumns';
import type { Column } from './columns/column';
import { companyColumns } from './columns/companyColumns';
import { investmentColumns } from './columns/investmentColumns';
import { metricColumns } from './columns/metricColumns';
import { rateColumns } from './columns/rateColumns';
import { sourceColumns } from './columns/sourceColumns';

const columns: { readonly [Name in TableName]: readonly Column<Name>[] } = {
  companies: companyColumns,
  sources: sourceColumns,
  investments: investmentColumns,
  metrics: metricColumns,
  rates: rateColumns,
  charts: chartColumns,
};

/** The columns of a table, in the order in which they stand and in which a row is read. */
export function tableColumns<Name extends TableName>(table: Name): readonly Column<Name>[] {
  return columns[table];
}
