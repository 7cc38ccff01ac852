import type { Company } from '../../dataset/records';
import { recordOf } from '../../dataset/rowIndex';
import type { ReadingContext } from '../../text/reading';
import type { TableContext } from './column';

/** What a row knows that helps to read its cells: its currency, and its company's country and fiscal year. */
export function readingContext(
  record: { readonly company?: string | undefined; readonly currency?: string | undefined },
  { dataset, locale, numberStyle }: TableContext,
): ReadingContext {
  const company: Company | undefined = record.company ? recordOf(dataset.companies, record.company) : undefined;
  return {
    locale,
    numberStyle,
    offered: dataset.settings.currency,
    currency: record.currency,
    country: company?.country,
    fiscalYearEnd: company?.fiscalYearEnd,
    fiscalYearName: company?.fiscalYearName,
  };
}
