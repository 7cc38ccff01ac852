import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    // A slow or busy machine is no failure: what a test does is bounded by what it tries, not by seconds.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // No file changes what another reads, so that the modules are loaded once a process and not once a file.
    isolate: false,
    setupFiles: ['tests/laws.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // Each has a Chromium of its own, and hosts: more of them would wait for each other.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
