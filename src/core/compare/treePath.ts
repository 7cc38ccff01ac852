/** A place in a tree of categories or regions. One object for each place, so that two are equal when they are the same. */
export interface TreeNode {
  /** Counts the nodes of a forest from 0. */
  readonly id: number;
  /** The steps joined by ` / `; empty for the root of categories, which holds everything. */
  readonly path: string;
  /** The last step. */
  readonly name: string;
  /** How many steps lead here. */
  readonly depth: number;
  readonly parent: TreeNode | null;
}

/** The places of one tree that a comparison meets. */
export interface Forest {
  readonly nodeOf: (path: string) => TreeNode;
  /** How many nodes there are now. */
  readonly size: () => number;
}

/**
 * Makes a forest. With a `root` (regions: `Worldwide`), paths that do not begin with it lie below it, so that `China` is
 * `Worldwide / China`.
 */
export function createForest(root: string): Forest {
  const byText = new Map<string, TreeNode>();
  const byPath = new Map<string, TreeNode>();
  const add = (parent: TreeNode | null, name: string): TreeNode => {
    const path = parent && parent.path !== '' ? `${parent.path} / ${name}` : name;
    const known = byPath.get(path);
    if (known) return known;
    const node = { id: byPath.size, path, name, depth: path === '' ? 0 : (parent?.depth ?? 0) + 1, parent };
    byPath.set(path, node);
    return node;
  };
  const top = add(null, root);
  return {
    nodeOf(text) {
      const known = byText.get(text);
      if (known) return known;
      const steps = text.split(/\s*\/\s*/).map((step) => step.trim());
      const named = steps.filter((step) => step !== '');
      if (root !== '' && named[0]?.toLowerCase() === root.toLowerCase()) named.shift();
      const node = named.reduce(add, top);
      byText.set(text, node);
      return node;
    },
    size: () => byPath.size,
  };
}

/** The ancestor (or the node itself) at a depth counted from 1; the node where it is not that deep. */
export function cutAt(node: TreeNode, depth: number): TreeNode {
  let at = node;
  while (at.depth > depth && at.parent) at = at.parent;
  return at;
}

/** Whether a node is `whole` or lies below it. */
export function isWithinNode(node: TreeNode, whole: TreeNode): boolean {
  let at: TreeNode | null = node;
  while (at && at.depth > whole.depth) at = at.parent;
  return at === whole;
}
