import { foldName } from '../../dataset/companyNames';
import type { TreeKind } from '../../dataset/dimensions';

/** A place in a tree of categories or regions. One object for each place, so that two are equal when they are the same. */
export interface TreeNode {
  /** Counts the nodes of a forest from 0; a parent's is smaller. */
  readonly id: number;
  /**
   * The steps joined by ` / `, as they were spelled when they were first met: a table may spell them otherwise, see `spelledIn`.
   * Empty for the category that is not known.
   */
  readonly path: string;
  /** The last step. */
  readonly name: string;
  /** How many steps lead here. */
  readonly depth: number;
  /** Null for the first step of a category, and for the category that is not known: nothing lies around them. */
  readonly parent: TreeNode | null;
}

/** The places of one tree. It only grows. */
export interface Forest {
  /** The node of a path. Paths that differ only by case and blanks have one. */
  readonly nodeOf: (path: string) => TreeNode;
  /** The node of a path where something lies there or below it. */
  readonly find: (path: string) => TreeNode | null;
  /** By id. */
  readonly nodes: readonly TreeNode[];
  /** The steps that lead to a node, the first first, as a path spells them; those of the root excepted. */
  readonly stepsOf: (path: string) => readonly string[];
  /** Whether any node was met in several spellings. */
  readonly hasSpellings: () => boolean;
}

/**
 * Makes a forest. With a `root` (regions: `Worldwide`), paths that do not begin with it lie below it, so that `China` is
 * `Worldwide / China`. Without one, the empty path is a tree of its own: what is not known lies within nothing [C6].
 */
export function createForest(root: string): Forest {
  const byText = new Map<string, TreeNode>();
  const steps = createSteps();
  const nodes: TreeNode[] = [];
  let hasSpellings = false;
  const add = (parent: TreeNode | null, name: string): TreeNode => {
    const known = steps.find(parent, name);
    if (known) {
      if (known.name !== name) hasSpellings = true;
      return known;
    }
    const path = pathBelow(parent?.path, name);
    const node = { id: nodes.length, path, name, depth: path === '' ? 0 : (parent?.depth ?? 0) + 1, parent };
    steps.add(node);
    nodes.push(node);
    return node;
  };
  const top = add(null, root);
  const trunk = root === '' ? null : top;
  const stepsOf = (text: string) => stepsBelow(text, root);
  return {
    nodes,
    nodeOf(text) {
      let node = byText.get(text);
      if (!node) byText.set(text, (node = stepsOf(text).reduce(add, trunk) ?? top));
      return node;
    },
    find(text) {
      const named = stepsOf(text);
      let node = trunk;
      for (const step of named) {
        node = steps.find(node, step) ?? null;
        if (!node) return null;
      }
      return node ?? top;
    },
    stepsOf,
    hasSpellings: () => hasSpellings,
  };
}

/** The nodes by what lies above them and their last step. */
function createSteps() {
  const below: Map<string, TreeNode>[] = [];
  const stepsAt = (parent: TreeNode | null) => (below[(parent?.id ?? -1) + 1] ??= new Map());
  return {
    find: (parent: TreeNode | null, name: string) => stepsAt(parent).get(foldName(name)),
    add: (node: TreeNode) => stepsAt(node.parent).set(foldName(node.name), node),
  };
}

/** What the trees begin with: every region lies in the world, and no category in another unless it says so. */
export const treeRoots = { category: '', region: 'Worldwide' } as const satisfies Readonly<Record<TreeKind, string>>;

function stepsBelow(text: string, root: string): readonly string[] {
  const steps = text.split('/').map((step) => step.trim());
  const named = steps.filter((step) => step !== '');
  const [first] = named;
  return root !== '' && first !== undefined && foldName(first) === foldName(root) ? named.slice(1) : named;
}

/** Whether two paths lead to one place of the trees with that root. */
export function isSamePath(a: string, b: string, root: string): boolean {
  const folded = (text: string) => stepsBelow(text, root).map(foldName).join('/');
  return a === b || folded(a) === folded(b);
}

/** A step below a path; the first one where that is empty. */
export function pathBelow(path: string | undefined, name: string): string {
  return path === undefined || path === '' ? name : `${path} / ${name}`;
}

/** The ancestor (or the node itself) at a depth counted from 1; the node where it is not that deep. */
export function cutAt(node: TreeNode, depth: number): TreeNode {
  let at = node;
  while (at.depth > depth && at.parent) at = at.parent;
  return at;
}

/** Whether a node is `root` or lies below it; below the category that is not known lies nothing. */
export function isAtOrBelow(node: TreeNode, root: TreeNode): boolean {
  return cutAt(node, root.depth) === root;
}

/** Whether each node of a forest, by id, is `whole` or lies below it. */
export function nodesWithin({ nodes }: Forest, whole: TreeNode | null): Uint8Array {
  const within = new Uint8Array(nodes.length);
  for (const node of nodes) if (node === whole || (node.parent && within[node.parent.id])) within[node.id] = 1;
  return within;
}
