import { type Investment, type Stated, statuses } from '../../dataset/records';
import { currencyCodes } from '../../text/currencies/currencies';
import { formatAmount, formatStated } from '../../text/amounts/formatAmount';
import { readAmount } from '../../text/amounts/readAmount';
import { readCurrency } from '../../text/currencies/readCurrency';
import type { Reading } from '../../text/reading';
import { readStatus, readYesNo } from '../../text/readWord';
import { quoteFirst, sourcesColumn } from './citations';
import type { Column, TableContext } from './column';
import { createColumn, idColumn, readColumn, refusalOf, unreadOf, withUnread } from './createColumn';
import { formatDispute, readDispute } from './dispute';
import { rereadAmount, rereadInvestment, withAmount } from './investmentAmount';
import { joinList, splitList } from './list';
import { findOrMake, nameById } from './nameIndex';
import { pathsOf, readPath, readRegion } from './paths';
import { periodColumn } from './periodCell';
import { companyColumn, listColumn, textColumn } from './plainColumns';
import { readingContext } from './readingContext';
import { supersededColumn } from './supersededColumn';
import { withField } from './withField';

const table = 'investments';
const company = companyColumn(table, {
  get: (record) => record.company,
  put: (record, id) => withField(record, 'company', id),
});

/** The columns of investments, keyed as in CSV files; a row is read in this order. */
export const investmentColumns: readonly Column<'investments'>[] = [
  idColumn(table),
  createColumn(table, {
    ...company,
    set: (record, text, context, made) => {
      const cell = company.set(record, text, context);
      made.push(...cell.made);
      return rereadInvestment(cell.record, context);
    },
  }),
  createColumn(table, {
    key: 'amount',
    title: 'Amount',
    align: 'right',
    width: 130,
    example: 'over 150bn yuan',
    isAmount: true,
    text: (record, { locale }) =>
      unreadOf(record, 'amount') ?? (record.amount ? formatAmount(record.amount, undefined, locale) : ''),
    refusal: (record, context) => {
      const text = unreadOf(record, 'amount');
      return text === undefined ? null : refusalOf(rereadAmount(record, text, context));
    },
    set: (record, text, context) => {
      const clean = withUnread(record, 'amount', undefined);
      if (text === '') return withAmount(clean, undefined);
      const reading = readAmount(text, readingContext(record, context));
      return reading.ok ? withAmount(clean, reading.value) : withUnread(withAmount(clean, undefined), 'amount', text);
    },
  }),
  createColumn(table, {
    key: 'currency',
    title: 'Currency',
    width: 90,
    example: 'USD',
    options: () => [...currencyCodes],
    text: (record) => unreadOf(record, 'currency') ?? record.currency ?? '',
    refusal: (record, context) => {
      const text = unreadOf(record, 'currency');
      return text === undefined ? null : refusalOf(readCurrency(text, readingContext(record, context)));
    },
    set: (record, text, context) => {
      const rest = withField(withUnread(record, 'currency', undefined), 'currency', undefined);
      if (text === '') return rest;
      const reading = readCurrency(text, readingContext(record, context));
      if (!reading.ok) return withUnread(rest, 'currency', text);
      const stated = rest.stated.filter(({ currency }) => currency !== reading.value);
      return rereadInvestment({ ...rest, currency: reading.value, stated }, context);
    },
  }),
  readColumn(table, {
    key: 'stated',
    field: 'stated',
    title: 'Stated as',
    align: 'right',
    width: 140,
    example: 'USD 20.64bn',
    isAmount: true,
    format: ({ stated }, { locale }) => formatStated(stated, locale),
    read: readStatedList,
    write: (record, stated) => ({ ...record, stated: stated ?? [] }),
  }),
  periodColumn(table),
  readColumn(table, {
    key: 'status',
    field: 'status',
    title: 'Status',
    width: 100,
    options: () => statuses,
    format: ({ status }) => status ?? '',
    read: readStatus,
    write: (record, status) => withField(record, 'status', status),
  }),
  textColumn(table, {
    key: 'category',
    title: 'Category',
    width: 240,
    create: true,
    example: 'Capital expenditure / AI infrastructure',
    options: ({ dataset }) => pathsOf(dataset, 'category'),
    get: ({ category }) => category,
    put: (record, text) => ({ ...record, category: readPath(text ?? '') }),
  }),
  textColumn(table, {
    key: 'region',
    title: 'Region',
    width: 160,
    create: true,
    example: 'Worldwide / Outside China',
    options: ({ dataset }) => pathsOf(dataset, 'region'),
    get: ({ region }) => region,
    put: (record, text) => ({ ...record, region: readRegion(text ?? '') }),
  }),
  textColumn(table, {
    key: 'definition',
    title: 'Definition',
    width: 180,
    example: 'with finance leases',
    get: ({ definition }) => definition,
    put: (record, text) => withField(record, 'definition', text),
  }),
  createColumn(table, {
    key: 'beneficiaries',
    title: 'Beneficiaries',
    width: 180,
    create: true,
    options: ({ dataset }) => dataset.companies.map(({ name }) => name),
    text: (record, { dataset }) => joinList(record.beneficiaries.map((id) => nameById(dataset, 'companies', id))),
    set: (record, text, context, made) => ({
      ...record,
      beneficiaries: [...new Set(splitList(text).map((name) => findOrMake('companies', name, context, made)))],
    }),
  }),
  createColumn(table, {
    key: 'disputed',
    title: 'Disputed by',
    width: 160,
    example: 'ByteDance: "It is incorrect."',
    text: ({ disputed }) => formatDispute(disputed),
    set: (record, text) => withField(record, 'disputed', readDispute(text, record.disputed)),
  }),
  supersededColumn,
  createColumn(table, {
    key: 'adopted',
    title: 'Adopted because',
    width: 160,
    text: ({ adopted }) => (adopted ? adopted.reason || 'yes' : ''),
    set: (record, text) => {
      const answer = readYesNo(text);
      if (text === '' || (answer.ok && !answer.value)) return withField(record, 'adopted', undefined);
      return { ...record, adopted: { reason: answer.ok ? '' : text } };
    },
  }),
  sourcesColumn(
    table,
    ({ citations }) => citations,
    (record, citations) => ({ ...record, citations }),
  ),
  createColumn(table, {
    key: 'quote',
    title: 'Quote',
    width: 240,
    text: ({ citations }) => citations[0]?.quote ?? '',
    set: (record, text, context, made) => ({
      ...record,
      citations: quoteFirst(record.citations, text, context, made),
    }),
  }),
  listColumn(table, {
    key: 'tags',
    title: 'Tags',
    get: ({ tags }) => tags,
    put: (record, tags) => ({ ...record, tags: tags ?? [] }),
  }),
  textColumn(table, {
    key: 'note',
    title: 'Note',
    width: 240,
    get: ({ note }) => note,
    put: (record, text) => withField(record, 'note', text),
  }),
];

/** `USD 20.64bn; EUR 19bn`: each with a currency of its own, none of them the row's. */
function readStatedList(text: string, record: Investment, context: TableContext): Reading<Stated[]> {
  const stated: Stated[] = [];
  for (const item of splitList(text)) {
    const reading = readAmount(item, { ...readingContext(record, context), currency: undefined });
    if (!reading.ok) return reading;
    const { amount, currency } = reading.value;
    if (!currency) return { ok: false, reason: `which currency is it? “${item}”` };
    if (amount.qualifier === 'between') return { ok: false, reason: `one number, not a range: “${item}”` };
    stated.push({ currency, amount: amount.qualifier === 'over' ? amount.low : amount.high });
  }
  return { ok: true, value: stated };
}
