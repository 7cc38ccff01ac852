import { z } from 'zod';
import { Failure } from '../../failure';
import { Dataset, FORMAT_VERSION } from '../dataset';
import { tableNames } from '../tables';
import { migrate, type Migrations, migrations } from './migrations';
import { quickRead } from './quickRead';
import { checkAllReferences } from '../references';
import { rowOf } from '../rowIndex';
import { checkJson, type JsonPath, lineOfPath } from './scanJson';

/**
 * [S5] Reads the text of a snapshot. What `writeSnapshot` left out because it is the default is there again.
 *
 * @throws {Failure} `badFile`, or `newerFormat` where a later version of Outlay wrote it. The message and the path say where
 * it is: line and column where the text is not JSON, else the field (`investments.17.amount.low`) and its line.
 */
export function readSnapshot(text: string, known: Migrations = migrations): Dataset {
  const json = withoutMark(text);
  const dataset = quickRead(json, false) ?? carefulRead(json, known);
  checkIds(json, dataset);
  checkReferences(json, dataset);
  return dataset;
}

/**
 * The same of a text that `readSnapshot` has passed before, or that `writeSnapshot` has made of a dataset: only what would
 * make a dataset of it that is none is looked at again.
 */
export function readKnownSnapshot(text: string, known: Migrations = migrations): Dataset {
  return quickRead(withoutMark(text), true) ?? readSnapshot(text, known);
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Slow, and with words: by the schemas alone. */
function carefulRead(json: string, known: Migrations): Dataset {
  checkText(json);
  const value: unknown = JSON.parse(json);
  const header = checkHeader(value, json, known);
  const present = header.version < FORMAT_VERSION ? migrate(header, header.version, known) : value;
  const result = Dataset.safeParse(present, { reportInput: true });
  if (!result.success) throw failureOf(json, result.error);
  return result.data;
}

function checkText(json: string): void {
  try {
    checkJson(json);
  } catch (error) {
    throw likelyCause(json) ?? error;
  }
}

/** What the analyst can do more with than with the first sign that is not JSON; null where nothing is known. */
function likelyCause(json: string): Failure | null {
  const start = json.trimStart();
  if (start === '') return new Failure('badFile', 'the file is empty');
  const marker = json.search(/^(<<<<<<< |>>>>>>> )/m);
  if (marker >= 0) {
    const line = json.slice(0, marker).split('\n').length;
    const message = `line ${line}: an unfinished merge of two versions (<<<<<<< or >>>>>>>)`;
    return new Failure('badFile', message, ['line', line]);
  }
  if (start.startsWith('<')) return new Failure('badFile', 'line 1: a web page or XML, not a dataset', ['line', 1]);
  return null;
}

const Header = z.looseObject({ format: z.literal('outlay'), version: z.int().min(0) });

function checkHeader(value: unknown, json: string, known: Migrations): z.infer<typeof Header> {
  const header = Header.safeParse(value);
  if (!header.success || (header.data.version === 0 && !known.has(0))) {
    const field = header.error?.issues[0]?.path[0] ?? 'version';
    const path = field === 'version' ? ['version'] : ['format'];
    throw failureAt(json, path, `not an Outlay dataset: it does not begin with "format": "outlay" and a version`);
  }
  const { version } = header.data;
  if (version > FORMAT_VERSION) {
    throw new Failure(
      'newerFormat',
      `written by a newer version of Outlay (format ${version}; this one reads up to ${FORMAT_VERSION})`,
      ['version'],
    );
  }
  return header.data;
}

function checkIds(json: string, dataset: Dataset): void {
  for (const table of tableNames) {
    const rows = dataset[table];
    rows.forEach(({ id }, row) => {
      // The index keeps the last of two records with one id.
      if (rowOf(rows, id) === row) return;
      throw failureAt(json, [table, rowOf(rows, id), 'id'], `two records have one id: ${id}`);
    });
  }
}

function checkReferences(json: string, dataset: Dataset): void {
  try {
    checkAllReferences(dataset);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [table, id, field] = error.path;
    const name = tableNames.find((known) => known === table);
    if (!name || typeof id !== 'string') throw new Failure('badFile', error.message, error.path);
    throw failureAt(json, [name, rowOf(dataset[name], id), ...String(field).split('.').map(step)], error.message);
  }
}

function failureOf(json: string, error: z.ZodError): Failure {
  const issue = deepest(error.issues[0]);
  if (!issue) return new Failure('badFile', 'not an Outlay dataset');
  const path = issue.path.map((at) => (typeof at === 'symbol' ? String(at) : at));
  const value = 'input' in issue ? shown(issue.input) : '';
  return failureAt(json, path, `${issue.message}${value}`);
}

/** What is wrong within the one case of a union that comes nearest, rather than that no case fits. */
function deepest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  const within = issue.errors.map(([first]) => first).find((first) => first !== undefined && first.path.length > 0);
  return within ? { ...within, path: [...issue.path, ...within.path] } : issue;
}

function failureAt(json: string, path: JsonPath, message: string): Failure {
  let line: number | null = null;
  // A field that is missing has no line of its own: its record's line says where.
  for (let depth = path.length; line === null; depth -= 1) line = lineOfPath(json, path.slice(0, depth));
  return new Failure('badFile', `line ${line}: ${path.join('.')}: ${message}`, path);
}

function step(text: string): string | number {
  return /^\d+$/.test(text) ? Number(text) : text;
}

function shown(value: unknown): string {
  if (value === null || !['string', 'number', 'boolean'].includes(typeof value)) return '';
  const text = JSON.stringify(value);
  return `: ${text.length > 100 ? `${text.slice(0, 100)}...` : text}`;
}
