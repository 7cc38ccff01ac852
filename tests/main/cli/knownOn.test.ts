import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Chart } from '../../../src/core/dataset/question';
import { editOn, guidanceFile, saying } from '../service/past/editedOn';
import { ownFolder } from '../service/startedService';
import { ranCommand } from './ranCommand';

// The command line's own clock stands at 24 Jan 2025; the guidance is of the year before.
const year = (text: string) => text.replace(/2025/g, '2024');

test('compare --known-on gives the figure as it stood, and says how many records do', async () => {
  const { path } = await guidance();
  const before = await ranCommand('compare', path, '--known-on', '2024-03-05');
  expect(before.out).toContain('As known on 2024-03-05: 1 record stands as it stood then.\n');
  expect(before.out).toMatch(/^A +65 /m);
  const now = await ranCommand('compare', path);
  expect(now.out).toMatch(/^A +80 /m);
  const later = await ranCommand('compare', path, '--known-on', '2024-12-31');
  expect(later.out).toContain('As known on 2024-12-31: no record stood otherwise then.\n');
  const early = await ranCommand('compare', path, '--known-on', '2024-02-09');
  expect(early.out).toContain('1 record stands as it stood on 10 Feb 2024, when the history of this file begins.');
  expect(early.out).toMatch(/^A +60 /m);
  expect([before.status, before.err, later.status, early.status]).toEqual([0, '', 0, 0]);
});

test('compare --json names the records that stand as they stood, and what became of them', async () => {
  const { path, dataset } = await guidance();
  await editOn(path, ['2024-05-01T10:00', { kind: 'remove', table: 'investments', id: 'inv_1' }]);
  await editOn(path, [
    '2024-05-02T10:00',
    { kind: 'put', table: 'companies', record: { id: 'com_a', name: 'Anew', aliases: [], fiscalYearEnd: 12 } },
  ]);
  const { out } = await ranCommand('compare', path, '--known-on', '2024-03-05', '--company', 'A', '--json');
  const answer = JSON.parse(out) as Record<string, unknown>;
  expect(answer).toMatchObject({
    knownOn: '2024-03-05',
    bars: [{ index: 'A', point: 65 }],
    earlier: [
      { table: 'companies', id: 'com_a', since: 'changed' },
      { table: 'investments', id: 'inv_1', since: 'removed' },
    ],
  });
  const now = JSON.parse((await ranCommand('compare', path, '--json')).out) as Record<string, unknown>;
  expect(now).toMatchObject({ knownOn: null, bars: [], earlier: [] });
  expect(dataset.investments).toHaveLength(1);
});

test('what is left out says that it stands as it stood', async () => {
  const { path, dataset } = await guidanceFile(year);
  await editOn(path, ['2024-03-01T10:00', saying(dataset, '70', { id: 'inv_2', adopted: { reason: 'mine' } })]);
  await editOn(path, ['2024-03-10T10:00', saying(dataset, '80')]);
  const { out } = await ranCommand('compare', path, '--known-on', '2024-03-05');
  expect(out).toMatch(/^inv_1 .* rival +inv_2; as it stood on 5 Mar 2024; USD 80 since$/m);
});

test('a chart of an earlier day is drawn as it stood, by name and with --all', async () => {
  const { path } = await guidance();
  const chart = Chart.parse({
    id: 'cha_one',
    name: 'Then',
    question: { knownOn: '2024-03-05' },
    look: { title: 'Then' },
  });
  await editOn(path, ['2024-06-01T10:00', { kind: 'put', table: 'charts', record: chart }]);
  const out = join(await ownFolder(), 'then.svg');
  expect((await ranCommand('chart', path, '--chart', 'Then', '--out', out)).status).toBe(0);
  const svg = await readFile(out, 'utf8');
  expect(svg).toContain('As known on 5 Mar 2024');
  expect(svg).toMatch(/>65</);
  expect(svg).not.toMatch(/>80</);
  const { status } = await ranCommand('chart', path, '--all', '--out', await ownFolder());
  expect(status).toBe(0);
});

test('[S6] a damaged history is told, what is readable of it is used, and the command ends with 1', async () => {
  const { path } = await guidance();
  const history = path.replace(/json$/, 'history.jsonl');
  await writeFile(
    history,
    (await readFile(history, 'utf8')).replace(
      '"user":"ada","label":"on 2024-03-01',
      '"user":"eve","label":"on 2024-03-01',
    ),
  );
  const { status, err, out } = await ranCommand('compare', path, '--known-on', '2024-02-28');
  expect(err).toContain('a line is damaged');
  expect(status).toBe(1);
  expect(out).toMatch(/^A +65 /m);
});

/** Guidance of 60, changed to 65 on 1 March 2024 and to 80 on 10 March 2024. */
async function guidance() {
  const { path, dataset } = await guidanceFile(year);
  await editOn(path, ['2024-03-01T10:00', saying(dataset, '65')], ['2024-03-10T10:00', saying(dataset, '80')]);
  return { path, dataset };
}
