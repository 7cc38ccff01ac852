import { assertNever } from '../assertNever';
import type { Dataset } from '../dataset/dataset';
import type { Dimension } from '../dataset/question';
import { recordOf } from '../dataset/rowIndex';
import type { Claim, Converted } from './claim';
import type { Key } from './comparison';
import { cutAt } from './treePath';

/** What is left of wholes whose parts have bars or segments of their own. No category or region can have this key. */
export const other: Key = { key: ' / other', label: 'other' };

/** The depth at which a dimension cuts a tree, counted from 1; null where it is no cut of that tree. */
export function depthOf(dimension: Dimension, tree: 'category' | 'region'): number | null {
  return dimension.startsWith(`${tree}:`) ? Number(dimension.slice(tree.length + 1)) : null;
}

/** Where one slice of an investment stands on a dimension: several places where it has several sources or tags. */
export type Locate = (claim: Claim, slice: Converted) => readonly Key[];

/** [C7] How a dimension places what is summed. */
export function createLocate(dataset: Dataset, dimension: Dimension): Locate {
  const known = new Map<string, readonly Key[]>();
  const one = (key: string, label: () => string): readonly Key[] => {
    let keys = known.get(key);
    if (!keys) known.set(key, (keys = [{ key, label: label() }]));
    return keys;
  };
  const many = (keys: readonly string[], none: string, label: (key: string) => string): readonly Key[] => {
    if (keys.length === 0) return one('', () => none);
    return [...new Set(keys)].flatMap((key) => one(key, () => label(key)));
  };
  const companyName = (id: string) => recordOf(dataset.companies, id)?.name ?? id;
  switch (dimension) {
    case 'company':
      return ({ company }) => one(company, () => companyName(company));
    case 'year':
      return (_, { at: { place, placeLabel } }) => one(place.key, () => (place.year === null ? placeLabel : place.key));
    case 'status':
      return ({ investment }) => one(investment.status, () => investment.status);
    case 'source':
      return ({ investment }) =>
        many(
          investment.citations.map(({ source }) => source),
          'no source',
          (id) => recordOf(dataset.sources, id)?.title ?? id,
        );
    case 'beneficiary':
      return ({ investment }) => many(investment.beneficiaries, 'no beneficiary', companyName);
    case 'tag':
      return ({ investment }) => many(investment.tags, 'no tag', (tag) => tag);
    default:
      return createTreeLocate(dimension, one);
  }
}

function createTreeLocate(
  dimension: Extract<Dimension, `${string}:${number}`>,
  one: (key: string, label: () => string) => readonly Key[],
): Locate {
  const category = depthOf(dimension, 'category');
  const region = depthOf(dimension, 'region');
  if (category !== null) {
    return (claim) => {
      const node = cutAt(claim.category, category);
      return one(node.path, () => (node.path === '' ? 'no category' : node.name));
    };
  }
  if (region !== null) {
    return (claim) => {
      const node = cutAt(claim.region, region);
      return one(node.path, () => node.name);
    };
  }
  return assertNever(dimension as never);
}

/** Tells keys of one label apart by their paths: two branches of a tree may both end in `Other`. */
export function labelApart(keys: readonly Key[], dimension: Dimension): readonly Key[] {
  if (depthOf(dimension, 'category') === null && depthOf(dimension, 'region') === null) return keys;
  const counts = new Map<string, number>();
  for (const { label } of keys) counts.set(label, (counts.get(label) ?? 0) + 1);
  return keys.map((key) => {
    const isAlone = (counts.get(key.label) ?? 0) < 2 || key === other || key.key === '';
    return isAlone ? key : { key: key.key, label: key.key };
  });
}
