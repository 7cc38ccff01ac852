import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What no file of core may import, whatever its room. */
const pureCore = [
  { regex: '^node:|^(fs|path|os|crypto)$', message: 'Core is pure: take clock, ids and files in as values.' },
  {
    regex: '^(react|react-dom|electron|lowdb|@nivo|@mantine|@revolist)',
    message: 'Core knows no interface and no host.',
  },
  { regex: '/(chart|main|renderer|preload)/|/contract(/|$)|/client$', message: 'Core imports nothing above it.' },
];

/** The rooms of core from the ground up, and those of the comparison: each imports only rooms that stand before it. */
const coreRooms = [
  'dataset',
  'text',
  'change',
  'merge',
  'history',
  'rates',
  'table',
  'words',
  'compare',
  'claims',
  'notes',
  'explain',
  'review',
];
const compareRooms = ['prepared', 'dimensions', 'rivals', 'rules', 'measures', 'bars'];

function coreWalls() {
  const above = (rooms, room) => rooms.slice(rooms.indexOf(room) + 1);
  const wall = (name, names) =>
    names.length === 0
      ? []
      : [
          {
            regex: `^(\\.\\./)+(${names.join('|')})/`,
            message: `${name} imports only rooms below it: move what both need down.`,
          },
        ];
  const door = { regex: '/compare$', message: 'A step does not import the door of its room.' };
  return [
    {
      files: ['src/core/*.ts'],
      patterns: [...pureCore, { regex: '^\\./\\w+/', message: 'The ground of core imports no room.' }],
    },
    ...coreRooms.map((room) => ({
      files: [`src/core/${room}/**`],
      patterns: [...pureCore, ...wall(room, above(coreRooms, room))],
    })),
    ...compareRooms.map((room) => ({
      files: [`src/core/compare/${room}/**`],
      patterns: [
        ...pureCore,
        ...wall('compare', above(coreRooms, 'compare')),
        ...wall(room, above(compareRooms, room)),
        door,
      ],
    })),
  ];
}

/**
 * The rooms of the page from the ground up, and whose files each may import beside its own: of rooms that stand before it. All may
 * import core, the contract and the chart, and `locale.ts` and `parts.module.css`.
 */
const pageRooms = {
  host: [],
  navigation: [],
  words: [],
  calm: [],
  fields: [],
  sections: [],
  'tables/grid': [],
  rivals: ['words'],
  ledger: ['host'],
  commands: ['ledger'],
  notices: ['words', 'ledger', 'commands'],
  links: ['ledger', 'notices'],
  licences: ['words', 'links'],
  fiscal: ['words', 'ledger', 'notices'],
  desk: ['navigation', 'ledger', 'commands', 'notices'],
  dialogs: ['ledger', 'commands', 'notices', 'licences', 'desk'],
  history: ['words', 'sections', 'ledger'],
  charts: ['ledger'],
  'charts/known': ['calm', 'fields', 'ledger'],
  'charts/figure': ['navigation', 'words', 'calm', 'ledger', 'charts', 'charts/known'],
  'charts/export': ['ledger', 'commands'],
  'charts/look': ['fields', 'charts'],
  'charts/question': ['fields', 'charts', 'charts/known'],
  rates: ['navigation', 'words', 'calm', 'sections', 'ledger', 'commands', 'notices', 'charts', 'charts/figure'],
  'charts/details': [
    ...['words', 'calm', 'rivals', 'ledger', 'rates'],
    ...['charts', 'charts/figure', 'charts/export', 'charts/question'],
  ],
  'charts/page': [
    ...['navigation', 'calm', 'fields', 'ledger', 'notices'],
    ...['charts', 'charts/known', 'charts/figure', 'charts/export', 'charts/look', 'charts/question', 'charts/details'],
  ],
  review: ['navigation', 'words', 'calm', 'ledger', 'commands', 'fiscal', 'charts/figure'],
  inspector: [
    ...[
      'navigation',
      'words',
      'calm',
      'sections',
      'rivals',
      'ledger',
      'notices',
      'links',
      'fiscal',
      'history',
      'rates',
    ],
    ...['charts', 'charts/figure'],
  ],
  keeping: ['navigation', 'words', 'sections', 'ledger', 'commands', 'notices', 'desk'],
  'tables/page': [
    ...['navigation', 'words', 'tables/grid', 'ledger', 'commands', 'notices', 'fiscal'],
    ...['charts/figure', 'rates'],
  ],
  start: ['navigation', 'ledger', 'commands', 'desk'],
  shell: 'all',
};

/** What no file of the page may import, whatever its room. */
const page = [
  { regex: '^node:|^electron', message: 'The page has no Node: ask the host by a call of the contract.' },
  { regex: '/(main|preload)/', message: 'The page never imports main: ask by a call of the contract.' },
];

function pageWalls() {
  const up = '\\.\\./';
  const rooms = Object.keys(pageRooms);
  return [
    // Files at the root of the page bring the rooms together; a folder is a room once it stands in the table.
    { files: ['src/renderer/*'], patterns: page },
    {
      files: ['src/renderer/*/**'],
      patterns: [
        ...page,
        {
          regex: `^(${up})+(?!${up}|core/|chart/|contract(/|$))`,
          message: 'Give the folder its line in the table of rooms.',
        },
      ],
    },
    ...rooms.map((room, place) => {
      const before = rooms.slice(0, place);
      const open = pageRooms[room] === 'all' ? before : pageRooms[room];
      const above = open.filter((other) => !before.includes(other));
      if (above.length > 0) throw new Error(`room ${room} imports what does not stand before it: ${above.join(', ')}`);
      const message = `${room} imports no room but ${open.join(', ') || 'its own'}: move what both need down.`;
      const folders = room.split('/');
      const inner = { regex: '^\\./.+/', message };
      // Each folder that the room lies in is reached by as many steps up; from there only what is open may be named.
      const outer = folders.map((_, depth) => {
        const near = open.map((other) => other.split('/')).filter((other) => startsAlike(other, folders, depth));
        const files = near.map((other) => [...other.slice(depth), '[^/]+$'].join('/'));
        const ofAll = depth === 0 ? ['locale$', 'parts\\.module\\.css$'] : [];
        return { regex: `^${up.repeat(folders.length - depth)}(?!${[up, ...files, ...ofAll].join('|')})`, message };
      });
      return { files: [`src/renderer/${room}/*`], patterns: [...page, inner, ...outer] };
    }),
  ];
}

function startsAlike(some, others, depth) {
  return some.slice(0, depth).join('/') === others.slice(0, depth).join('/');
}

/** What each folder may not import, and what to do instead. Imports only point down. */
const walls = [
  ...coreWalls(),
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
  ...pageWalls(),
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

/** What would switch the compiler's check of a closed list off. */
const switchedOff = [
  {
    selector: 'TSAsExpression > TSNeverKeyword',
    message: 'A cast to never hides the members that are missing: handle each, or keep them in one object.',
  },
  {
    selector: 'SwitchStatement > SwitchCase[test=null] CallExpression[callee.name="assertNever"]',
    message: 'A switch over a closed list has no default: the return type says what is missing.',
  },
];

/** A wall for imports by `import(...)`. A selector may have no slash in its expressions. */
function lazily({ regex, message }) {
  return { selector: `ImportExpression > Literal[value=/${regex.replaceAll('/', '\\x2F')}/]`, message };
}

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
      'no-restricted-syntax': ['error', ...switchedOff],
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
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      // That rule does not see what is imported when it is needed: `await import(...)`.
      'no-restricted-syntax': ['error', ...switchedOff, ...patterns.map(lazily)],
    },
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
