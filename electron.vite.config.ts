import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

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
      rolldownOptions: {
        external: ['electron'],
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // No inline data: the page's content security policy names its own origin only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
});
