import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** A file of `src`, parsed. */
export interface SourceFile {
  /** Its path from the root of the project, with `/`. */
  readonly name: string;
  readonly tree: ts.SourceFile;
  /** The files of `src` that it imports, for their types too. */
  readonly imports: readonly string[];
}

/** Every TypeScript file of `src`. */
export function readSources(): readonly SourceFile[] {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name));
  const known = new Set(names);
  return names.map((name) => {
    const text = readFileSync(name, 'utf8');
    const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const imports = ts.preProcessFile(text).importedFiles.flatMap(({ fileName }) => {
      const path = posix.join(posix.dirname(name), fileName);
      return [path, `${path}.ts`, `${path}.tsx`].find((one) => fileName.startsWith('.') && known.has(one)) ?? [];
    });
    return { name, tree, imports };
  });
}

/** The files that import each other in circles; none where all imports point one way. */
export function circlesIn(files: readonly Pick<SourceFile, 'name' | 'imports'>[]): readonly (readonly string[])[] {
  const imports = new Map(files.map((file) => [file.name, file.imports]));
  const circles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (name: string) => {
    const at = trail.indexOf(name);
    if (at >= 0) circles.push(trail.slice(at));
    if (at >= 0 || done.has(name)) return;
    trail.push(name);
    for (const next of imports.get(name) ?? []) visit(next);
    trail.pop();
    done.add(name);
  };
  for (const { name } of files) visit(name);
  return circles;
}

/** The functions of a file with how many lines each has that are no JSX: `TablePageView: 95`. */
export function functionLines({ tree }: Pick<SourceFile, 'tree'>): readonly { name: string; lines: number }[] {
  const found: { name: string; lines: number }[] = [];
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const all = lineOf(node.end) - lineOf(node.getStart(tree)) + 1;
      found.push({ name: nameOf(node), lines: all - jsxLines(node, lineOf) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function jsxLines(node: ts.Node, lineOf: (position: number) => number): number {
  let lines = 0;
  const visit = (child: ts.Node) => {
    if (ts.isJsxElement(child) || ts.isJsxFragment(child) || ts.isJsxSelfClosingElement(child)) {
      lines += lineOf(child.end) - lineOf(child.getStart()) + 1;
    } else ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return lines;
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : '(unnamed)';
}

/** The names that a file exports. */
export function exportedNames({ tree }: Pick<SourceFile, 'tree'>): readonly string[] {
  return tree.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    }
    return 'name' in statement && statement.name ? [(statement.name as ts.Identifier).text] : [];
  });
}
