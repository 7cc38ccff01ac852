import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename as move, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/core/change/change';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import type { HostDialogs } from '../../../src/main/service/hostDialogs';
import { homeOf } from '../../../src/main/service/home';
import { openAtStart } from '../../../src/main/service/files/openAtStart';
import { type createService } from '../../../src/main/service/service';
import { ownFolder, startedService } from './startedService';

const rename = (name: string): Change => ({
  label: `rename to ${name}`,
  edits: [{ kind: 'put', table: 'companies', record: { id: 'com_one', name, aliases: [], fiscalYearEnd: 12 } }],
});

test('at first nothing is open, and it is the first start', async () => {
  const { service } = await startedService();
  const desk = await service.handlers.desk({});
  expect(desk).toMatchObject({ host: 'http', open: null, recent: [], firstStart: true, dialogs: false });
  await expect(service.handlers.dataset({})).rejects.toMatchObject({ code: 'noDataset' });
});

test('the sample is copied once, and the copy is opened again with what was changed in it', async () => {
  const { service, folder, events } = await startedService();
  const { open } = await service.handlers.openSample({});
  expect(open?.path).toBe(join(folder, 'datasets', 'sample.outlay.json'));
  expect(events).toContainEqual({ kind: 'desk' });

  const { revision } = await service.handlers.dataset({});
  await service.handlers.edit({ base: revision, change: rename('Ares') });
  expect(events).toContainEqual({ kind: 'changed', revision: revision + 1 });
  await service.handlers.newDataset({ title: 'Another' });
  await service.handlers.openSample({});
  const { text, undo } = await service.handlers.dataset({});
  expect(readSnapshot(text).companies.at(-1)?.name).toBe('Ares');
  expect(undo).toBe('rename to Ares');
});

test('a new dataset is named after its title, safely, and never takes the place of another', async () => {
  const { service, folder } = await startedService();
  const first = await service.handlers.newDataset({ title: '../../etc/passwd' });
  const second = await service.handlers.newDataset({ title: '../../etc/passwd' });
  expect(first?.open?.path).toBe(join(folder, 'datasets', 'etc passwd.outlay.json'));
  expect(second?.open?.path).toBe(join(folder, 'datasets', 'etc passwd 2.outlay.json'));
  const { text } = await service.handlers.dataset({});
  expect(readSnapshot(text).settings.title).toBe('../../etc/passwd');
});

test('recent files are newest first, each once, and known at the next start', async () => {
  const { service, folder } = await startedService();
  const one = await service.handlers.newDataset({ title: 'One' });
  await service.handlers.newDataset({ title: 'Two' });
  await service.handlers.openDataset({ path: one?.open?.path });
  await service.close();
  const { service: next } = await startedService({ home: homeOf({ OUTLAY_HOME: folder }) });
  const { recent, firstStart } = await next.handlers.desk({});
  expect(recent.map(({ name }) => name)).toEqual(['One', 'Two']);
  expect(firstStart).toBe(false);
});

test('a damaged list of recent files is an empty one', async () => {
  const { service, folder } = await startedService();
  await service.handlers.newDataset({ title: 'One' });
  await writeFile(join(folder, 'config', 'desk.json'), '{"recent": [');
  const { service: next } = await startedService({ home: homeOf({ OUTLAY_HOME: folder }) });
  expect((await next.handlers.desk({})).recent).toEqual([]);
});

test('where another file cannot be opened, the one that is open stays open', async () => {
  const { service, folder } = await startedService();
  await service.handlers.newDataset({ title: 'One' });
  await writeFile(join(folder, 'bad.json'), '<html>');
  await expect(service.handlers.openDataset({ path: join(folder, 'bad.json') })).rejects.toMatchObject({
    code: 'badFile',
  });
  await expect(service.handlers.openDataset({ path: join(folder, 'none.json') })).rejects.toMatchObject({
    code: 'notFound',
  });
  expect((await service.handlers.desk({})).open?.name).toBe('One');
  expect(await readFile(join(folder, 'bad.json'), 'utf8')).toBe('<html>');
});

test('[S3] a file that another has open is refused, and free once it is closed', async () => {
  const { service } = await startedService();
  const path = (await service.handlers.newDataset({ title: 'One' }))?.open?.path;
  const { service: other } = await startedService();
  await expect(other.handlers.openDataset({ path })).rejects.toMatchObject({ code: 'locked' });
  await service.close();
  expect((await other.handlers.openDataset({ path }))?.open?.path).toBe(path);
});

test('[S1] where the file that is open cannot be written, it stays open and the other is free', async () => {
  const { service, folder } = await startedService();
  const other = (await service.handlers.newDataset({ title: 'Other' }))?.open?.path;
  const path = (await service.handlers.newDataset({ title: 'One' }))?.open?.path ?? '';
  await service.handlers.edit({ base: 0, change: rename('A') });
  await move(join(folder, 'datasets'), join(folder, 'away'));
  await mkdir(join(folder, 'datasets'));
  await copyFile(join(folder, 'away', 'Other.outlay.json'), other ?? '');
  await expect(service.handlers.openDataset({ path: other })).rejects.toMatchObject({ code: 'notSaved' });
  expect((await service.handlers.desk({})).open?.path).toBe(path);
  expect(existsSync((other ?? '').replace('.json', '.lock'))).toBe(false);
  await service.close({ withoutSnapshot: true });
});

test('two openings at once leave one file open and the other free', async () => {
  const { service } = await startedService();
  const one = (await service.handlers.newDataset({ title: 'One' }))?.open?.path;
  const two = (await service.handlers.newDataset({ title: 'Two' }))?.open?.path;
  await Promise.all([service.handlers.openDataset({ path: one }), service.handlers.openDataset({ path: two })]);
  expect((await service.handlers.desk({})).open?.path).toBe(two);
  const { service: other } = await startedService();
  expect((await other.handlers.openDataset({ path: one }))?.open?.path).toBe(one);
});

test('a file that the page has read is kept as a new one; one that is no dataset is refused', async () => {
  const { service } = await startedService();
  await service.handlers.openSample({});
  const { text } = await service.handlers.dataset({});
  const { open } = await service.handlers.openCopy({ name: 'mine.outlay.json', text });
  expect(open?.name).toBe('mine');
  await expect(service.handlers.openCopy({ name: 'x', text: '{}' })).rejects.toMatchObject({ code: 'badFile' });
});

test('a stale edit is refused, and the changes since can be asked for', async () => {
  const { service } = await startedService();
  await service.handlers.newDataset({ title: 'One' });
  await service.handlers.edit({ base: 0, change: rename('A') });
  await expect(service.handlers.edit({ base: 0, change: rename('B') })).rejects.toMatchObject({ code: 'stale' });
  const { steps } = await service.handlers.changesSince({ revision: 0 });
  expect(steps?.map(({ change }) => change.label)).toEqual(['rename to A']);
});

test('without dialogs a picture is given to download, under a safe name', async () => {
  const { service } = await startedService();
  await service.handlers.openSample({});
  const picture = await service.handlers.exportPicture(await pictureOf(service, '../../x'));
  expect(picture).toMatchObject({ kind: 'download', name: 'x.svg', mime: 'image/svg+xml' });
});

test('[I2] with dialogs a picture is saved whole where the user says, or not at all', async () => {
  const answers: (string | null)[] = [];
  const suggested: string[] = [];
  const { service, folder } = await startedService({
    dialogs: {
      chooseOpen: async () => null,
      chooseSave: async ({ name }) => {
        suggested.push(name);
        return answers.shift() ?? null;
      },
      copyImage: async () => undefined,
      openExternal: async () => undefined,
      showFolder: () => undefined,
    },
  });
  answers.push(join(folder, 'a.outlay.json'), join(folder, 'a.svg'), null);
  await service.handlers.newDataset({ title: 'A' });
  const request = await pictureOf(service, 'CON');
  expect(await service.handlers.exportPicture(request)).toEqual({ kind: 'saved', path: join(folder, 'a.svg') });
  expect(await readFile(join(folder, 'a.svg'), 'utf8')).toMatch(/^<svg/);
  expect(await service.handlers.exportPicture(request)).toBeNull();
  answers.push(join(folder, 'a.csv'));
  const data = { chart: request.chart, format: 'csv', locale: 'en' } as const;
  expect(await service.handlers.exportData(data)).toEqual({ kind: 'saved', path: join(folder, 'a.csv') });
  expect(await readFile(join(folder, 'a.csv'), 'utf8')).toMatch(/^\uFEFFrow,/);
  expect(suggested).toEqual(['A.outlay.json', '_CON.svg', '_CON.svg', '_CON.csv']);
});

test('the numbers of a chart are given to download as CSV or JSON, or saved whole where the user says', async () => {
  const { service } = await startedService();
  const { chart } = await pictureOf(service, '../../x');
  const csv = await service.handlers.exportData({ chart, format: 'csv', locale: 'en' });
  const json = await service.handlers.exportData({ chart, format: 'json', locale: 'en' });
  expect(csv).toMatchObject({ kind: 'download', name: 'x.csv', mime: 'text/csv' });
  expect(textOf(csv)).toMatch(/^\uFEFFrow,index,series,value,/);
  const { bars } = JSON.parse(textOf(json)) as { bars: { howMade: { title: string } }[] };
  expect(bars.map(({ howMade }) => howMade.title)).toContain('ByteDance: at least $20.64bn');
});

test('[I5] only web and mail addresses are opened', async () => {
  const { service } = await startedService();
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'ms-settings:', 'no address']) {
    await expect(service.handlers.openLink({ url })).rejects.toMatchObject({ code: 'forbidden' });
  }
  expect(await service.handlers.openLink({ url: 'https://example.org/' })).toEqual({ opened: false });
});

test('closing writes the file and lets its lock go', async () => {
  const { service } = await startedService();
  const path = (await service.handlers.newDataset({ title: 'One' }))?.open?.path ?? '';
  await service.handlers.edit({ base: 0, change: rename('A') });
  await service.close();
  expect(readSnapshot(await readFile(path, 'utf8')).revision).toBe(1);
  expect(existsSync(path.replace('.json', '.lock'))).toBe(false);
});

function textOf(
  file: Awaited<ReturnType<Awaited<ReturnType<typeof createService>>['handlers']['exportData']>>,
): string {
  return file?.kind === 'download' ? Buffer.from(file.base64, 'base64').toString('utf8') : '';
}

async function pictureOf({ handlers }: Awaited<ReturnType<typeof createService>>, title: string) {
  if ((await handlers.desk({})).open === null) await handlers.openSample({});
  const { Chart } = await import('../../../src/core/dataset/question');
  const chart = Chart.parse({ id: 'cha_x', name: 'x', look: { title } });
  return { chart, format: 'svg', scale: 1, dark: false, transparent: false, locale: 'en' } as const;
}

test('the sample of the first start is open behind the start page until the user has chosen', async () => {
  const { service } = await startedService();
  expect(await openAtStart(service, { file: null, sample: true })).toBeNull();
  expect(await service.handlers.desk({})).toMatchObject({ firstStart: true, open: { name: 'sample' } });
  expect(await service.handlers.openSample({})).toMatchObject({ firstStart: false, open: { name: 'sample' } });
});

test('a start whose last file has gone opens no other, and says why until one is open', async () => {
  const { service, folder } = await startedService();
  await service.handlers.newDataset({ title: 'One' });
  await service.handlers.newDataset({ title: 'Two' });
  const path = join(folder, 'datasets', 'Two.outlay.json');
  await service.close();
  await move(path, `${path}.away`);
  const { service: next } = await startedService({ home: homeOf({ OUTLAY_HOME: folder }) });
  expect(await openAtStart(next, { file: null, sample: true })).toMatchObject({ code: 'notFound' });
  const { open, firstStart, trouble } = await next.handlers.desk({});
  expect({ open, firstStart }).toEqual({ open: null, firstStart: false });
  expect(trouble).toMatchObject({ code: 'notFound', path, message: expect.stringContaining(path) as string });

  await move(`${path}.away`, path);
  expect(await next.handlers.openDataset({ path })).toMatchObject({ open: { name: 'Two' }, trouble: null });
});

test('a copy is saved where the user says, but never over the file that is open', async () => {
  const { service: plain } = await startedService();
  expect(await plain.handlers.saveCopy({ name: 'x', text: '{}' })).toEqual({ kind: 'download' });

  const folder = await ownFolder();
  let chosen: string | null = join(folder, 'one.outlay.json');
  const suggested: string[] = [];
  const dialogs: HostDialogs = {
    chooseOpen: async () => null,
    chooseSave: async ({ name }) => {
      suggested.push(name);
      return chosen;
    },
    copyImage: async () => undefined,
    openExternal: async () => undefined,
    showFolder: () => undefined,
  };
  const { service } = await startedService({ dialogs });
  await service.handlers.newDataset({ title: 'One' });
  await expect(service.handlers.saveCopy({ name: 'One copy', text: 'mine' })).rejects.toMatchObject({ code: 'exists' });
  chosen = join(folder, 'two.outlay.json');
  expect(await service.handlers.saveCopy({ name: '../One copy', text: 'mine' })).toEqual({
    kind: 'saved',
    path: chosen,
  });
  expect(await readFile(chosen, 'utf8')).toBe('mine');
  expect(suggested.at(-1)).toBe('One copy.outlay.json');
  chosen = null;
  expect(await service.handlers.saveCopy({ name: 'x', text: 'mine' })).toBeNull();
});
