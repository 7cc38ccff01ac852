import type { TreeKind } from '../../dataset/dimensions';
import { spelledIn } from '../prepared/spelledIn';
import { cutAt } from '../prepared/treePath';
import { type Axis, keysBy, type Placing, restKey } from './axis';
import type { DimensionRules } from './dimensionRules';

/** A dimension that cuts a tree at a depth: two branches may both end in `Other`. `none` is what the root is called. */
export function treeOf(tree: TreeKind, none: string): DimensionRules {
  return {
    groups: tree,
    createAxis: (placing, depth) => byNode(placing, tree, depth, none),
    time: null,
    mayRepeat: false,
    whyUnlike: null,
    order: null,
    isToldByKey: true,
    unread: null,
    coloursOf: null,
  };
}

function byNode({ columns }: Placing, tree: TreeKind, depth: number, none: string): Axis {
  const { nodes } = { category: columns.names.categories, region: columns.names.regions }[tree];
  const column = columns[tree];
  const spelled = spelledIn(columns, tree);
  const places = Int32Array.from(nodes, (node) => cutAt(node, depth).id + 1);
  return {
    keyOf: keysBy((code) => {
      const { path = '', name = '' } = spelled[code % nodes.length] ?? {};
      if (code >= nodes.length) return restKey(path, tree === 'category' ? withinSentence(name) : name);
      return { key: path, label: path === '' ? none : name };
    }),
    at: { kind: 'column', column, places },
    restOf: (row) => nodes.length + (column[row] ?? 0) + 1,
  };
}

/** `Capital expenditure` within a sentence; `AI`, `R&D` and names stay as they are. */
function withinSentence(name: string): string {
  return /^\p{Lu}[\p{Ll}\s,-]*$/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
