import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

const parts = {
  openStore: 'main/store/openStore',
  createDatasetFile: 'main/store/createDatasetFile',
  writeSnapshot: 'core/dataset/writeSnapshot',
  compare: 'core/compare/compare',
  Question: 'core/dataset/question',
  readRateTable: 'core/rates/rateTable',
};

/** Bundles the parts that are measured, as they are built for users; gives the path of the module. */
export async function buildEntry(folder) {
  const source = join(folder, 'entry.ts');
  const lines = Object.entries(parts).map(
    ([name, path]) => `export { ${name} } from ${JSON.stringify(join(root, 'src', path))};`,
  );
  writeFileSync(source, lines.join('\n'));
  const outDir = join(folder, 'built');
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    ssr: { noExternal: true },
    build: { ssr: source, outDir, emptyOutDir: false, minify: false, target: 'node20' },
  });
  return join(
    outDir,
    readdirSync(outDir).find((name) => name.startsWith('entry')),
  );
}
