import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canTake, formatNames, formats, pictureFormats } from '../../../src/contract/formats';
import { calendars, layouts, modes } from '../../../src/core/dataset/question';
import { statuses } from '../../../src/core/dataset/records';
import { ownFolder } from '../service/startedService';
import { ranCommand } from './ranCommand';

test.each(formatNames)('chart --help names %s', async (format) => {
  const help = await helpOf('--out');
  expect(help).toContain(`X.${format}`);
});

test('chart --help says which pictures have a scale', async () => {
  const help = await helpOf('--scale');
  for (const format of pictureFormats) {
    expect(help.includes(formats[format].title), format).toBe(canTake(format, 'scale'));
  }
});

test.each([
  ['--calendar', calendars],
  ['--status', statuses],
  ['--layout', layouts],
  ['--mode', modes],
])('chart --help names all that %s can be', async (option, values) => {
  const help = await helpOf(option);
  for (const value of values) expect(help).toContain(value);
});

test.each(['X.bmp', 'X.jpg', 'png', 'X.'])('chart --out %s: the endings that are known are named', async (out) => {
  const folder = await ownFolder();
  const { status, err } = await ranCommand('chart', 'no such file', '--out', join(folder, out));
  expect(status).toBe(2);
  expect(err).toMatch(/it ends in \.png, .* or /);
  for (const format of formatNames) expect(err).toContain(`.${format}`);
  expect(await readdir(folder)).toEqual([]);
});

/** What the help says of one option, as one line. */
async function helpOf(option: string): Promise<string> {
  const { out } = await ranCommand('chart', '--help');
  const [, , after = ''] = new RegExp(`\\n +(${option} \\S+) +([^]*?)(?=\\n +--|\\n *$)`).exec(out) ?? [];
  if (after === '') throw new Error(`${option} is not in the help:\n${out}`);
  return after.replace(/\s+/g, ' ');
}
