import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is measured and asked, and the folder of `src` below which it is looked for: files move between revisions, names seldom do. */
const parts = {
  Chart: 'core',
  Question: 'core',
  compare: 'core',
  readAmount: 'core',
  readPeriod: 'core',
  readRateTable: 'core',
  readSnapshot: 'core',
  reviewQueue: 'core',
  writeSnapshot: 'core',
  figureOf: 'chart',
  renderSvg: 'chart',
  createDatasetFile: 'main/store',
  openStore: 'main/store',
  createService: 'main/service',
  homeOf: 'main/service',
};

/** The file of each part in a checkout, and, for those that it lacks, why: `{ found: { NAME: path }, lacking: { NAME: why } }`. */
export function findParts(root) {
  const found = {};
  const lacking = {};
  for (const [name, below] of Object.entries(parts)) {
    const paths = exportersOf(join(root, 'src', below), name);
    if (paths.length === 1) found[name] = paths[0];
    else lacking[name] = paths.length === 0 ? `is not in src/${below}` : `is in several files: ${paths.join(', ')}`;
  }
  return { found, lacking };
}

/** Why builds cannot do what needs some parts; nothing where they can. */
export function lackedBy(builds, needs) {
  return Object.entries(builds).flatMap(([name, { lacking }]) =>
    needs.filter((part) => part in lacking).map((part) => `${name}: ${part} ${lacking[part]}`),
  );
}

function exportersOf(folder, name) {
  if (!existsSync(folder)) return [];
  const exported = new RegExp(`^export (?:async )?(?:function\\*?|const|class) ${name}\\b`, 'm');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path))
    .filter((path) => exported.test(readFileSync(path, 'utf8')))
    .sort();
}
