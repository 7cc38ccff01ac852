import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { findParts } from './findParts.mjs';

/** The checkout that this script is of. */
export const ownRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles the parts of a checkout that are measured, as they are built for users: gives the path of the module, and why what is not
 * in it is not.
 */
export async function buildEntry(folder, root = ownRoot) {
  const { found, lacking } = findParts(root);
  const source = join(folder, 'entry.ts');
  const lines = Object.entries(found).map(([name, path]) => `export { ${name} } from ${JSON.stringify(path)};`);
  writeFileSync(source, lines.join('\n'));
  const outDir = join(folder, 'built');
  mkdirSync(outDir);
  // A build looks for these beside or above itself.
  for (const name of ['node_modules', 'resources']) symlinkSync(join(root, name), join(outDir, name), 'junction');
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    oxc: { jsx: { runtime: 'automatic' } },
    // As in electron.vite.config.ts: native code, and what needs a folder of its own, stay outside.
    ssr: { noExternal: true, external: ['@resvg/resvg-js', 'open'] },
    build: { ssr: source, outDir, emptyOutDir: false, minify: false, target: 'node20' },
  });
  const entry = readdirSync(outDir).find((name) => /^entry.*js$/.test(name));
  return { entry: join(outDir, entry), lacking };
}
