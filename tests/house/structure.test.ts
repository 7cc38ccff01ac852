import { dirname } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { circlesIn, exportedNames, functionLines, readSources, type SourceFile } from './sources';

const MOST_FILES = 25;
const MOST_LINES = 80;

describe('the house', () => {
  const files = readSources();

  test('no files import each other in a circle, not for types either', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(circlesIn(files)).toEqual([]);
  });

  test(`no folder has more than ${MOST_FILES} files`, () => {
    const counts = new Map<string, number>();
    for (const { name } of files) counts.set(dirname(name), (counts.get(dirname(name)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  test(`no function has more than ${MOST_LINES} lines, but for tables of JSX`, () => {
    const long = files.flatMap((file) =>
      functionLines(file)
        .filter(({ lines }) => lines > MOST_LINES)
        .map(({ name, lines }) => `${file.name}: ${name}, ${lines} lines`),
    );
    expect(long).toEqual([]);
  });

  test('no exported name stands for two things', () => {
    const places = new Map<string, Set<string>>();
    for (const file of files) {
      for (const name of exportedNames(file)) places.set(name, (places.get(name) ?? new Set()).add(file.name));
    }
    const twice = [...places].filter(([, where]) => where.size > 1).map(([name, where]) => [name, ...where].join(' '));
    expect(twice.sort()).toEqual([]);
  });
});

describe('what would be wrong in the house is noticed', () => {
  test('a circle of three, and a file that imports itself', () => {
    const file = (name: string, ...imports: string[]) => ({ name, imports });
    expect(circlesIn([file('a', 'b'), file('b', 'c'), file('c', 'a', 'd'), file('d', 'd')])).toEqual(
      [['d'], ['a', 'b', 'c']].sort((a, b) => b.length - a.length),
    );
  });

  test('lines of JSX do not count, others do', () => {
    const text = 'export function A() {\n  const b = 1;\n  return (\n    <p>\n      {b}\n    </p>\n  );\n}\n';
    expect(functionLines(parsed(text))).toEqual([{ name: 'A', lines: 5 }]);
  });

  test('constants, types, functions and classes are exported names', () => {
    const text = 'export const a = 1, b = 2; export type C = 1; export function d() {} export class E {} const f = 1;';
    expect(exportedNames(parsed(text))).toEqual(['a', 'b', 'C', 'd', 'E']);
  });
});

function parsed(text: string): Pick<SourceFile, 'tree'> {
  return { tree: ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true) };
}
