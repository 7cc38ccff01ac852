import { expect, test } from 'vitest';
import { ranCommand, ranWithInput } from './ranCommand';

test('read tells what a cell would make of each text, a line each', async () => {
  expect(await ranCommand('read', '--as', 'period', '--fiscal-year-end', 'June', 'FY2024', 'by 2030')).toEqual({
    status: 0,
    out: '2023-07..2024-06\n..2030-12\n',
    err: '',
  });
  expect((await ranCommand('read', '--as', 'date', '--locale', 'en-GB', '3/4/2025')).out).toBe('2025-04-03\n');
  expect((await ranCommand('read', '--as', 'amount', 'over 150bn yuan ($20.64bn)')).out).toBe(
    'over CNY 150bn (USD 20.64bn)\n',
  );
});

test('read --json has the value in whole units, and what is not named is left out', async () => {
  const { out } = await ranCommand('read', '--as', 'amount', '--json', 'over 150bn yuan ($20.64bn)', '5m');
  expect(jsonLines(out)).toEqual([
    {
      ok: true,
      amount: { qualifier: 'over', low: '150000000000' },
      currency: 'CNY',
      stated: [{ currency: 'USD', amount: '20640000000' }],
    },
    { ok: true, amount: { qualifier: 'exactly', low: '5000000', high: '5000000' }, stated: [] },
  ]);
  expect(jsonLines((await ranCommand('read', '--as', 'period', '--json', 'by 2030')).out)).toEqual([
    { ok: true, end: '2030-12' },
  ]);
});

test('a text that is refused has its reason in its line, and the exit status is 1', async () => {
  expect(await ranCommand('read', '--as', 'date', 'soon', '2025-04-03')).toEqual({
    status: 1,
    out: 'not read: not a date: “soon”\n2025-04-03\n',
    err: '',
  });
  expect(jsonLines((await ranCommand('read', '--as', 'date', '--json', 'soon')).out)).toEqual([
    { ok: false, reason: 'not a date: “soon”', readings: [] },
  ]);
});

test('where several readings are left, each is told with a text that has no other', async () => {
  const { out } = await ranCommand('read', '--as', 'date', '--locale', 'ja', '--json', '03/04/2025');
  expect(jsonLines(out)).toEqual([
    {
      ok: false,
      reason: 'this can be read in more than one way: “03/04/2025”',
      readings: [
        { text: '2025-04-03', day: '2025-04-03' },
        { text: '2025-03-04', day: '2025-03-04' },
      ],
    },
  ]);
  expect((await ranCommand('read', '--as', 'date', '--locale', 'ja', '03/04/2025')).out).toBe(
    'not read: this can be read in more than one way: “03/04/2025” (2025-04-03 or 2025-03-04)\n',
  );
});

test.each([
  ['pieces that cut lines', ['2025\nQ1 ', '2025\r', '\n\nQ2 2025\n']],
  ['a last line without its end', ['2025\r\nQ1 2025\n\nQ2 2025']],
])('without TEXT each line of standard input has an answer: %s', async (_, pieces) => {
  const { status, out } = await ranWithInput(pieces, 'read', '--as', 'period');
  expect({ status, lines: out.split('\n') }).toEqual({
    status: 1,
    lines: ['2025-01..2025-12', '2025-01..2025-03', 'not read: no period: “”', '2025-04..2025-06', ''],
  });
});

test('what a text holds cannot speak to the terminal', async () => {
  const { out } = await ranCommand('read', '--as', 'date', '\u001b[31mred\u2028');
  expect(out).toBe('not read: not a date: “red ”\n');
});

test.each([
  ['amount, period, date', ['--as', 'colour', 'red']],
  ['--as', ['red']],
  ['--fiscal-year-end', ['--as', 'period', '--fiscal-year-end', '13', '2025']],
  ['--currency', ['--as', 'amount', '--currency', 'XYZ', '5']],
  ['--country', ['--as', 'amount', '--country', 'Atlantis', '5']],
  ['--locale', ['--as', 'amount', '--locale', 'not a locale', '5']],
])('a wrong %s is wrong usage', async (named, argv) => {
  const { status, out, err } = await ranCommand('read', ...argv);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(named);
});

function jsonLines(out: string): unknown[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
