import type { TreeKind } from '../../dataset/dimensions';
import { keep } from '../../keep';
import type { Columns } from './columns';
import { type Forest, pathBelow } from './treePath';

/** A place in a tree as a table spells it. */
export interface Spelled {
  /** The steps joined by ` / `. */
  readonly path: string;
  /** The last step. */
  readonly name: string;
}

/**
 * The places of a table's trees, by the ids of their nodes, as the table spells each step where it first has it: `Capex / AI`
 * although a later row says `capex / ai`. Nodes of which the table has nothing are spelled as they were first met.
 */
export function spelledIn(columns: Columns, tree: TreeKind): readonly Spelled[] {
  const forest = forestOf(columns, tree);
  return forest.hasSpellings() ? spelledOf(columns)[tree] : forest.nodes;
}

const spelledOf = keep((columns: Columns): Readonly<Record<TreeKind, readonly Spelled[]>> => ({
  category: readSpellings(columns, 'category'),
  region: readSpellings(columns, 'region'),
}));

function readSpellings(columns: Columns, tree: TreeKind): readonly Spelled[] {
  const forest = forestOf(columns, tree);
  const met = new Set<string>();
  const names: string[] = [];
  for (const record of columns.table) {
    const text = record[tree];
    if (met.has(text)) continue;
    met.add(text);
    const steps = forest.stepsOf(text);
    let node = forest.find(text);
    for (let at = steps.length - 1; at >= 0 && node; at -= 1) {
      names[node.id] ??= steps[at] ?? node.name;
      node = node.parent;
    }
  }
  const spelled: Spelled[] = [];
  for (const { id, name, parent } of forest.nodes) {
    const own = names[id] ?? name;
    spelled.push({ path: pathBelow(parent ? spelled[parent.id]?.path : undefined, own), name: own });
  }
  return spelled;
}

function forestOf({ names }: Columns, tree: TreeKind): Forest {
  return { category: names.categories, region: names.regions }[tree];
}
