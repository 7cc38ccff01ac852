/** How one thing that bars or segments can stand for is spoken of. */
export interface DimensionWords {
  /** What the page offers. */
  readonly title: string;
  /** What sentences call a place of it, and several. */
  readonly noun: string;
  readonly nouns: string;
  /** A tree is cut at a depth, counted from 1, which stands behind its name: `category:2`. */
  readonly isTree: boolean;
}

/**
 * What bars, or segments, can stand for, in the order in which it is offered. Schema, words, help and the page's choices derive
 * from this list; what a dimension does stands in `compare/dimensions`, one file each.
 */
export const dimensionWords = {
  company: { title: 'Company', noun: 'company', nouns: 'companies', isTree: false },
  year: { title: 'Year', noun: 'year', nouns: 'years', isTree: false },
  quarter: { title: 'Quarter', noun: 'quarter', nouns: 'quarters', isTree: false },
  category: { title: 'Category', noun: 'category', nouns: 'categories', isTree: true },
  region: { title: 'Region', noun: 'region', nouns: 'regions', isTree: true },
  status: { title: 'Status', noun: 'status', nouns: 'statuses', isTree: false },
  source: { title: 'Source', noun: 'source', nouns: 'sources', isTree: false },
  beneficiary: { title: 'Beneficiary', noun: 'beneficiary', nouns: 'beneficiaries', isTree: false },
  tag: { title: 'Tag', noun: 'tag', nouns: 'tags', isTree: false },
} as const satisfies Readonly<Record<string, DimensionWords>>;

export type DimensionKind = keyof typeof dimensionWords;
export type TreeKind = {
  [Kind in DimensionKind]: (typeof dimensionWords)[Kind]['isTree'] extends true ? Kind : never;
}[DimensionKind];
export type PlainKind = Exclude<DimensionKind, TreeKind>;

export const dimensionKinds = Object.keys(dimensionWords) as readonly DimensionKind[];
export const treeKinds = dimensionKinds.filter(isTree);
export const plainKinds = dimensionKinds.filter((kind): kind is PlainKind => !isTree(kind));

export function isTree(kind: DimensionKind): kind is TreeKind {
  return dimensionWords[kind].isTree;
}

/** How a dimension is written where it is asked for: `company`, `category:DEPTH`. */
export function writtenForm(kind: DimensionKind): string {
  return isTree(kind) ? `${kind}:DEPTH` : kind;
}
