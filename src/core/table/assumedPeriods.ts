import type { Dataset } from '../dataset/dataset';
import { monthIndex } from '../dataset/period';
import type { Company } from '../dataset/records';
import type { Tables } from '../dataset/tables';
import type { DatedTable } from './columns/periodCell';

/** A company whose fiscal year's end nobody has said, and how many of its periods could be fiscal ones that end with December. */
export interface AssumedYear {
  readonly company: Company;
  readonly count: number;
}

/**
 * [P2] The companies with periods that were read, or could have been, under the assumption that the fiscal year ends in
 * December, while its end is not known. In the order of their table.
 */
export function assumedYears({ companies, investments, metrics }: Dataset): readonly AssumedYear[] {
  const unknown = new Map<string, number>();
  for (const { id, fiscalYearEnd } of companies) if (fiscalYearEnd === undefined) unknown.set(id, 0);
  if (unknown.size === 0) return [];
  for (const rows of [investments, metrics] as const) {
    for (const row of rows) {
      const count = row.company === undefined ? undefined : unknown.get(row.company);
      if (row.company !== undefined && count !== undefined && assumedText(row) !== null) {
        unknown.set(row.company, count + 1);
      }
    }
  }
  return companies.flatMap((company) => {
    const count = unknown.get(company.id) ?? 0;
    return count > 0 ? [{ company, count }] : [];
  });
}

/**
 * The fiscal period that a record's period is, if the fiscal year ends in December: `FY2024`, `Q3 FY2024`, `H1 FY2024`,
 * `9M FY2024`. Null where it is none, is longer than a year, or was typed as a fiscal one.
 */
export function assumedText({
  period,
  periodTyped,
}: Pick<Tables[DatedTable], 'period' | 'periodTyped'>): string | null {
  if (period?.start === undefined || periodTyped !== undefined) return null;
  const start = monthIndex(period.start);
  const [into, length] = [start % 12, monthIndex(period.end) - start + 1];
  const year = `FY${period.start.slice(0, 4)}`;
  if (length === 12 && into === 0) return year;
  if (length === 9 && into === 0) return `9M ${year}`;
  if (length === 6 && into % 6 === 0) return `H${into / 6 + 1} ${year}`;
  return length === 3 && into % 3 === 0 ? `Q${into / 3 + 1} ${year}` : null;
}
