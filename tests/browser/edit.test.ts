import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { bar, bars, cell, cellText, goTo, ready, saved, typeInto } from './ledgerPage';

let work: Workplace;
let file: string;
let host: Host;

beforeEach(async () => {
  work = await makeWorkplace();
  file = await work.sample();
  host = await serve(work, file);
});
afterEach(async () => {
  await host.stop();
  await work.remove();
});
afterAll(closeBrowser);

test('[S1] an amount typed into a cell is in the bar at once, and survives SIGKILL', async () => {
  const { page, errors, strangers } = await openPage(host);
  await ready(page);
  await typeInto(page, 0, 'Amount', 'over 160bn yuan');
  // The source’s own dollars belonged to the old amount: the new one is converted by the rate of its announcement.
  await bar(page, /ByteDance.*at least 21\./);
  await saved(page);
  await host.kill();

  host = await serve(work, file);
  const again = await openPage(host);
  await ready(again.page);
  expect(await cellText(again.page, 0, 'Amount')).toBe('over 160bn');
  expect(errors.filter((text) => !/ERR_|network/i.test(text))).toEqual([]);
  expect(strangers).toEqual([]);
});

test('a block of 5 x 4 cells is pasted in one step and undone in one step, also after a restart', async () => {
  const block = [
    ['Meta', '38bn', 'USD', '2024'],
    ['Amazon', '83bn', 'USD', '2024'],
    ['Tencent', '76.8bn', 'CNY', '2024'],
    ['Oracle', 'about 7bn', 'USD', 'FY2024'],
    ['Baidu', '8–9bn', 'CNY', '2024'],
  ];
  const { page } = await openPage(host);
  await ready(page);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Stated as' }).click();
  await page.keyboard.press('Escape');
  await page.evaluate((text) => navigator.clipboard.writeText(text), block.map((row) => row.join('\t')).join('\r\n'));
  await goTo(page, 4, 'Company');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ControlOrMeta+Enter');
  await (await cell(page, 5, 'Company')).waitFor();
  await saved(page);
  const rowsBefore = await page.locator('revo-grid').getAttribute('aria-rowcount');

  await goTo(page, 5, 'Company');
  await page.keyboard.press('ControlOrMeta+v');
  // Nobody has said when Oracle's fiscal year ends.
  await page.getByRole('dialog', { name: 'Paste' }).getByRole('button', { name: 'Paste', exact: true }).click();
  await bar(page, /Amazon/);
  await saved(page);
  for (const [i, row] of block.entries()) {
    expect([await cellText(page, 5 + i, 'Company'), await cellText(page, 5 + i, 'Amount')]).toEqual([row[0], row[1]]);
  }
  await host.kill();

  host = await serve(work, file);
  const again = await openPage(host);
  await ready(again.page);
  await bar(again.page, /Amazon/);
  await again.page.keyboard.press('ControlOrMeta+z');
  await again.page
    .getByRole('group', { name: 'Bars' })
    .getByRole('button', { name: /Amazon/ })
    .waitFor({ state: 'detached' });
  expect(await again.page.locator('revo-grid').getAttribute('aria-rowcount')).toBe(rowsBefore);
  await saved(again.page);
  expect(await work.outlay('check', file)).toContain('6 companies');
});

test('a cell that cannot be read keeps its text, says why, is counted and is left out as unreadable', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await typeInto(page, 3, 'Amount', 'abc');
  await page.getByRole('contentinfo').getByText('1 needs review').or(page.getByText('1 need review')).first().waitFor();
  await saved(page);
  expect(await cellText(page, 3, 'Amount')).toBe('abc');
  const reason = await (await cell(page, 3, 'Amount')).locator('[title]').first().getAttribute('title');
  expect(reason).toContain('abc');
  expect(await bars(page)).not.toContainEqual(expect.stringContaining('Alphabet'));
  const { left } = JSON.parse(await work.outlay('compare', file, '--by', 'company', '--json')) as {
    left: { investment: string; reason: string }[];
  };
  expect(left).toContainEqual(expect.objectContaining({ investment: 'inv_alphabet-2024', reason: 'unreadable' }));
});

test('[I4] a hostile name stands as typed in the table and in the figure', async () => {
  const names = [
    `<img src=x onerror=alert(1)>`,
    `"quotes" & 'more'`,
    '\u202Eright to left\u202C',
    '__proto__',
    'x'.repeat(500),
  ];
  const { page } = await openPage(host);
  await ready(page);
  let alerts = 0;
  page.on('dialog', (dialog) => {
    alerts += 1;
    void dialog.dismiss();
  });
  for (const name of names) {
    await typeInto(page, 3, 'Company', name);
    await saved(page);
    await page.waitForFunction(
      (text) =>
        [...document.querySelectorAll('[role=button][aria-label]')].some((bar) =>
          bar.getAttribute('aria-label')?.includes(text),
        ),
      name.replace(/[\u202A-\u202E]/g, '').slice(0, 60),
    );
    expect(await cellText(page, 3, 'Company')).toBe(name);
  }
  expect(alerts).toBe(0);
  const { bars: found } = JSON.parse(await work.outlay('compare', file, '--by', 'company', '--json')) as {
    bars: { index: string }[];
  };
  expect(found.map(({ index }) => index)).toContain('x'.repeat(500));
});

test('why a cell could not be read stands in the inspector, in every table', async () => {
  const { page } = await openPage(host);
  await ready(page);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await typeInto(page, 0, 'Period', '2028-2025');
  await goTo(page, 0, 'Period');
  await inspector.getByText('the period ends before it begins: “2028-2025”').waitFor();

  await page.keyboard.press('Control+2');
  await typeInto(page, 0, 'Published', 'soon');
  await goTo(page, 0, 'Published');
  const review = inspector.getByRole('region', { name: 'Needs review' });
  await review.getByText('not a date: “soon”').waitFor();
});

test('text that has two readings offers both, in its editor and in the inspector', async () => {
  const { page } = await openPage(host);
  await ready(page);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await typeInto(page, 3, 'Period', '2011-12');
  await goTo(page, 3, 'Period');
  await inspector.getByText('this can be read in more than one way: “2011-12”').waitFor();
  await inspector.getByRole('button', { name: 'Dec 2011', exact: true }).waitFor();
  await inspector.getByRole('button', { name: '2011–2012', exact: true }).click();
  await inspector.getByRole('region', { name: 'Needs review' }).waitFor({ state: 'detached' });
  expect(await cellText(page, 3, 'Period')).toBe('2011–2012');

  await goTo(page, 2, 'Period');
  await typeInto(page, 3, 'Period', '2011-12');
  await goTo(page, 3, 'Period');
  await page.keyboard.press('F2');
  await page.getByRole('option', { name: 'Dec 2011', exact: true }).click();
  await saved(page);
  expect(await cellText(page, 3, 'Period')).toBe('Dec 2011');
});
