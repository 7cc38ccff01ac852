import type { Dataset } from '../dataset/dataset';
import { Question } from '../dataset/question';
import type { Investment } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';
import { isSameValue } from '../dataset/isSameValue';
import type { RateTable } from '../rates/rateTable';
import { isSamePath, treeRoots } from '../compare/prepared/treePath';
import { type SlotValue, rivalSlots } from './rivalSlots';

/** What was said of one thing on one day. */
export interface Revision {
  readonly investment: string;
  /**
   * ISO 8601. `source`: when it was first said, the day of its oldest dated source. `ledger`: when its record was changed here,
   * where no source dates the change.
   */
  readonly day: string;
  readonly by:
    { readonly kind: 'source'; readonly source: string } | { readonly kind: 'ledger'; readonly user: string };
  /** In the currency that was asked for. */
  readonly value: SlotValue;
  /** Whether its own source has corrected or withdrawn it since. */
  readonly superseded: boolean;
}

/** A change of an investment's record in the ledger; null where the record was not there. */
export interface Edition {
  readonly id: string;
  /** ISO 8601. */
  readonly day: string;
  readonly user: string;
  readonly before: Investment | null;
  readonly after: Investment | null;
}

/**
 * How what is said of one slot [C4] has changed: 60 in January, 65 in April, 80 in July. Superseded figures stand in it too,
 * for they were said; figures without a date or a rate do not. Where one record was changed from 60 to 65, both stand in it: the
 * later one with its own new source's date, else with the day of the change, of several on one day the last. In order of time;
 * of one day, by id.
 *
 * @param editions - What the history knows of the records, oldest first.
 */
export function revisionTrail(
  dataset: Dataset,
  slot: readonly Investment[],
  currency: string,
  rates: RateTable,
  editions: readonly Edition[] = [],
): readonly Revision[] {
  const said = slot.flatMap((investment) => datedVersions(dataset, investment, editions));
  const investments = said.map(({ record }, at) => ({ ...standing(record), id: `${record.id} ${at}` }));
  const [found] = rivalSlots({ ...dataset, investments }, Question.parse({ currency }), rates);
  const values = new Map(found?.rivals.map(({ investment, value }) => [investment, value]));
  return said
    .flatMap(({ record: { id, superseded }, day, by }, at): Revision[] => {
      const value = values.get(`${id} ${at}`);
      return value ? [{ investment: id, day, by, value, superseded: Boolean(superseded) }] : [];
    })
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.investment, b.investment));
}

interface Version {
  readonly record: Investment;
  /** The change that made it; null for the first one that is known. */
  readonly edition: Edition | null;
}

type Dated = Pick<Revision, 'day' | 'by'> & { readonly record: Investment };

/** What a record has said of its slot, each with its date; what has none is left away. */
function datedVersions(dataset: Dataset, investment: Investment, editions: readonly Edition[]): readonly Dated[] {
  const versions = versionsOf(investment, editions);
  const dated: Dated[] = [];
  for (const [at, { record, edition }] of versions.entries()) {
    const cited = new Set(versions[at - 1]?.record.citations.map(({ source }) => source));
    const first = firstSource(dataset, record, cited);
    const before = dated.at(-1);
    // A source of an earlier day was added to what was said later: it does not date the change.
    if (first && (!before || first.day >= before.day)) {
      dated.push({ record, day: first.day, by: { kind: 'source', source: first.source } });
    } else if (edition && versions.length > 1) {
      dated.push({ record, day: edition.day, by: { kind: 'ledger', user: edition.user } });
    }
  }
  return dated;
}

/** The versions of a record that say different money of the slot in which it stands now. */
function versionsOf(investment: Investment, editions: readonly Edition[]): readonly Version[] {
  const own = editions.filter(({ id }) => id === investment.id);
  const all: Version[] = own[0]?.before ? [{ record: own[0].before, edition: null }] : [];
  for (const [at, edition] of own.entries()) {
    // What was corrected on the same day was not said.
    if (edition.after && own[at + 1]?.day !== edition.day) all.push({ record: edition.after, edition });
  }
  if (all.length === 0) all.push({ record: investment, edition: null });
  const kept: Version[] = [];
  for (const version of all.filter(({ record }) => isSameSlot(record, investment))) {
    const last = kept.at(-1);
    // Whether it is superseded and what it cites is told as of the last version that says the same money.
    if (!last) kept.push(version);
    else if (isSameMoney(last.record, version.record)) kept[kept.length - 1] = { ...last, record: version.record };
    else kept.push(version);
  }
  return kept;
}

function isSameSlot(a: Investment, b: Investment): boolean {
  return (
    slotFields.every((field) => isSameValue(a[field], b[field])) &&
    treeKinds.every((tree) => isSamePath(a[tree], b[tree], treeRoots[tree]))
  );
}

function isSameMoney(a: Investment, b: Investment): boolean {
  return moneyFields.every((field) => isSameValue(a[field], b[field]));
}

const slotFields = ['company', 'period', 'status'] as const;
const treeKinds = ['category', 'region'] as const;
const moneyFields = ['amount', 'currency', 'stated'] as const;

/** The oldest of the dated sources that a version cites and the one before it did not. */
function firstSource(
  dataset: Dataset,
  { citations }: Investment,
  cited: ReadonlySet<string>,
): { day: string; source: string } | null {
  let first: { day: string; source: string } | null = null;
  for (const { source } of citations) {
    const day = cited.has(source) ? undefined : recordOf(dataset.sources, source)?.published;
    if (day !== undefined && (!first || day < first.day)) first = { day, source };
  }
  return first;
}

/** The figure as it stood before it was superseded. */
function standing(investment: Investment): Investment {
  if (!investment.superseded) return investment;
  const record = { ...investment };
  delete record.superseded;
  return record;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
