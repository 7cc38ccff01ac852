import { posix } from 'node:path';
import ts from 'typescript';

/** Files by name, as `git ls-files` has them: `src/core/failure.ts`. */
export interface Tree {
  readonly names: readonly string[];
  readonly read: (name: string) => string;
}

/** An import that leads elsewhere where a disk folds case. */
export interface Astray {
  readonly file: string;
  readonly specifier: string;
  /** Who looks for it. */
  readonly by: 'typescript' | 'vite';
  /** The name under which it is found there; null where it is not found at all. */
  readonly found: string | null;
}

const root = '/';
const options: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2023,
  jsx: ts.JsxEmit.ReactJSX,
  resolveJsonModule: true,
  noEmit: true,
  // Only names are looked at here; what is in packages has no say in them.
  noLib: true,
  types: [],
};

/** What a file is called without its case and its ending, and a style sheet without its `.module`. */
function stemOf(name: string): string {
  return posix.basename(name).replace(/(\.module)?\.\w+$/, '');
}

/**
 * Names of one folder that a disk that folds case takes for one another, or that an import without an ending cannot tell apart;
 * each group parted by `=`. A component and its style sheet may share a name.
 */
export function alikeNames(names: readonly string[]): string[] {
  const groups = new Map<string, Set<string>>();
  for (const name of [...names, ...foldersOf(names)]) {
    const key = posix.join(posix.dirname(name), stemOf(name)).toLowerCase();
    groups.set(key, (groups.get(key) ?? new Set()).add(name));
  }
  return [...groups.values()]
    .map((group) => [...group])
    .flatMap((group) => (areAlike(group) ? [group.join(' = ')] : []));
}

function areAlike(group: readonly string[]): boolean {
  const spellings = new Set(group.map((name) => posix.join(posix.dirname(name), stemOf(name))));
  return spellings.size > 1 || group.filter((name) => /\.[cm]?[jt]sx?$/.test(name)).length > 1;
}

/** Every relative import that does not lead to the very file that it names, for `names` on a disk that folds case. */
export function astrayImports(tree: Tree, viteExtensions: readonly string[]): Astray[] {
  const disk = foldedDisk(tree);
  const exact = new Set(tree.names);
  return importsOf(tree).flatMap(({ file, specifier }) => {
    const path = posix.join(posix.dirname(file), specifier);
    const finders: Pick<Astray, 'by' | 'found'>[] = [
      { by: 'vite', found: foundByVite(path, viteExtensions, disk.isFile) },
    ];
    // Style sheets and the like are vite's business alone.
    if (!/\.(css|html|svg|ttf|woff2?)$/.test(specifier)) {
      finders.push({ by: 'typescript', found: foundByTypes(file, specifier, disk) });
    }
    return finders.flatMap(({ by, found }): Astray[] =>
      found !== null && exact.has(found) ? [] : [{ file, specifier, by, found }],
    );
  });
}

/** What the compiler reads, on a disk that folds case, under a name that no file has. */
export function misreadNames(tree: Tree): string[] {
  const disk = foldedDisk(tree);
  const sources = new Map<string, ts.SourceFile>();
  const host: ts.CompilerHost = {
    ...disk.host,
    getSourceFile: (path, language) => {
      const name = disk.realName(path);
      if (name === null) return undefined;
      const source = sources.get(path) ?? ts.createSourceFile(path, tree.read(name), withoutComments(language));
      sources.set(path, source);
      return source;
    },
    getDefaultLibFileName: () => '',
    writeFile: () => undefined,
    getCurrentDirectory: () => root,
    getCanonicalFileName: (path) => path.toLowerCase(),
    useCaseSensitiveFileNames: () => false,
    getNewLine: () => '\n',
  };
  const program = ts.createProgram({ rootNames: codeIn(tree.names).map((name) => root + name), options, host });
  const known = new Set(tree.names);
  return program.getSourceFiles().flatMap(({ fileName }) => {
    const name = posix.relative(root, fileName);
    return known.has(name) ? [] : [name];
  });
}

function withoutComments(language: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.CreateSourceFileOptions {
  const given = typeof language === 'object' ? language : { languageVersion: language };
  return { ...given, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
}

function foldedDisk({ names, read }: Tree) {
  const files = new Map(names.map((name) => [name.toLowerCase(), name]));
  const folders = new Set(['', ...foldersOf(names)].map((name) => name.toLowerCase()));
  const isFile = (name: string) => files.has(name.toLowerCase());
  const inTree = (path: string) => posix.relative(root, path);
  const realName = (path: string) => files.get(inTree(path).toLowerCase()) ?? null;
  const host: ts.ModuleResolutionHost = {
    fileExists: (path) => isFile(inTree(path)),
    directoryExists: (path) => folders.has(inTree(path).toLowerCase()),
    readFile: (path) => {
      const name = realName(path);
      return name === null ? undefined : read(name);
    },
    useCaseSensitiveFileNames: false,
  };
  return { isFile, realName, host };
}

function foundByTypes(file: string, specifier: string, { host }: ReturnType<typeof foldedDisk>): string | null {
  const { resolvedModule } = ts.resolveModuleName(specifier, root + file, options, host);
  return resolvedModule ? posix.relative(root, resolvedModule.resolvedFileName) : null;
}

function foundByVite(path: string, extensions: readonly string[], isFile: (name: string) => boolean): string | null {
  const tried = ['', ...extensions].flatMap((ending) => [path + ending, posix.join(path, 'index') + ending]);
  return tried.find(isFile) ?? null;
}

function importsOf({ names, read }: Tree): { file: string; specifier: string }[] {
  return codeIn(names).flatMap((file) =>
    ts
      .preProcessFile(read(file), true, true)
      .importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/, ''))
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => ({ file, specifier })),
  );
}

function codeIn(names: readonly string[]): string[] {
  return names.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
}

/** The folders above the files, all the way up. */
function foldersOf(names: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const name of names) {
    for (let at = posix.dirname(name); at !== '.' && !folders.has(at); at = posix.dirname(at)) folders.add(at);
  }
  return [...folders];
}
