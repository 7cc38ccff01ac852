import { type TableName, type Tables, tables } from './dataset';

/** A record that says nothing yet; its defaults claim nothing that nobody has said. */
export function newRecord<Name extends TableName>(table: Name, id: string): Tables[Name] {
  const makers: { readonly [Table in TableName]: () => Tables[Table] } = {
    companies: () => ({ id, name: '', aliases: [], fiscalYearEnd: 12 }),
    sources: () => ({ id, title: '', authors: [], kind: 'other', reliability: 'F', anonymous: false }),
    investments: () => ({
      id,
      stated: [],
      status: 'estimated',
      category: '',
      region: 'Worldwide',
      beneficiaries: [],
      citations: [],
      tags: [],
    }),
    metrics: () => ({ id, name: '', unit: '', citations: [] }),
    rates: () => ({ id, citations: [] }),
    charts: () => tables.charts.parse({ id, name: '' }),
  };
  return makers[table]();
}
