import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import { expect, test } from 'vitest';
import { desktopDialogs } from '../../../src/main/electron/dialogs';
import { fileArgument } from '../../../src/main/electron/fileArgument';

const suggestion = { title: 'Export picture', name: 'a.png', kind: 'PNG', extension: 'png' };

test('a dialog gives the path that was chosen, or null', async () => {
  const chosen = dialogs({ canceled: false, path: '/data/a.png' });
  expect(await chosen.chooseOpen()).toBe('/data/a.png');
  expect(await chosen.chooseSave(suggestion)).toBe('/data/a.png');
  const left = dialogs({ canceled: true, path: '' });
  expect(await left.chooseOpen()).toBeNull();
  expect(await left.chooseSave(suggestion)).toBeNull();
});

test('[I2] saving suggests the name, and the system asks before a file is overwritten', async () => {
  const asked: (OpenDialogOptions | SaveDialogOptions)[] = [];
  await dialogs({ canceled: true, path: '' }, asked).chooseSave(suggestion);
  expect(asked).toEqual([
    {
      title: 'Export picture',
      defaultPath: 'a.png',
      filters: [{ name: 'PNG', extensions: ['png'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    },
  ]);
});

test('a picture goes to the clipboard as the PNG that it is', async () => {
  const copied: Blob[] = [];
  const { copyImage } = desktopDialogs({
    showOpen: async () => ({ canceled: true, filePaths: [] }),
    showSave: async () => ({ canceled: true, filePath: '' }),
    writeImage: async (png) => {
      copied.push(png);
    },
    openExternal: async () => undefined,
    showItem: () => undefined,
  });
  await copyImage(Buffer.from([137, 80, 78, 71]));
  expect(copied[0]?.type).toBe('image/png');
  expect([...new Uint8Array((await copied[0]?.arrayBuffer()) ?? new ArrayBuffer())]).toEqual([137, 80, 78, 71]);
});

test.each([
  [['/usr/bin/electron', '.', 'a.json'], false, 'a.json'],
  [['/usr/bin/electron', '--no-sandbox', '.', 'a.json'], false, 'a.json'],
  [['/usr/bin/electron', '.'], false, null],
  [['/opt/Outlay/outlay', 'a.json'], true, 'a.json'],
  [['/opt/Outlay/outlay', '--allow-file-access', 'a.json'], true, 'a.json'],
  [['/opt/Outlay/outlay'], true, null],
])('the file of %j (packaged: %s) is %s', (argv, packaged, file) => {
  expect(fileArgument(argv, packaged)).toBe(file);
});

function dialogs(
  { canceled, path }: { canceled: boolean; path: string },
  asked: (OpenDialogOptions | SaveDialogOptions)[] = [],
) {
  return desktopDialogs({
    showOpen: async (options) => {
      asked.push(options);
      return { canceled, filePaths: canceled ? [] : [path] };
    },
    showSave: async (options) => {
      asked.push(options);
      return { canceled, filePath: path };
    },
    writeImage: async () => undefined,
    openExternal: async () => undefined,
    showItem: () => undefined,
  });
}
