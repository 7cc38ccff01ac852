import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { scriptModule } from './scriptModule';

interface Asked {
  readonly what: string;
  readonly against?: string | null;
  readonly count?: number;
}

const { readArguments, WrongUsage } = await scriptModule<{
  readArguments: (argv: readonly string[]) => Asked;
  WrongUsage: new () => Error;
}>('readArguments.mjs');

test.each<[string, Asked]>([
  ['', { what: 'usual', against: null, count: 100_000 }],
  ['2000', { what: 'usual', against: null, count: 2000 }],
  ['--against main', { what: 'against', against: 'main', count: 100_000 }],
  ['--against main 2000', { what: 'against', against: 'main', count: 2000 }],
  ['--answers', { what: 'answers', against: null }],
  ['--answers --against v1', { what: 'answers', against: 'v1' }],
  ['--peers', { what: 'peers' }],
  ['--help', { what: 'help' }],
  ['--against main -h', { what: 'help' }],
])('"%s" asks for that', (line, asked) => {
  expect(readArguments(argvOf(line))).toEqual(asked);
});

test.each([
  '--agianst main',
  '--against',
  '--peers --answers',
  '--peers --against main',
  '--peers 2000',
  '--answers 2000',
  '2000 3000',
  'many',
  '0',
  '-5',
])('"%s" is refused', (line) => {
  expect(() => readArguments(argvOf(line))).toThrow(WrongUsage);
});

test('a wrong command line ends with status 2 and the usage, before anything is built', async () => {
  const ended = promisify(execFile)(process.execPath, ['scripts/bench.mjs', '--fast']);
  await expect(ended).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(/--fast[^]*--against REV/) });
});

function argvOf(line: string): string[] {
  return line.split(' ').filter((word) => word !== '');
}
