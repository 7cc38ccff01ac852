import type { Dataset } from '../../dataset/dataset';

const root = 'Worldwide';

/** A path of a tree as it is kept: its steps trimmed and parted by ` / `, empty ones left out. */
export function readPath(text: string): string {
  return text
    .split(/\s\/|\/\s/)
    .map((step) => step.trim())
    .filter((step) => step !== '')
    .join(' / ');
}

/** A path of the tree of regions: below `Worldwide`, which need not be typed. */
export function readRegion(text: string): string {
  const path = readPath(text);
  const [first = ''] = path.split(' / ');
  if (first.toLowerCase() === root.toLowerCase()) return root + path.slice(first.length);
  return path === '' ? root : `${root} / ${path}`;
}

/** The paths that a dataset uses, each once, sorted. */
export function pathsOf(dataset: Dataset, field: 'category' | 'region'): string[] {
  return [...new Set(dataset.investments.map((investment) => investment[field]))].filter((path) => path !== '').sort();
}
