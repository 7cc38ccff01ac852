import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { type Format, formatNames, formats, isPicture } from '../../../../src/contract/formats';
import { Chart } from '../../../../src/core/dataset/question';
import { startedService } from '../startedService';

/** How a file of each format begins, or what reads it: throws where the bytes are of another kind. */
const signatures = {
  png: (bytes) => expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n'),
  svg: (bytes) => expect(bytes.toString('utf8')).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/),
  csv: (bytes) => {
    const text = bytes.toString('utf8');
    expect(text).toMatch(/^\uFEFFrow,index,/);
    const { data, errors } = Papa.parse<string[]>(text.trim());
    expect(errors).toEqual([]);
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
  },
  json: (bytes) => expect(JSON.parse(bytes.toString('utf8'))).toHaveProperty('bars'),
} satisfies Record<Format, (bytes: Buffer) => void>;

test.each(formatNames)('a chart as %s: its name, its mime type and its bytes are of that format', async (format) => {
  const { service } = await startedService();
  await service.handlers.openSample({});
  const chart = Chart.parse({ id: 'cha_x', name: 'x', look: { title: 'Spending' } });
  const look = { scale: 1, dark: false, transparent: false };
  const file = isPicture(format)
    ? await service.handlers.exportPicture({ chart, format, locale: 'en', ...look })
    : await service.handlers.exportData({ chart, format, locale: 'en' });
  if (file?.kind !== 'download') throw new Error('a host without dialogs gives the file to download');
  expect(file).toMatchObject({ name: `Spending.${format}`, mime: formats[format].mime });
  const bytes = Buffer.from(file.base64, 'base64');
  signatures[format](bytes);
  for (const other of formatNames.filter((one) => one !== format)) expect(() => signatures[other](bytes)).toThrow();
});

test.each(formatNames)('where to save a chart as %s is asked in its own words', async (format) => {
  const asked: unknown[] = [];
  const { service } = await startedService({
    dialogs: {
      chooseOpen: async () => null,
      chooseSave: async (suggestion) => {
        asked.push(suggestion);
        return null;
      },
      copyImage: async () => undefined,
      openExternal: async () => undefined,
      showFolder: () => undefined,
    },
  });
  await service.showSample();
  const chart = Chart.parse({ id: 'cha_x', name: 'x' });
  if (isPicture(format)) {
    await service.handlers.exportPicture({ chart, format, locale: 'en', scale: 1, dark: false, transparent: false });
  } else await service.handlers.exportData({ chart, format, locale: 'en' });
  expect(asked).toMatchObject([{ name: `x.${format}`, kind: formats[format].title, extension: format }]);
});
