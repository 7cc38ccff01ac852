import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '../../../src/core/change/change';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { writeSnapshot } from '../../../src/core/dataset/snapshot/writeSnapshot';
import { writeFormatOne } from '../store/formatOne';
import { ranCommand } from './ranCommand';

let folder: string;
let mine: string;
let theirs: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outlay-merge-'));
  mine = join(folder, 'capex.outlay.json');
  theirs = join(folder, 'colleague.outlay.json');
  await ranCommand('new', mine, '--sample');
  await note(mine, 'com_microsoft', 'before');
  await copyFile(mine, theirs);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('edits of different records and fields come together in one change that undo takes back', async () => {
  await note(mine, 'com_microsoft', 'mine');
  await edit(theirs, { country: 'GB' }, 'com_microsoft');
  await note(theirs, 'com_huawei', 'theirs');
  const before = await companies(mine);
  const { status, out } = await ranCommand('merge', mine, theirs);
  expect(out).toBe(
    'compared with revision 1, the last that both have\n' +
      'from theirs: 0 added, 2 changed, 0 removed\n' +
      'only in mine: 0 added, 1 changed, 0 removed\n' +
      'conflicts: 0\nrevision 3\n',
  );
  expect(status).toBe(0);
  const after = await companies(mine);
  expect(after.com_microsoft).toMatchObject({ note: 'mine', country: 'GB' });
  expect(after.com_huawei).toMatchObject({ note: 'theirs' });
  const told = JSON.parse((await ranCommand('history', mine, '--json')).out) as { what: string; inverse: unknown }[];
  expect(told.at(-1)?.what).toBe('merge colleague');
  const inverse = join(folder, 'inverse.json');
  await writeFile(inverse, JSON.stringify({ label: 'undo', edits: told.at(-1)?.inverse }));
  await ranCommand('edit', mine, '--change', inverse);
  expect(await companies(mine)).toEqual(before);
});

test('a copy of format 1 comes together with a file that was migrated since: only what was said in either is a change', async () => {
  const records = ['a', 'b', 'c'].map((name) => ({ id: `com_${name}`, name, aliases: [], fiscalYearEnd: 12 }));
  const start = { ...emptyDataset('dat_test', 'Capex'), companies: records };
  const put = (id: string, part: object): Change => ({
    label: `put ${id}`,
    edits: records
      .filter((record) => record.id === id)
      .map((record) => ({ kind: 'put', table: 'companies', record: { ...record, ...part } })),
  });
  const shared = put('com_a', { country: 'CN' });
  writeFormatOne(mine, start, [shared]);
  writeFormatOne(theirs, start, [shared, put('com_b', { fiscalYearEnd: 6 }), put('com_c', { note: 'theirs' })]);
  await edit(mine, { fiscalYearEnd: 12 }, 'com_c');
  const { status, out } = await ranCommand('merge', mine, theirs);
  expect(out).toContain(
    'from theirs: 0 added, 2 changed, 0 removed\nonly in mine: 0 added, 1 changed, 0 removed\nconflicts: 0',
  );
  expect(status).toBe(0);
  const { com_a, com_b, com_c } = await companies(mine);
  expect(com_a).toEqual({ id: 'com_a', name: 'a', aliases: [], country: 'CN' });
  expect(com_b).toMatchObject({ fiscalYearEnd: 6 });
  expect(com_c).toMatchObject({ fiscalYearEnd: 12, note: 'theirs' });
  expect(await readFile(theirs, 'utf8')).toContain('"version": 1');
});

test('a conflict is printed with its record and field, nothing is written, and --prefer decides', async () => {
  await note(mine, 'com_microsoft', 'mine');
  await note(theirs, 'com_microsoft', 'theirs');
  const bytes = await readFile(mine);
  const history = await readFile(historyOf(mine));
  const { status, out, err } = await ranCommand('merge', mine, theirs);
  expect(status).toBe(1);
  expect(out).toMatch(/companies +com_microsoft +note +mine +theirs/);
  expect(err).toBe('nothing was written: decide with --prefer mine or --prefer theirs\n');
  expect(await readFile(mine)).toEqual(bytes);
  expect(await readFile(historyOf(mine))).toEqual(history);

  const json = await ranCommand('merge', mine, theirs, '--json');
  expect(json.status).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({
    base: { how: 'shared', revision: 1 },
    counts: { conflicts: 1, theirs: { added: 0, changed: 0, removed: 0 } },
    conflicts: [{ table: 'companies', id: 'com_microsoft', field: 'note', mine: 'mine', theirs: 'theirs' }],
    revision: null,
  });

  expect((await ranCommand('merge', mine, theirs, '--prefer', 'mine')).out).toContain('nothing to do');
  expect((await ranCommand('merge', mine, theirs, '--prefer', 'theirs')).status).toBe(0);
  expect((await companies(mine)).com_microsoft).toMatchObject({ note: 'theirs' });
});

test('a dry run says what would come in and writes nothing', async () => {
  await note(theirs, 'com_huawei', 'theirs');
  const bytes = await readFile(mine);
  const { status, out } = await ranCommand('merge', mine, theirs, '--dry-run');
  expect(status).toBe(0);
  expect(out).toContain('from theirs: 0 added, 1 changed, 0 removed');
  expect(out).toContain('nothing was written: a dry run');
  expect(await readFile(mine)).toEqual(bytes);
});

test('a copy that came without its history is compared with the version that it differs least from', async () => {
  await note(mine, 'com_alphabet', 'mine');
  await note(mine, 'com_huawei', 'mine');
  await note(theirs, 'com_cambricon', 'theirs');
  await note(theirs, 'com_nvidia', 'theirs');
  await rm(historyOf(theirs));
  const { out } = await ranCommand('merge', mine, theirs);
  expect(out).toContain('compared with revision 1, the version closest to theirs, which came without a history');
  expect(out).toContain('from theirs: 0 added, 2 changed, 0 removed');
  expect(out).toContain('conflicts: 0');
  expect(await companies(mine)).toMatchObject({
    com_alphabet: { note: 'mine' },
    com_huawei: { note: 'mine' },
    com_microsoft: { note: 'before' },
    com_cambricon: { note: 'theirs' },
    com_nvidia: { note: 'theirs' },
  });
});

test('where several versions are as close, what may have changed on both sides is asked, not overwritten', async () => {
  await note(mine, 'com_microsoft', 'mine');
  await note(theirs, 'com_microsoft', 'theirs');
  await rm(historyOf(theirs));
  const { status, out } = await ranCommand('merge', mine, theirs);
  expect(status).toBe(1);
  expect(out).toMatch(/companies +com_microsoft +note +mine +theirs/);
});

test('a copy that another program has edited is compared with the version that it was made from', async () => {
  await note(mine, 'com_alphabet', 'mine');
  const dataset = readSnapshot(await readFile(theirs, 'utf8'));
  const changed = dataset.companies.filter(({ id }) => id !== 'com_cambricon');
  const kept = dataset.investments.filter(
    ({ company, beneficiaries }) => company !== 'com_cambricon' && !beneficiaries.includes('com_cambricon'),
  );
  await writeFile(theirs, writeSnapshot({ ...dataset, companies: changed, investments: kept }));
  const { status } = await ranCommand('merge', mine, theirs);
  expect(status).toBe(0);
  const after = await companies(mine);
  expect(after.com_alphabet).toMatchObject({ note: 'mine' });
  expect(after).not.toHaveProperty('com_cambricon');
});

test('the same file, and another dataset, are refused with what to do', async () => {
  expect((await ranCommand('merge', mine, mine)).err).toContain('that is the same file');
  const other = join(folder, 'other.outlay.json');
  await ranCommand('new', other);
  const { status, err } = await ranCommand('merge', mine, other);
  expect(status).toBe(1);
  expect(err).toContain('is another dataset, not another copy');
  expect((await ranCommand('merge', mine, theirs, '--prefer', 'both')).status).toBe(2);
});

async function note(file: string, id: string, text: string): Promise<void> {
  await edit(file, { note: text }, id);
}

async function edit(file: string, fields: object, id: string): Promise<void> {
  const record = { ...(await companies(file))[id], ...fields };
  const change = join(folder, 'change.json');
  await writeFile(
    change,
    JSON.stringify({ label: `edit ${id}`, edits: [{ kind: 'put', table: 'companies', record }] }),
  );
  const { status, err } = await ranCommand('edit', file, '--change', change);
  expect({ status, err }).toEqual({ status: 0, err: '' });
}

async function companies(file: string): Promise<Record<string, object>> {
  const { companies: rows } = readSnapshot(await readFile(file, 'utf8'));
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

function historyOf(file: string): string {
  return file.replace('.json', '.history.jsonl');
}
