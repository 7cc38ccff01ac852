import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { expect, test } from 'vitest';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { openStore } from '../../../src/main/store/openStore';
import { ownFolder, startedService } from '../service/startedService';
import { ranCommand } from './ranCommand';

test('every file among the commands is a command that the help names', async () => {
  const { out } = await ranCommand('--help');
  const named = [...out.matchAll(/^ {2}(\w+) .*$/gm)].map(([, name]) => name).filter((name) => name !== 'help');
  const files = (await readdir(new URL('../../../src/main/cli/commands', import.meta.url))).map(
    (file) => parse(file).name,
  );
  expect(named.toSorted()).toEqual(files.toSorted());
});

test('new makes a dataset, with a title or the sample, and never overwrites a file', async () => {
  const folder = await ownFolder();
  const file = join(folder, 'a.outlay.json');
  expect(await ranCommand('new', file, '--title', 'Capex')).toEqual({ status: 0, out: `made ${file}\n`, err: '' });
  const text = await readFile(file, 'utf8');
  expect(readSnapshot(text)).toMatchObject({ revision: 0, settings: { title: 'Capex' }, investments: [] });

  const again = await ranCommand('new', file, '--sample');
  expect(again).toMatchObject({ status: 1, out: '' });
  expect(again.err).toContain(file);
  expect(await readFile(file, 'utf8')).toBe(text);
  expect(await readdir(folder)).toEqual(['a.outlay.json']);
});

test('check says that a sound file has no problems, and what needs review', async () => {
  const { file } = await sampleFile();
  const { status, out } = await ranCommand('check', file);
  expect(status).toBe(0);
  expect(out).toContain('no problems: revision 0, 6 companies');
});

test.each([
  ['', 'empty'],
  ['<html></html>', 'HTML'],
  ['{"format":"outlay","version":1', 'cut off'],
  ['{"format":"outlay","version":99}', 'a newer format'],
])('check refuses %j (%s), and writes nothing', async (text) => {
  const folder = await ownFolder();
  const file = join(folder, 'bad.outlay.json');
  await writeFile(file, text);
  const { status, out, err } = await ranCommand('check', file);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toContain(file);
  expect(await readFile(file, 'utf8')).toBe(text);
  expect(await readdir(folder)).toEqual(['bad.outlay.json']);
});

test('check names the record and the field that are wrong', async () => {
  const { file } = await sampleFile();
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"country":"CN"', '"country":"China"'));
  const { status, err } = await ranCommand('check', file);
  expect(status).toBe(1);
  expect(err).toContain('companies');
  expect(err).toContain('com_bytedance');
  expect(err).toContain('country');
});

test('check sees damage in the middle of the history [S6]', async () => {
  const { file, edit } = await sampleFile();
  await edit('First');
  await edit('Second');
  const history = file.replace('.json', '.history.jsonl');
  await writeFile(history, (await readFile(history, 'utf8')).replace('First', 'Fi rst'));
  const { status, err } = await ranCommand('check', file);
  expect(status).toBe(1);
  expect(err).toContain(history);
});

test('compare gives the worked case in numbers', async () => {
  const { file } = await sampleFile();
  const { status, out } = await ranCommand('compare', file, '--by', 'company', '--currency', 'USD', '--json');
  const { bars, left } = JSON.parse(out) as { bars: { index: string }[]; left: unknown[] };
  expect(status).toBe(0);
  expect(bars).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ index: 'Microsoft', point: 55_700_000_000 }),
      expect.objectContaining({ index: 'Alphabet', point: 50_000_000_000 }),
      expect.objectContaining({
        index: 'ByteDance',
        point: 20_640_000_000,
        low: 20_640_000_000,
        high: null,
        marks: ['lowerBound', 'disputed'],
      }),
    ]),
  );
  expect(bars).toHaveLength(3);
  expect(left).toContainEqual(expect.objectContaining({ investment: 'inv_bytedance-ai-2025', reason: 'covered' }));
});

test('[C6] compare splits a whole into its part and its rest', async () => {
  const { file } = await sampleFile();
  const { out } = await ranCommand('compare', file, '--by', 'company', '--split', 'category:2', '--json');
  const { bars } = JSON.parse(out) as { bars: { index: string; series: string; point: number }[] };
  const parts = bars.filter(({ index }) => index === 'ByteDance').map(({ series, point }) => [series, point]);
  expect(parts).toEqual(
    expect.arrayContaining([
      ['AI infrastructure', 12_000_000_000],
      ['Rest of capital expenditure', 8_640_000_000],
    ]),
  );
  expect(parts).toHaveLength(2);
});

test('[C2] compare says of part of a year how many months are known', async () => {
  const { file } = await sampleFile();
  const question = ['--by', 'year', '--split', 'company', '--calendar', 'calendarised'];
  const { out } = await ranCommand('compare', file, ...question);
  expect(out).toMatch(/^2023 +Microsoft .*partial \(6 of 12 months\)/mu);
});

test('compare --json tells of each bar how it was made', async () => {
  const { file } = await sampleFile();
  const { out } = await ranCommand('compare', file, '--company', 'ByteDance', '--json');
  const { bars } = JSON.parse(out) as { bars: { howMade: Record<string, unknown> }[] };
  expect(bars[0]?.howMade).toMatchObject({
    title: 'ByteDance: at least $20.64bn',
    result: ['Rule: a part is never added to its whole.', 'Result: 20,640,000,000 USD, a lower bound'],
    unlisted: 0,
  });
  expect(JSON.stringify(bars[0]?.howMade.parts)).toContain('150,000,000,000 CNY × 0.1376 = 20,640,000,000 USD');
  expect(bars[0]?.howMade.left).toHaveLength(2);
});

test('chart writes the numbers behind it as CSV or JSON, by the end of the name', async () => {
  const { file, folder } = await sampleFile();
  const [csv, json] = [join(folder, 'a.csv'), join(folder, 'a.JSON')];
  expect(await ranCommand('chart', file, '--by', 'company', '--out', csv)).toMatchObject({
    status: 0,
    out: `${csv}\n`,
  });
  const lines = (await readFile(csv, 'utf8')).split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFFrow,index,series,value,low,high,unit,reason,marks,months,status,periods,footnotes,sources,how it was made',
  );
  expect(lines.filter((line) => /^(bar|left out),/.test(line))).toHaveLength(5);

  await ranCommand('chart', file, '--by', 'company', '--out', json);
  const compared = await ranCommand('compare', file, '--by', 'company', '--json');
  expect(await readFile(json, 'utf8')).toBe(compared.out);
});

test('compare tells what was known on a day', async () => {
  const { file } = await sampleFile();
  const before = await ranCommand('compare', file, '--known-on', '2000-01-01');
  expect(before.out).toMatch(
    /^As known on 2000-01-01: records stand as they are now, for this file has no history\.\n\nno figure\n/,
  );
  expect(before.out).toContain('not known on 2000-01-01');
  const wrong = await ranCommand('compare', file, '--known-on', '2025-02-30');
  expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('--known-on cannot be "2025-02-30"')]);
});

test('compare writes an aligned table for readers', async () => {
  const { file } = await sampleFile();
  const { out } = await ranCommand('compare', file, '--company', 'Google, com_microsoft', '--year', '2024');
  expect(out.split('\n').slice(0, 3)).toEqual([
    'company               USD  period  status  marks',
    expect.stringMatching(/^Alphabet {3}50,000,000,000 {2}2024 {4}actual/),
    expect.stringMatching(/^Microsoft {2}55,700,000,000 {2}FY2024 {2}actual/),
  ]);
  expect(out).toContain('Left out (3):');
});

test('compare reads a file that is open elsewhere, with its newest changes', async () => {
  const { file } = await sampleFile();
  const store = await openStore(file, { user: 'eve', clock: () => new Date() });
  const dataset = store.dataset;
  const microsoft = dataset.investments.find(({ company }) => company === 'com_microsoft');
  const amount = { qualifier: 'exactly', low: '1000', high: '1000' } as const;
  const record = { ...microsoft, id: 'inv_microsoft', status: 'actual', category: 'Cars', amount, ...blank } as const;
  await store.apply({ label: 'add', edits: [{ kind: 'put', table: 'investments', record }] }, dataset.revision);
  const { out } = await ranCommand('compare', file, '--by', 'category:1', '--category', 'cars', '--json');
  expect((JSON.parse(out) as { bars: unknown[] }).bars).toEqual([
    expect.objectContaining({ index: 'Cars', point: 1000 }),
  ]);
  await store.close();
});

test.each([
  [['--company', 'Bytedanse'], 'Did you mean "ByteDance"?'],
  [['--chart', 'Compnies'], 'no chart is named "Compnies"'],
  [['--category', 'Capital spending'], 'no category "Capital spending"'],
  [['--region', 'Worldwide / Outside Chin'], 'Did you mean "Worldwide / Outside China"?'],
  [['--tag', 'no-such'], 'no tag "no-such"'],
  [['--measure', 'per:Revenu'], 'no metric "Revenu"'],
  [['--measure', 'multiple:Googel'], 'Did you mean "Google"?'],
  [['--measure', 'most'], '--measure cannot be "most"'],
  [['--by', 'category'], '--by cannot be "category"'],
  [['--split', 'region:0'], '--split cannot be "region:0"'],
  [['--currency', 'dollar'], '--currency cannot be "dollar"'],
  [['--calendar', 'fiscal'], '--calendar cannot be "fiscal"'],
  [['--rivals', 'best'], '--rivals cannot be "best"'],
  [['--status', 'planned,maybe'], '--status cannot be "planned,maybe"'],
  [['--year', '24'], '--year cannot be "24"'],
  [['--year', '2025..2023'], '--year ends before it begins'],
  [['--colour', 'red'], 'unknown option'],
])('compare %j is wrong usage', async (options, message) => {
  const { file } = await sampleFile();
  const { status, out, err } = await ranCommand('compare', file, ...options);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(message);
});

test('chart writes a PNG of size times scale, and an SVG', async () => {
  const { file, folder } = await sampleFile();
  const png = join(folder, 'a.png');
  expect(await ranCommand('chart', file, '--out', png, '--size', '800x450', '--scale', '1.5')).toMatchObject({
    status: 0,
  });
  const bytes = await readFile(png);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 675]);
  await ranCommand('chart', file, '--out', join(folder, 'a.SVG'), '--title', '<img src=x>');
  expect(await readFile(join(folder, 'a.SVG'), 'utf8')).toContain('&lt;img src=x&gt;');
});

test('chart draws the same bytes as the host of the browser gives', async () => {
  const { file, folder } = await sampleFile();
  const chart = readSnapshot(await readFile(file, 'utf8')).charts[0];
  if (!chart) throw new Error('the sample has no chart');
  await ranCommand('chart', file, '--chart', chart.name, '--out', join(folder, 'a.png'));
  const { service } = await startedService();
  await service.handlers.openDataset({ path: file });
  const asked = { chart, format: 'png', scale: 2, dark: false, transparent: false, locale: 'en' } as const;
  const { base64 } = await service.handlers.picture(asked);
  expect((await readFile(join(folder, 'a.png'))).equals(Buffer.from(base64, 'base64'))).toBe(true);
});

test('chart --all writes every chart to a folder, two of one name too', async () => {
  const { file, folder } = await sampleFile();
  const { charts } = readSnapshot(await readFile(file, 'utf8'));
  const [first] = charts;
  const change = { label: 'copy', edits: [{ kind: 'put', table: 'charts', record: { ...first, id: 'cha_copy' } }] };
  await writeFile(join(folder, 'c.json'), JSON.stringify(change));
  expect((await ranCommand('edit', file, '--change', join(folder, 'c.json'))).status).toBe(0);
  const { status, out, err } = await ranCommand('chart', file, '--all', '--out', join(folder, 'all'), '--scale', '0.5');
  expect(status).toBe(0);
  expect(await readdir(join(folder, 'all'))).toHaveLength(charts.length + 1);
  expect(out.trim().split('\n')).toHaveLength(charts.length + 1);
  expect(err).toContain(`1 of ${charts.length + 1}`);
});

test.each([
  [['--out', 'a.gif'], '--out cannot be'],
  [['--size', '1200'], '--size cannot be "1200"'],
  [['--size', '10x10'], '--size'],
  [['--scale', '20'], '--scale cannot be "20"'],
  [['--layout', 'round'], '--layout'],
  [[], "required option '--out <path>'"],
])('chart %j is wrong usage, and writes nothing', async (options, message) => {
  const { file, folder } = await sampleFile();
  const out = options.includes('--out') || options.length === 0 ? [] : ['--out', join(folder, 'a.png')];
  const ran = await ranCommand('chart', file, ...options, ...out);
  expect(ran.status).toBe(2);
  expect(ran.err).toContain(message);
  expect(await readdir(folder)).toEqual(['a.outlay.json']);
});

test('edit applies one change, prints its revision, and history tells of it', async () => {
  const { file, edit } = await sampleFile();
  expect(await edit('Ares')).toEqual({ status: 0, out: 'revision 1: put Ares\n', err: '' });
  expect((await edit('Zeus')).out).toBe('revision 2: put Zeus\n');
  const { out } = await ranCommand('history', file, '--record', 'com_new');
  expect(out).toBe(
    '1  2025-01-24T10:00:00.000Z  ada  put Ares (added)\n    name: (nothing) -> Ares\n' +
      '2  2025-01-24T10:00:00.000Z  ada  put Zeus (changed)\n    name: Ares -> Zeus\n',
  );
  const told = JSON.parse((await ranCommand('history', file, '--record', 'com_new', '--json')).out) as unknown[];
  expect(told.at(-1)).toEqual({
    revision: 2,
    time: '2025-01-24T10:00:00.000Z',
    user: 'ada',
    what: 'put Zeus',
    did: 'changed',
    fields: [{ field: 'name', old: 'Ares', new: 'Zeus' }],
  });
  expect((await ranCommand('history', file, '--record', 'com_microsoft')).out).toBe('no changes\n');
});

test.each([
  ['{', 'is not JSON'],
  ['{"label":"x"}', 'edits'],
  ['{"label":"x","edits":[{"kind":"remove","table":"companies","id":"com_none"}]}', 'com_none'],
  ['{"label":"x","edits":[{"kind":"remove","table":"companies","id":"com_microsoft"}]}', 'com_microsoft'],
  [
    '{"label":"x","edits":[{"kind":"put","table":"sources","record":{"id":"src_x","title":"X","basedOn":"src_x"}}]}',
    'sources are based on each other in a circle: src_x (at sources > src_x > basedOn)',
  ],
  [
    '{"label":"x","edits":[{"kind":"put","table":"investments","record":{"id":"inv_x","status":"actual","period":{"start":"2024-05","end":"2024-04"}}}]}',
    'edits.0.record.period: the period ends before it begins',
  ],
  ['{"label":"x","edits":[{"kind":"put","table":"sources","record":{"id":"src_x","__proto__":1}}]}', '__proto__'],
])('edit with %j fails and changes nothing', async (change, message) => {
  const { file, folder } = await sampleFile();
  const before = await readFile(file, 'utf8');
  await writeFile(join(folder, 'c.json'), change);
  const { status, out, err } = await ranCommand('edit', file, '--change', join(folder, 'c.json'));
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toContain(message);
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(existsSync(file.replace('.json', '.lock'))).toBe(false);
});

test('[S3] edit refuses a file that is open elsewhere', async () => {
  const { file, edit } = await sampleFile();
  const store = await openStore(file, { user: 'eve', clock: () => new Date() });
  expect(await edit('Ares')).toMatchObject({ status: 1, out: '' });
  await store.close();
  expect(await edit('Ares')).toMatchObject({ status: 0 });
});

test('a missing file, a folder and an unknown command end with the right status', async () => {
  const folder = await ownFolder();
  await mkdir(join(folder, 'd.json'));
  for (const command of ['check', 'compare', 'history']) {
    expect(await ranCommand(command, join(folder, 'none.json'))).toMatchObject({ status: 1, out: '' });
    expect(await ranCommand(command, join(folder, 'd.json'))).toMatchObject({ status: 1, out: '' });
    expect(await ranCommand(command)).toMatchObject({ status: 2, out: '' });
  }
  expect((await ranCommand('compear', 'x')).err).toContain('Did you mean compare?');
  expect((await ranCommand()).status).toBe(2);
});

test('--help is everywhere, and is no error', async () => {
  expect((await ranCommand('--help')).status).toBe(0);
  for (const command of ['new', 'check', 'compare', 'chart', 'edit', 'history', 'serve']) {
    const { status, out } = await ranCommand(command, '--help');
    expect(status).toBe(0);
    expect(out).toContain(`Usage: outlay ${command}`);
  }
});

const blank = { stated: [], region: 'Worldwide', beneficiaries: [], citations: [], tags: [] };

async function sampleFile() {
  const folder = await ownFolder();
  const file = join(folder, 'a.outlay.json');
  await ranCommand('new', file, '--sample');
  const edit = async (name: string) => {
    const record = { id: 'com_new', name };
    const change = { label: `put ${name}`, edits: [{ kind: 'put', table: 'companies', record }] };
    const from = join(await ownFolder(), 'c.json');
    await writeFile(from, JSON.stringify(change));
    return ranCommand('edit', file, '--change', from);
  };
  return { folder, file, edit };
}
