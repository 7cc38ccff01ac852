import type { Dataset } from '../dataset/dataset';
import type { Question } from '../dataset/question';
import { type RivalRule, rivalRules } from '../dataset/rivalRules';
import { rateBookOf } from '../rates/rateBook';
import { toNumber } from '../rates/exact';
import type { RateTable } from '../rates/rateTable';
import { type Asked, createAsked, leftCode } from '../compare/rules/asked';
import { asKnown } from '../compare/rules/asKnown';
import { byRow } from '../compare/prepared/byRow';
import { flag } from '../compare/prepared/columns';
import { convert, type Converted, routeOf } from '../compare/rules/convert';
import { type Settling, moneyAt, rowMoney } from '../compare/rules/figures';
import { filter } from '../compare/rules/filter';
import { addMoney, FINE, type Money, nothing } from '../compare/prepared/money';
import { resolveRivals } from '../compare/rules/resolveRivals';
import { sharedSlots } from '../compare/rules/sharedSlots';

/** Money in whole units of the question's currency; null: nothing is known on that side. */
export interface SlotValue {
  readonly point: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Investments that state different figures for one thing, and what stands for them by each rule. */
export interface RivalSlot {
  readonly rivals: readonly { readonly investment: string; readonly value: SlotValue }[];
  /** Those that cannot be converted into the question's currency: no rule can choose them. */
  readonly unrated: readonly string[];
  /** The one that the analyst adopted: it stands whatever the rule; null where none is. */
  readonly adopted: string | null;
  /** What each rule would give if none were adopted; `all` gives one figure for each rival. */
  readonly rules: readonly { readonly rule: RivalRule; readonly values: readonly SlotValue[] }[];
}

/** [C4] The rivals among what a question asks about, in the table's order. */
export function rivalSlots(dataset: Dataset, question: Question, rates: RateTable): readonly RivalSlot[] {
  const asked = createAsked(asKnown(dataset, question), question, rateBookOf(rates, dataset));
  filter(asked);
  const companies = asked.columns.names.companies.values.keys();
  const slots = [...sharedSlots(asked, companies)].sort(([a = 0], [b = 0]) => a - b);
  const sheets = createSheets(asked, convert(asked));
  const found: RivalSlot[] = [];
  for (const slot of slots) {
    const byStatus: number[][] = [];
    for (const row of slot) (byStatus[asked.columns.status[row] ?? 0] ??= []).push(row);
    for (const rivals of byStatus) {
      if (!rivals || rivals.length < 2) continue;
      // A row without a rate is left out by now.
      const rated = rivals.filter((row) => !asked.left[row]);
      const unrated = rivals.filter((row) => asked.left[row] === leftCode.noRate);
      if (rated.length > 0 && rated.length + unrated.length > 1) found.push(slotOf(sheets, rated, unrated));
    }
  }
  return found;
}

/** The same figures by the analyst's choices, and by each rule as if there were none. */
interface Sheets {
  readonly chosen: Settling;
  readonly rules: ReadonlyMap<RivalRule, Settling>;
}

function createSheets(asked: Asked, converted: Converted): Sheets {
  const { columns, question } = asked;
  const flags = columns.flags.map((own) => own & ~flag.isAdopted);
  // What one rule leaves out must not be told of the rows themselves.
  const [left, by] = [asked.left.slice(), asked.by.slice()];
  const sheetOf = (rivals: RivalRule, sheet: Asked): Settling => ({
    asked: { ...sheet, question: { ...question, rivals }, left, by },
    converted,
    stands: new Uint8Array(0),
    resolved: byRow(left.length),
  });
  const open = { ...asked, columns: { ...columns, flags } };
  return { chosen: sheetOf('latest', asked), rules: new Map(rivalRules.map((rule) => [rule, sheetOf(rule, open)])) };
}

function slotOf({ chosen, rules }: Sheets, rivals: readonly number[], unrated: readonly number[]): RivalSlot {
  const { table, flags } = chosen.asked.columns;
  const adopted = rivals.filter((row) => (flags[row] ?? 0) & flag.isAdopted);
  const [winner] = adopted.length === 0 ? [] : resolveRivals(chosen, adopted);
  let told: RivalSlot['rules'] | null = null;
  return {
    rivals: rivals.map((row) => ({
      investment: table[row]?.id ?? '',
      get value() {
        return together(chosen.converted, row, (slice) => rowMoney(chosen, row, slice));
      },
    })),
    unrated: unrated.map((row) => table[row]?.id ?? ''),
    adopted: (winner !== undefined && table[winner]?.id) || null,
    // Of many slots a reader looks at few: only those are resolved by each rule.
    get rules() {
      return (told ??= [...rules].map(([rule, figures]) => ({
        rule,
        values: resolveRivals(figures, rivals).map((row) =>
          together(figures.converted, row, (slice) => moneyAt(figures, row, slice)),
        ),
      })));
    },
  };
}

/** Where a period is split, those of its slices together that lie in the years asked about. */
function together(converted: Converted, row: number, moneyOf: (slice: number) => Money): SlotValue {
  const { isAsked = [] } = routeOf(converted, row) ?? {};
  const { point, low, high } = isAsked.flatMap((own, i) => (own ? [moneyOf(i)] : [])).reduce(addMoney, nothing);
  const end = (value: bigint | null) => (value === null ? null : toNumber(value / FINE));
  return { point: toNumber(point / FINE), low: end(low), high: end(high) };
}
