import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edit } from '../../src/core/change/change';
import { readSnapshot } from '../../src/core/dataset/snapshot/readSnapshot';
import { editOn } from '../main/service/past/editedOn';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { bar, bars, goTo, ready, saved, typeInto } from './ledgerPage';

let work: Workplace;
let path: string;
let host: Host;

beforeAll(async () => {
  work = await makeWorkplace();
  path = await work.sample();
  await writeHistory(path);
  host = await serve(work, path);
});
afterAll(async () => {
  await host.stop();
  await work.remove();
  await closeBrowser();
});

test('a chart as known on a day shows each figure as it stood in the ledger, and says so', async () => {
  const { page, errors } = await openPage(host);
  await ready(page);
  await askDay(page, '10/03/2025');
  await page.getByText('2 records stand as they stood then.').waitFor();
  await page.getByText('As known on 10 Mar 2025').first().waitFor();
  // Alphabet said 45 then; what of Microsoft was removed since stands again; ByteDance stands as now.
  await bar(page, /^Alphabet, [^:]*: (?:at least )?45 US/);
  await bar(page, /^Microsoft, [^:]*: (?:at least )?55\.7 US/);
  await bar(page, /^ByteDance, [^:]*: (?:at least )?20\.64 US/);

  await page
    .getByRole('group', { name: 'Bars' })
    .getByRole('button', { name: /^Alphabet/ })
    .click();
  await page.getByText('as it stood on 10 Mar 2025; USD 50bn since').waitFor();
  await page.getByText(/only sources published by that day count; 2 records stand as they stood then/).waitFor();

  await page
    .getByRole('group', { name: 'Bars' })
    .getByRole('button', { name: /^Microsoft/ })
    .click();
  await page.getByText('as it stood on 10 Mar 2025; removed since').waitFor();
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /^Microsoft/ })
    .click();
  await page.getByText('This investment was removed since. It stands in the history only.').waitFor();

  await askDay(page, '09/02/2025');
  await page.getByText('1 record stands as it stood on 10 Feb 2025, when the history of this file begins.').waitFor();
  await bar(page, /^Alphabet, [^:]*: (?:at least )?50 US/);
  expect(await bars(page)).toHaveLength(3);
  expect(errors).toEqual([]);
});

test('an edit of today leaves the chart of an earlier day as it was, in the table and on its page', async () => {
  const { page, errors } = await openPage(host);
  await ready(page);
  await askDay(page, '10/03/2025');
  await bar(page, /^Alphabet, [^:]*: (?:at least )?45 US/);
  await page.keyboard.press('Control+1');
  await bar(page, /^Alphabet, [^:]*: (?:at least )?45 US/);
  await page.getByRole('button', { name: /^As known on 10 Mar 2025 · / }).waitFor();
  await typeInto(page, 0, 'Amount', 'over 200bn');
  await saved(page);
  // It stood in the ledger then, and was changed today: three records by now.
  await page.getByRole('button', { name: 'Open chart' }).click();
  await page.getByText('3 records stand as they stood then.').waitFor();
  await bar(page, /^ByteDance, [^:]*: (?:at least )?20\.64 US/);
  await page.keyboard.press('Control+z');
  await page.getByText('2 records stand as they stood then.').waitFor();
  expect(errors).toEqual([]);
});

test('[S6] a damaged history is told beside the day, and what is readable of it is used', async () => {
  const own = await work.sample('damaged.outlay.json');
  await writeHistory(own);
  const other = await serve(work, own);
  try {
    // Behind the back of the program that has it open.
    const history = own.replace(/json$/, 'history.jsonl');
    await writeFile(
      history,
      (await readFile(history, 'utf8')).replace('"label":"on 2025-03-20', '"label":"on 2025-03-21'),
    );
    const { page } = await openPage(other);
    await ready(page);
    await askDay(page, '10/03/2025');
    await page.getByText('The history is damaged.').waitFor();
    await bar(page, /^Microsoft/);
  } finally {
    await other.stop();
  }
});

test('that it cannot be looked up is said in words, with the way to try again', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await page.route('**/call/recordsOn', (route) => route.abort());
  await askDay(page, '11/03/2025');
  await page.getByRole('alert').getByText('What was known on 11 Mar 2025 cannot be looked up').waitFor();
  await page.unroute('**/call/recordsOn');
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await bar(page, /^Alphabet, [^:]*: (?:at least )?45 US/);
});

test('[C4] a figure that was changed here over time tells so in the inspector, each with its date', async () => {
  const { page, errors } = await openPage(host);
  await ready(page);
  await goTo(page, 3, 'Amount');
  const trail = page.getByRole('region', { name: 'Over time' }).getByRole('listitem');
  await trail.first().waitFor();
  expect(await trail.allInnerTexts().then((texts) => texts.map((text) => text.replace(/\s+/g, ' ')))).toEqual([
    '24 Jan 2025 $50bn News article',
    '10 Feb 2025 $45bn changed here by ada',
    '20 Mar 2025 $50bn changed here by ada',
  ]);
  expect(errors).toEqual([]);
});

/** Shows the charts and asks the first one as of a day. */
async function askDay(page: Page, day: string): Promise<void> {
  await page.keyboard.press('Control+6');
  await page.getByLabel('As known on').fill(day);
  await page.keyboard.press('Enter');
}

/** Alphabet said 45 at first and 50 since 20 March 2025; Microsoft was removed on 1 April. */
async function writeHistory(file: string): Promise<void> {
  const { investments, settings } = readSnapshot(await readFile(file, 'utf8'));
  const alphabet = investments.find(({ id }) => id === 'inv_alphabet-2024');
  if (!alphabet) throw new Error('no Alphabet');
  const saying = (amount: string): Edit => ({
    kind: 'put',
    table: 'investments',
    record: { ...alphabet, amount: { qualifier: 'exactly', low: amount, high: amount } },
  });
  await editOn(
    file,
    ['2025-02-10T10:00', saying('45000000000')],
    ['2025-03-01T10:00', { kind: 'settings', settings }],
    ['2025-03-20T10:00', saying('50000000000')],
    ['2025-04-01T10:00', { kind: 'remove', table: 'investments', id: 'inv_microsoft-fy2024' }],
  );
}
