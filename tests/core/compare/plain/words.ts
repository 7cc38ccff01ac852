import type { Company, Investment, Source } from '../../../../src/core/dataset/records';
import type { Dataset } from '../../../../src/core/dataset/dataset';

/** Text as it is compared: case and blanks folded. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** The steps of a path, folded, broad to narrow. None: unknown. */
export function stepsOf(path: string): readonly string[] {
  return path.split('/').flatMap((step) => (fold(step) === '' ? [] : [fold(step)]));
}

/** The steps of a region: all lie in `worldwide`, whether that is written or not. */
export function regionStepsOf(path: string): readonly string[] {
  const [first, ...rest] = stepsOf(path);
  return ['worldwide', ...(first === undefined || first === 'worldwide' ? rest : [first, ...rest])];
}

/** [C6] Descendant or equal; unknown equals unknown, lies within no known one and around none. */
export function isBelow(steps: readonly string[], around: readonly string[]): boolean {
  if (around.length === 0 || steps.length === 0) return around.length === steps.length;
  return around.every((step, i) => step === steps[i]);
}

export function isSamePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && isBelow(a, b);
}

/** How deep a figure stands in both trees together. */
export function depthOf({ category, region }: Investment): number {
  return stepsOf(category).length + regionStepsOf(region).length;
}

export function companyOf(dataset: Dataset, id: string | undefined): Company | undefined {
  return dataset.companies.find((company) => company.id === id);
}

export function sourceOf(dataset: Dataset, id: string): Source | undefined {
  return dataset.sources.find((source) => source.id === id);
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
