/** A place in a tree of categories or regions. One object for each place, so that two are equal when they are the same. */
export interface TreeNode {
  /** Counts the nodes of a forest from 0; a parent's is smaller. */
  readonly id: number;
  /** The steps joined by ` / `; empty for the root of categories, which holds everything. */
  readonly path: string;
  /** The last step. */
  readonly name: string;
  /** How many steps lead here. */
  readonly depth: number;
  readonly parent: TreeNode | null;
}

/** The places of one tree. It only grows. */
export interface Forest {
  readonly nodeOf: (path: string) => TreeNode;
  /** The node of a path where something lies there or below it. */
  readonly find: (path: string) => TreeNode | null;
  /** By id. */
  readonly nodes: readonly TreeNode[];
}

/**
 * Makes a forest. With a `root` (regions: `Worldwide`), paths that do not begin with it lie below it, so that `China` is
 * `Worldwide / China`.
 */
export function createForest(root: string): Forest {
  const byText = new Map<string, TreeNode>();
  const byPath = new Map<string, TreeNode>();
  const nodes: TreeNode[] = [];
  const add = (parent: TreeNode | null, name: string): TreeNode => {
    const path = pathBelow(parent, name);
    const known = byPath.get(path);
    if (known) return known;
    const node = { id: nodes.length, path, name, depth: path === '' ? 0 : (parent?.depth ?? 0) + 1, parent };
    byPath.set(path, node);
    nodes.push(node);
    return node;
  };
  const top = add(null, root);
  return {
    nodes,
    nodeOf(text) {
      let node = byText.get(text);
      if (!node) byText.set(text, (node = stepsOf(text, root).reduce(add, top)));
      return node;
    },
    find(text) {
      let node: TreeNode | undefined = top;
      for (const step of stepsOf(text, root)) node = node && byPath.get(pathBelow(node, step));
      return node ?? null;
    },
  };
}

function stepsOf(text: string, root: string): readonly string[] {
  const steps = text.split('/').map((step) => step.trim());
  const named = steps.filter((step) => step !== '');
  return root !== '' && named[0]?.toLowerCase() === root.toLowerCase() ? named.slice(1) : named;
}

function pathBelow(parent: TreeNode | null, name: string): string {
  return parent && parent.path !== '' ? `${parent.path} / ${name}` : name;
}

/** The ancestor (or the node itself) at a depth counted from 1; the node where it is not that deep. */
export function cutAt(node: TreeNode, depth: number): TreeNode {
  let at = node;
  while (at.depth > depth && at.parent) at = at.parent;
  return at;
}

/** Whether a node is `root` or lies below it. */
export function isAtOrBelow(node: TreeNode, root: TreeNode): boolean {
  return cutAt(node, root.depth) === root;
}

/** Whether each node of a forest, by id, is `whole` or lies below it. */
export function nodesWithin({ nodes }: Forest, whole: TreeNode | null): Uint8Array {
  const within = new Uint8Array(nodes.length);
  for (const node of nodes) if (node === whole || (node.parent && within[node.parent.id])) within[node.id] = 1;
  return within;
}
