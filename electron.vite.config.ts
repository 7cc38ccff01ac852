import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { bundledFile, licencesPlugin } from './scripts/licences/licencesPlugin';
import { licencesFile } from './src/contract/licences';

/**
 * The native rasteriser, and Electron itself, stay outside the bundles, and `open`, which declares a `__dirname` of its own
 * beside the one that the bundler adds. Everything else is inside.
 */
const external = ['electron', '@resvg/resvg-js', 'open'];

export default defineConfig({
  main: {
    // The chart is drawn in Node too: React must be its production build, and JSX must be known here.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      externalizeDeps: false,
      license: { fileName: bundledFile },
      target: 'node20',
      rolldownOptions: {
        external,
        input: {
          index: 'src/main/electron/index.ts',
          http: 'src/main/http/index.ts',
          cli: 'src/main/cli/index.ts',
        },
        output: { format: 'es', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      license: { fileName: bundledFile },
      rolldownOptions: {
        external: ['electron'],
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), preloadFirstScreen(), licencesPlugin(import.meta.dirname)],
    build: {
      outDir: 'out/renderer',
      minify: true,
      license: { fileName: licencesFile },
      // No inline data: the page's content security policy names its own origin only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
});

/** Chunks that the first screen needs and that the page would otherwise ask for only once the one before has run. */
const firstScreen = /^assets\/(LiveFigure|revo-grid\.entry|revogr-data_\d\.entry|revogr-attribution_\d\.entry)-.*\.js$/;

/** Lets the page fetch the grid, the live figure and the plain letters while the dataset is on its way. */
function preloadFirstScreen(): Plugin {
  return {
    name: 'preload-first-screen',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const wanted = new Set<string>();
        const want = (file: string) => {
          const chunk = bundle[file];
          if (wanted.has(file) || html.includes(file) || chunk?.type !== 'chunk') return;
          wanted.add(file);
          chunk.imports.forEach(want);
        };
        Object.keys(bundle)
          .filter((file) => firstScreen.test(file))
          .forEach(want);
        const fonts = Object.keys(bundle).filter((file) => /Inter-(Regular|Medium|SemiBold)-latin-(?!ext)/.test(file));
        return [
          ...[...wanted].map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          })),
          ...fonts.map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          })),
        ];
      },
    },
  };
}
