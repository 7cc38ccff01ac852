/**
 * A ledger that others can sum as it stands: US dollars, calendar years, one source, and no row that is a rival of another or a part
 * of one. `rows` in each company and year.
 */
export function plainLedger({ companies, years, rows }) {
  const settings = { title: 'Plain', currency: 'USD' };
  const investments = [];
  for (let company = 0; company < companies; company += 1) {
    for (let year = 2001; year < 2001 + years; year += 1) {
      for (let row = 0; row < rows; row += 1) investments.push(investmentOf(company, year, row, investments.length));
    }
  }
  return {
    ...{ format: 'outlay', version: 1, id: 'dat_plain', revision: 0, settings },
    companies: Array.from({ length: companies }, (_, i) => ({ id: `com_${i}`, name: `Company ${i}` })),
    sources: [{ id: 'src_0', title: 'Report', published: '2026-01-15' }],
    ...{ investments, metrics: [], rates: [], charts: [] },
  };
}

/** The same rows as other programs take them. */
export function plainRows({ companies, investments }) {
  const names = new Map(companies.map(({ id, name }) => [id, name]));
  return investments.map(({ company, period, amount }) => ({
    company: names.get(company),
    year: Number(period.end.slice(0, 4)),
    value: Number(amount.low),
  }));
}

function investmentOf(company, year, row, id) {
  const digits = String(1_000_000 + ((company * 7919 + year * 104_729 + row * 1_299_709) % 900_000_000));
  return {
    id: `inv_${id}`,
    company: `com_${company}`,
    amount: { qualifier: 'exactly', low: digits, high: digits },
    currency: 'USD',
    period: { start: `${year}-01`, end: `${year}-12` },
    status: 'actual',
    category: `Item ${row}`,
    citations: [{ source: 'src_0' }],
  };
}
