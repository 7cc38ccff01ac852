import { keep, RecentValues } from '../../keep';
import type { Company, Source } from '../../dataset/records';
import type { RateBook } from '../../rates/rateBook';
import type { Asked } from './asked';
import { byRow, type ByRow, withRows } from '../prepared/byRow';
import { carry } from '../prepared/carry';
import type { Columns } from '../prepared/columns';
import { convert, convertAgain, type Converted } from './convert';
import { timeAskedOf } from '../dimensions/askedDimensions';
import { groupingOf } from './companyFigures';
import { cover } from './cover';
import type { Keeping, Kept } from './kept';
import type { Figures, Resolved, Settling } from './figures';
import { filter } from './filter';
import { nestsOf } from '../prepared/nests';
import { isStatusAsked } from './preferStatus';
import { resolve } from './resolve';
import { routerOf } from './routes';
import { type Touched, touchedBetween } from '../prepared/touched';

/** [C1] to [C6] What stands, in the question's currency and at its places in time, and what is taken off what. */
export interface Settlement {
  readonly figures: Figures;
  readonly kept: Readonly<ByRow<Kept>>;
}

/** A settlement that is nobody else's. */
interface OwnSettlement {
  readonly figures: Settling;
  readonly kept: ByRow<Keeping>;
}

/** A settlement as it is kept, and the columns that it was made of. */
interface Settled {
  readonly columns: Columns;
  readonly left: Uint8Array;
  readonly by: Int32Array;
  readonly details: ReadonlyMap<number, string>;
  readonly converted: Converted;
  readonly stands: Uint8Array;
  readonly resolved: Readonly<ByRow<Resolved>>;
  readonly kept: Readonly<ByRow<Keeping>>;
}

/** A chart, what it is changed to, and one beside it. */
const MOST = 3;

/** The settlements of all tables that are states of one, by what of a question decides them. */
const settlementsOf = keep<
  [Columns['names'], readonly Company[], readonly Source[], RateBook],
  RecentValues<string, Settled>
>(() => new RecentValues(MOST));

/**
 * Settles what a question asks about. What bars and segments it has, and how they are measured, does not matter here, so
 * questions that differ in that alone share a settlement; and no rule reaches from one company to another, so after an edit
 * only the companies that it touched are settled again.
 */
export function settle(asked: Asked): Settlement {
  const { columns, dataset, book } = asked;
  const settlements = settlementsOf(columns.names, dataset.companies, dataset.sources, book);
  const key = keyOf(asked);
  const last = settlements.get(key);
  const own = (last && settleLike(asked, last)) ?? settled(asked, settleApart(asked));
  settlements.set(key, own);
  const { converted, stands, resolved, kept } = own;
  return { figures: { asked, converted, stands, resolved }, kept };
}

/** Settles for someone who will change what was settled. */
export function settleApart(asked: Asked): OwnSettlement {
  filter(asked);
  const converted = convert(asked);
  const stands = asked.left.map((reason) => (reason === 0 ? 1 : 0));
  return finish(
    { asked, converted, stands, resolved: byRow(stands.length) },
    asked.columns.names.companies.values.keys(),
    byRow(stands.length),
  );
}

function finish(figures: Settling, companies: Iterable<number>, kept: ByRow<Keeping>): OwnSettlement {
  const codes = [...companies];
  resolve(figures, codes);
  cover(figures, codes, kept);
  return { figures, kept };
}

function keyOf(asked: Asked): string {
  const { currency, plans, rivals, filter: wanted, knownOn } = asked.question;
  return JSON.stringify([
    currency,
    plans,
    timeAskedOf(asked.question).key,
    rivals,
    wanted,
    knownOn,
    groupingOf(asked.question),
    isStatusAsked(asked),
  ]);
}

/** Settles as before, as far as nothing has changed; null where too much has. */
function settleLike(asked: Asked, last: Settled): Settled | null {
  if (last.converted.routes !== routerOf(asked).routes) return null;
  const touched = last.columns === asked.columns ? null : touchedBetween(last.columns, asked.columns);
  if (last.columns !== asked.columns && !touched) return null;
  carry(last.left, asked.left);
  carry(last.by, asked.by);
  for (const [row, detail] of last.details) asked.details.set(row, detail);
  return touched ? settled(asked, settleTouched(asked, last, touched)) : last;
}

function settleTouched(asked: Asked, last: Settled, touched: Touched): OwnSettlement {
  const { left, by, details, columns } = asked;
  const resolved = withRows(last.resolved, left.length);
  const kept = withRows(last.kept, left.length);
  const stands = carry(last.stands, new Uint8Array(left.length));
  const all = rowsOf(touched, last.columns, columns);
  for (const row of all) {
    details.delete(row);
    if (row >= left.length) continue;
    resolved[row] = kept[row] = undefined;
    left[row] = 0;
    by[row] = -1;
  }
  const rows = all.filter((row) => row < left.length);
  filter(asked, rows);
  const converted = convertAgain(asked, last.converted, { gone: all, rows });
  for (const row of rows) stands[row] = left[row] ? 0 : 1;
  return finish({ asked, converted, stands, resolved }, touched.companies, kept);
}

/** All rows of the companies that were touched, before and after, and the touched ones that have no company. */
function rowsOf({ rows, companies }: Touched, before: Columns, after: Columns): readonly number[] {
  const found = new Set(rows);
  for (const columns of [before, after]) {
    const all = nestsOf(columns).rows;
    for (const company of companies) for (const row of all[company] ?? []) found.add(row);
  }
  return [...found];
}

function settled(asked: Asked, { figures, kept }: OwnSettlement): Settled {
  const { columns, left, by, details } = asked;
  const { converted, stands, resolved } = figures;
  return {
    columns,
    left: left.slice(),
    by: by.slice(),
    details: new Map(details),
    converted,
    stands,
    resolved,
    kept,
  };
}
