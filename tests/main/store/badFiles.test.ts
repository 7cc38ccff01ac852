import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { writeSnapshot } from '../../../src/core/dataset/snapshot/writeSnapshot';
import { openStore } from '../../../src/main/store/openStore';

let folder: string;
let path: string;
const options = { user: 'ana', clock: () => new Date('2025-01-24T10:00:00Z') };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-bad-'));
  path = join(folder, 'capex.outlay.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const good = writeSnapshot({
  ...emptyDataset('dat_test', 'Capex'),
  companies: [
    { id: 'com_a', name: 'Alphabet', aliases: [], fiscalYearEnd: 6 },
    { id: 'com_b', name: 'ByteDance', aliases: [], fiscalYearEnd: 12 },
  ],
  sources: [
    { id: 'src_a', title: 'A', authors: [], kind: 'news', reliability: 'B', anonymous: false },
    { id: 'src_b', title: 'B', authors: [], kind: 'news', reliability: 'B', anonymous: false, basedOn: 'src_a' },
  ],
  investments: [
    {
      id: 'inv_a',
      company: 'com_a',
      amount: { qualifier: 'between', low: '60', high: '65' },
      currency: 'USD',
      stated: [],
      period: { start: '2024-01', end: '2024-12' },
      status: 'actual',
      category: '',
      region: 'Worldwide',
      beneficiaries: ['com_b'],
      citations: [{ source: 'src_a' }],
      tags: [],
    },
  ],
});

const swap = (from: string, to: string) => {
  if (!good.includes(from)) throw new Error(`not in the good file: ${from}`);
  return good.replace(from, to);
};

/** What is wrong, the bytes, and what the message must say beside the path. */
const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['empty', '', /empty/],
  ['only spaces', ' \n\n', /empty/],
  ['a NUL byte', swap('Alphabet', 'Alpha\0bet'), /NUL byte in line 8/],
  ['only NUL bytes', new Uint8Array(4096), /NUL/],
  ['cut short', good.slice(0, good.length / 2), /line \d+, column \d+/],
  ['cut by one character', good.trimEnd().slice(0, -1), /line \d+, column \d+: the text ends too early/],
  ['doubled', good + good, /something follows the end/],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${good}`, 'utf16le'), /UTF-16/],
  ['UTF-16 without a mark', Buffer.from(good, 'utf16le'), /NUL/],
  ['gzip', gzipSync(good), /gzip/],
  ['a workbook', Buffer.from('PK\x03\x04xl/workbook.xml'), /Excel/],
  ['Latin-1', Buffer.from(swap('Alphabet', 'Alphabét'), 'latin1'), /line 8: it is not UTF-8/],
  ['a web page', '<!doctype html><html></html>', /web page/],
  ['merge markers', swap('{"id":"com_a"', '<<<<<<< mine\n{"id":"com_a"'), /line 8: an unfinished merge/],
  ['a comment', swap('"companies"', '// mine\n"companies"'), /line 7, column 1/],
  ['a trailing comma', swap('\n],\n"sources"', ',\n],\n"sources"'), /line 10, column 1/],
  ['single quotes', swap('"Alphabet"', "'Alphabet'"), /line 8/],
  ['NaN', swap('"fiscalYearEnd":6', '"fiscalYearEnd":NaN'), /line 8, column/],
  ['a leading zero', swap('"fiscalYearEnd":6', '"fiscalYearEnd":06'), /line 8, column/],
  ['a line break in quotes', swap('Alphabet', 'Alpha\nbet'), /line 8/],
  ['a bad escape', swap('Alphabet', 'Alpha\\xbet'), /escape/],
  ['a key twice', swap('"name":"Alphabet"', '"name":"Alphabet","name":"B"'), /line 8.*twice.*name/],
  ['a table twice', swap('"rates": []', '"rates": [],\n"rates": []'), /twice.*rates/],
  ['__proto__', swap('"name":"Alphabet"', '"__proto__":{"x":1},"name":"Alphabet"'), /line 8.*__proto__/],
  ['__proto__ in disguise', swap('"name":"Alphabet"', '"__pr\\u006fto__":1,"name":"A"'), /__proto__/],
  ['constructor', swap('"name":"Alphabet"', '"constructor":{"prototype":{}},"name":"A"'), /constructor/],
  ['20,000 lists', '['.repeat(20_000) + ']'.repeat(20_000), /64 levels/],
  ['20,000 objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, /64 levels/],
  ['a million open brackets', '['.repeat(1_000_000), /64 levels/],
  ['a list', '[]', /not an Outlay dataset/],
  ['null', 'null', /not an Outlay dataset/],
  ['a number', '1e400', /not an Outlay dataset/],
  ['a string of 10 MB', JSON.stringify('x'.repeat(10_000_000)), /not an Outlay dataset/],
  ['another format', swap('"outlay"', '"other"'), /line 2: format/],
  ['no version', swap('"version": 2,\n', ''), /version/],
  ['version 0', swap('"version": 2', '"version": 0'), /version/],
  ['a newer version', swap('"version": 2', '"version": 3'), /newer version of Outlay \(format 3/],
  ['an unknown field', swap('"name":"Alphabet"', '"nmae":"Alphabet"'), /line 8: companies\.0/],
  ['an unknown table', swap('"rates": []', '"prices": []'), /rates|prices/],
  ['a missing name', swap('"name":"Alphabet",', ''), /line 8: companies\.0\.name/],
  ['a month 13', swap('"fiscalYearEnd":6', '"fiscalYearEnd":13'), /line 8: companies\.0\.fiscalYearEnd.*13/],
  ['a number for an amount', swap('"low":"60"', '"low":60'), /investments\.0\.amount\.low/],
  ['an amount that is no number', swap('"low":"60"', '"low":"sixty"'), /line 16: investments\.0\.amount\.low.*sixty/],
  ['a range upside down', swap('"low":"60"', '"low":"70"'), /investments\.0\.amount.*70/],
  ['a period upside down', swap('"start":"2024-01"', '"start":"2025-01"'), /investments\.0\.period/],
  ['an unknown status', swap('"actual"', '"rumoured"'), /investments\.0\.status/],
  ['two records with one id', swap('"com_b","name"', '"com_a","name"'), /line 9: companies\.1\.id.*com_a/],
  ['a reference to nothing', swap('"company":"com_a"', '"company":"com_x"'), /line 16: investments\.0\.company.*com_x/],
  [
    'a citation of nothing',
    swap('"source":"src_a"', '"source":"src_x"'),
    /investments\.0\.citations\.0\.source.*src_x/,
  ],
  ['a beneficiary that is not there', swap('["com_b"]', '["com_x"]'), /investments\.0\.beneficiaries\.0.*com_x/],
  ['sources in a circle', swap('"basedOn":"src_a"', '"basedOn":"src_b"'), /circle/],
  ['a revision of 2^53', swap('"revision": 0', '"revision": 9007199254740993'), /revision/],
];

test.each(bad)('[S5] refused and left as it is: %s', async (_, bytes, message) => {
  writeFileSync(path, bytes);
  const error = await openStore(path, options).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'Failure', message: expect.stringMatching(message) });
  expect((error as Error).message).toContain(path);
  expect((error as Error).message.length).toBeLessThan(1000);
  expect(readFileSync(path).equals(Buffer.from(bytes))).toBe(true);
  expect(readdirSync(folder)).toEqual(['capex.outlay.json']);
});

test('[S5] the good file, with a byte order mark, with other line breaks, or on one line, is read', async () => {
  for (const text of [good, `\uFEFF${good}`, good.replaceAll('\n', '\r\n'), good.replaceAll('\n', ' ')]) {
    writeFileSync(path, text);
    const store = await openStore(path, options);
    expect(store.dataset.companies).toHaveLength(2);
    await store.close();
    rmSync(path);
  }
});

test('[S5] a folder, a pipe, a device, a link to nothing or in a circle, and nothing at all are refused at once', async () => {
  const at = (name: string) => join(folder, name);
  mkdirSync(at('folder.outlay.json'));
  execFileSync('mkfifo', [at('pipe.outlay.json')]);
  symlinkSync(at('nowhere'), at('dangling.outlay.json'));
  symlinkSync(at('circle.outlay.json'), at('circle.outlay.json'));
  const refused: readonly (readonly [string, string, RegExp])[] = [
    [at('folder.outlay.json'), 'notAFile', /folder/],
    [at('pipe.outlay.json'), 'notAFile', /pipe/],
    ['/dev/zero', 'notAFile', /device/],
    [at('dangling.outlay.json'), 'notFound', /link/],
    [at('circle.outlay.json'), 'notAFile', /circle/],
    [at('missing.outlay.json'), 'notFound', /no such file/],
    [join(at('missing'), 'x.outlay.json'), 'notFound', /no such file/],
  ];
  const before = readdirSync(folder);
  for (const [file, code, message] of refused) {
    await expect(openStore(file, options), file).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  }
  expect(readdirSync(folder)).toEqual(before);
});

test('[S5] a file of more than 500 MB is refused before it is read', async () => {
  writeFileSync(path, '');
  truncateSync(path, 500 * 1024 * 1024 + 1);
  await expect(openStore(path, options)).rejects.toMatchObject({ code: 'tooLarge' });
  expect(statSync(path).size).toBe(500 * 1024 * 1024 + 1);
});
