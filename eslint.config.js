import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What each folder may not import, and what to do instead. Imports only point down. */
const walls = [
  {
    files: ['src/core/**'],
    patterns: [
      { regex: '^node:|^(fs|path|os|crypto)$', message: 'Core is pure: take clock, ids and files in as values.' },
      {
        regex: '^(react|react-dom|electron|lowdb|@nivo|@mantine|@revolist)',
        message: 'Core knows no interface and no host.',
      },
      { regex: '/(chart|main|renderer|preload)/|/contract(/|$)|/client$', message: 'Core imports nothing above it.' },
    ],
  },
  {
    files: ['src/contract.ts', 'src/contract/**', 'src/client.ts'],
    patterns: [{ regex: '/(chart|main|renderer|preload)/', message: 'The contract imports core only.' }],
  },
  {
    files: ['src/chart/**'],
    patterns: [
      { regex: '^node:|^electron', message: 'The figure is drawn in browsers too.' },
      {
        regex: '/(main|renderer|preload)/|/contract(/|$)|/client$',
        message: 'The chart imports core, React and nivo.',
      },
    ],
  },
  {
    files: ['src/renderer/**'],
    patterns: [
      { regex: '^node:|^electron', message: 'The page has no Node: ask the host by a call of the contract.' },
      { regex: '/(main|preload)/', message: 'The page never imports main: ask by a call of the contract.' },
    ],
  },
  {
    files: ['src/preload/**'],
    patterns: [{ regex: '/(core|chart|main|renderer)/|/client$', message: 'The preload only carries calls.' }],
  },
  {
    files: ['src/main/store/**'],
    patterns: [
      { regex: '^electron', message: 'Only src/main/electron imports electron.' },
      {
        regex: '/(service|files|electron|http|cli|chart|renderer)/|/contract(/|$)',
        message: 'The store imports core and lowdb.',
      },
    ],
  },
  {
    files: ['src/main/files/**'],
    patterns: [
      { regex: '^electron', message: 'Only src/main/electron imports electron.' },
      { regex: '/(service|store|electron|http|cli|renderer)/', message: 'Files imports core, chart and libraries.' },
    ],
  },
  {
    files: ['src/main/service/**'],
    patterns: [
      { regex: '^electron', message: 'Only src/main/electron imports electron.' },
      { regex: '/(electron|http|cli|renderer)/', message: 'The service knows no host.' },
    ],
  },
  {
    files: ['src/main/http/**', 'src/main/cli/**'],
    patterns: [
      { regex: '^electron', message: 'Only src/main/electron imports electron.' },
      { regex: '/(electron|renderer)/', message: 'A host asks the service.' },
    ],
  },
];

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        // All files in one program: with one for each folder, core would be read and checked four times.
        project: './tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
    },
  },
  {
    // Only where there are components: these rules compile each file as React's compiler would.
    files: ['src/chart/**', 'src/renderer/**', 'tests/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  ...walls.map(({ files, patterns }) => ({
    files,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  })),
  {
    // Tools read their settings from a default export; the command line speaks on the console.
    files: ['**/*.config.ts', '**/*.config.js'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['scripts/**', 'tests/**'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
);
