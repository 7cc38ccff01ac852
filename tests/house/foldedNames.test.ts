import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { resolveConfig } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { alikeNames, astrayImports, misreadNames, type Tree } from './foldedNames';

/** The endings that vite tries, in its order. */
let extensions: readonly string[];

beforeAll(async () => {
  ({ extensions } = (await resolveConfig({ configFile: false, logLevel: 'silent' }, 'build')).resolve);
});

// On the disks of macOS and Windows `./DataTable` is also `dataTable.ts`. As long as every import leads to the very file that it
// names, the build and the four type checks see there what they see here.
describe('on a disk that folds case', () => {
  const names = namesHere();
  const tree: Tree = {
    names: [...names.filter((name) => /^(src|tests|scripts)\//.test(name)), 'package.json'],
    read: (name) => readFileSync(name, 'utf8'),
  };

  test('no two names of a folder are taken for one another', () => {
    expect(alikeNames(names)).toEqual([]);
  });

  test('every import leads to the file that it names, for the compiler and for vite', () => {
    expect(tree.names.length).toBeGreaterThan(500);
    expect(astrayImports(tree, extensions)).toEqual([]);
  });

  test('the compiler reads every file under its own name', () => {
    expect(misreadNames(tree)).toEqual([]);
  });
});

describe('what would not be found on every disk is noticed', () => {
  const texts: Record<string, string> = {
    'src/details/ChartDetails.tsx': "import { DataTable } from './DataTable';\nimport './DataTable.module.css';",
    'src/details/DataTable.tsx': 'export function DataTable() {}',
    'src/details/DataTable.module.css': '',
  };

  test('a component and its style sheet may share a name', () => {
    const tree = treeOf(texts);
    expect(alikeNames(tree.names)).toEqual([]);
    expect(astrayImports(tree, extensions)).toEqual([]);
    expect(misreadNames(tree)).toEqual([]);
  });

  test('a component whose name differs by case from that of its neighbour', () => {
    const tree = treeOf({ ...texts, 'src/details/dataTable.ts': 'export function dataTable() {}' });
    expect(alikeNames(tree.names)).toEqual([expect.stringMatching(/DataTable\.tsx.* = src\/details\/dataTable\.ts/)]);
    const astray = {
      file: 'src/details/ChartDetails.tsx',
      specifier: './DataTable',
      found: 'src/details/DataTable.ts',
    };
    expect(astrayImports(tree, extensions)).toEqual([
      { ...astray, by: 'vite' },
      { ...astray, by: 'typescript' },
    ]);
    expect(misreadNames(tree)).toEqual(['src/details/DataTable.ts']);
  });

  test('an import that is spelt otherwise than its file', () => {
    const tree = treeOf({ ...texts, 'src/a.ts': "import './Details/DataTable';" });
    expect(astrayImports(tree, extensions).map(({ file, by }) => [file, by])).toEqual([
      ['src/a.ts', 'vite'],
      ['src/a.ts', 'typescript'],
    ]);
  });

  test.each([
    [['src/a.ts', 'src/a.tsx']],
    [['src/Grid.tsx', 'src/grid.css']],
    [['src/Store/a.ts', 'src/store/b.ts']],
    [['src/Contract.ts', 'src/contract/calls.ts']],
  ])('%j', (names) => {
    expect(alikeNames(names)).toHaveLength(1);
  });
});

function treeOf(texts: Readonly<Record<string, string>>): Tree {
  return { names: Object.keys(texts), read: (name) => texts[name] ?? '' };
}

/** The files of the project: as git knows them, or, where there is no git, as they lie in the folder. */
function namesHere(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const names = listed.split('\0').filter((name) => name !== '' && existsSync(name));
    if (names.length > 0) return names;
  } catch {
    // An unpacked archive has no git: the folder is listed below.
  }
  const left = new Set(['node_modules', 'out', 'dist', '.git']);
  return readdirSync('.', { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return [entry.name];
    if (left.has(entry.name)) return [];
    return readdirSync(entry.name, { recursive: true, withFileTypes: true })
      .filter((inner) => inner.isFile())
      .map((inner) => join(inner.parentPath, inner.name).split(sep).join('/'));
  });
}
