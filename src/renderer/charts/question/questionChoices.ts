import { foldName, pickCompanies } from '../../../core/dataset/companyNames';
import { keep } from '../../../core/keep';
import type { Dataset } from '../../../core/dataset/dataset';
import { resolutions } from '../../../core/compare/rivals/resolutions';
import { dimensionKinds, dimensionWords, isTree, type TreeKind } from '../../../core/dataset/dimensions';
import { hasArgument, type Measure, measureKinds, measureWords } from '../../../core/dataset/measures';
import { partialRules, planRates, type Dimension, type Question, calendars } from '../../../core/dataset/question';
import { type Claim, claims } from '../../../core/dataset/records';
import { type RivalRule, rivalRules } from '../../../core/dataset/rivalRules';

/** One thing that can be picked: what is stored, and what readers see. */
export interface OfferedChoice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** What the bars or segments can stand for. Trees go as deep as this dataset's do. */
export function dimensionChoices(dataset: Dataset, chosen?: Dimension): OfferedChoice<Dimension>[] {
  return dimensionKinds.flatMap((kind): OfferedChoice<Dimension>[] =>
    isTree(kind) ? depths(kind, dataset, chosen) : [{ value: kind, label: dimensionWords[kind].title }],
  );
}

/**
 * Every path of a tree that the investments name, and every one above them, in alphabetical order; of those that differ only by
 * case and blanks one, that which is chosen before others.
 */
export function pathChoices(dataset: Dataset, tree: TreeKind, chosen?: string): string[] {
  const paths = factsOf(dataset)[tree];
  return sorted(spelledOnce(chosen ? [chosen, ...paths] : paths));
}

/** Every tag that an investment has, spelled as `pathChoices`. */
export function tagChoices(dataset: Dataset, chosen: readonly string[] = []): string[] {
  return sorted(new Set([...chosen, ...spelledOnce([...chosen, ...factsOf(dataset).tags])]));
}

/** Of texts that differ only by case and blanks the first. */
function spelledOnce(texts: Iterable<string>): ReadonlySet<string> {
  const firsts = new Map<string, string>();
  for (const text of texts) {
    const folded = foldName(text);
    if (!firsts.has(folded)) firsts.set(folded, text);
  }
  return new Set(firsts.values());
}

/** The currencies that the dataset names, and the most used ones; the chosen one is always there. */
export function currencyChoices(dataset: Dataset, chosen: string): string[] {
  const found = new Set([dataset.settings.currency, chosen, ...factsOf(dataset).currencies]);
  for (const rate of dataset.rates) {
    if (rate.base) found.add(rate.base);
    if (rate.quote) found.add(rate.quote);
  }
  const own = [...found].sort();
  return [...own, ...commonCurrencies.filter((code) => !found.has(code))];
}

const commonCurrencies = ['USD', 'EUR', 'GBP', 'CNY', 'JPY', 'INR', 'KRW', 'CHF', 'CAD', 'AUD', 'SEK', 'BRL'];

/** The companies, by name; one without a name shows its id. */
export function companyChoices({ companies }: Dataset): readonly OfferedChoice[] {
  return pickCompanies(companies);
}

/** The measures that this dataset can answer: ratios only to metrics and companies that it has. */
export function measureChoices(dataset: Dataset, chosen: Measure): OfferedChoice<Measure>[] {
  const choices = measureKinds.flatMap((kind): OfferedChoice<Measure>[] => {
    const { title } = measureWords[kind];
    if (!hasArgument(kind)) return [{ value: kind, label: title }];
    const offered = measureWords[kind].argument.offered(dataset);
    return offered.map(({ value, label }) => ({ value: `${kind}:${value}`, label: `${title} ${label}` }));
  });
  return choices.some(({ value }) => value === chosen) ? choices : [...choices, { value: chosen, label: chosen }];
}

export const statusChoices: readonly OfferedChoice<Claim>[] = claims.map((value) => ({
  value,
  label: { actual: 'Actual', estimated: 'Estimated', planned: 'Planned', none: 'Not given' }[value],
}));

export const calendarChoices: readonly OfferedChoice<Question['calendar']>[] = calendars.map((value) => ({
  value,
  label: { asReported: 'As reported', calendarised: 'By calendar year' }[value],
}));

export const planChoices: readonly OfferedChoice<Question['plans']>[] = planRates.map((value) => ({
  value,
  label: { announced: 'At the rate of their announcement', period: 'At the rates of their period' }[value],
}));

export const partialChoices: readonly OfferedChoice<Question['partial']>[] = partialRules.map((value) => ({
  value,
  label: { mark: 'Shown and marked', leave: 'Left out' }[value],
}));

export const rivalChoices: readonly OfferedChoice<RivalRule>[] = rivalRules.map((value) => ({
  value,
  label: resolutions[value].title,
}));

function depths(tree: TreeKind, dataset: Dataset, chosen: Dimension | undefined): OfferedChoice<Dimension>[] {
  let deepest = chosen?.startsWith(`${tree}:`) ? Number(chosen.slice(tree.length + 1)) : 1;
  for (const path of factsOf(dataset)[tree]) deepest = Math.max(deepest, Math.min(path.split(' / ').length, 99));
  return Array.from({ length: deepest }, (_, i) => ({
    value: `${tree}:${i + 1}` as const,
    label: `${dimensionWords[tree].title}, level ${i + 1}`,
  }));
}

interface Facts extends Readonly<Record<TreeKind, ReadonlySet<string>>> {
  readonly tags: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
}

/** What the rows of a table name, read once for each table: the panels ask at every key press. */
const factsIn = keep(readFacts);

function factsOf({ investments }: Dataset): Facts {
  return factsIn(investments);
}

function readFacts(investments: Dataset['investments']): Facts {
  const found = {
    category: new Set<string>(),
    region: new Set<string>(),
    tags: new Set<string>(),
    currencies: new Set<string>(),
  };
  for (const { category, region, tags, currency, stated } of investments) {
    addPath(found.category, category);
    addPath(found.region, region);
    for (const tag of tags) found.tags.add(tag);
    if (currency) found.currencies.add(currency);
    for (const one of stated) found.currencies.add(one.currency);
  }
  return found;
}

/** Adds a path and every one above it. */
function addPath(paths: Set<string>, path: string): void {
  for (let rest = path; rest !== '' && !paths.has(rest); rest = rest.slice(0, Math.max(0, rest.lastIndexOf(' / ')))) {
    paths.add(rest);
  }
}

function sorted(texts: ReadonlySet<string>): string[] {
  return [...texts].sort((a, b) => a.localeCompare(b));
}
