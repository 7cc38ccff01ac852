import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { cellText, goTo, ready, saved, typeInto } from './ledgerPage';

let work: Workplace;
let host: Host;

beforeEach(async () => {
  work = await makeWorkplace();
  host = await serve(work, await work.sample());
});
afterEach(async () => {
  await host.stop();
  await work.remove();
});
afterAll(closeBrowser);

test('[P2] a fiscal year whose end nobody has said asks beside its cell; one click says the month and reads it, in one step', async () => {
  const { page, errors } = await openPage(host);
  await ready(page);
  await typeInto(page, 0, 'Period', 'FY25');
  const question = page.getByRole('group', { name: "When does ByteDance's fiscal year end?" });
  await question.waitFor();
  expect(await question.getByRole('button', { name: /^[A-Z][a-z]{2}$/ }).count()).toBe(12);
  await shoot(page, 'ask');
  await question.getByRole('button', { name: 'Mar', exact: true }).hover();
  await question.getByText('March: Apr 2024 – Mar 2025').waitFor();
  await question.getByRole('button', { name: 'Mar', exact: true }).click();
  await question.waitFor({ state: 'detached' });
  expect(await cellText(page, 0, 'Period')).toBe('FY25');
  await page.getByRole('complementary', { name: 'Inspector' }).getByText('FY25 (Apr 2024 – Mar 2025)').waitFor();

  // The two that were typed as 2025 stay, but are told of.
  const told = page.getByRole('log').getByText('2 periods were typed while the fiscal year was not known');
  await told.waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('group', { name: "When does ByteDance's fiscal year end?" }).waitFor();
  await page.keyboard.press('Control+3');
  await expect.poll(() => cellText(page, 0, 'Fiscal year ends')).toBe('');
  expect(errors).toEqual([]);
});

test('[P2] the question is answered from the keyboard', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await typeInto(page, 0, 'Period', 'FY25');
  await page.getByRole('group', { name: /fiscal year end/ }).waitFor();
  await page.keyboard.press('F9');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(() => cellText(page, 0, 'Period')).toBe('FY25');
  await page.getByRole('group', { name: /fiscal year end/ }).waitFor({ state: 'detached' });
  await saved(page);
  await page.keyboard.press('Control+3');
  await expect.poll(() => cellText(page, 0, 'Fiscal year ends')).toBe('December');
});

test('[P2] what is read again is listed before several periods change, and is one step', async () => {
  const { page } = await openPage(host);
  await ready(page);
  for (const [row, text] of ['FY2024', 'Q1 FY2025', 'H1 FY2025'].entries()) {
    await typeInto(page, row, 'Company', 'Microsoft');
    await typeInto(page, row, 'Period', text);
  }
  await page.keyboard.press('Control+3');
  await typeInto(page, 2, 'Fiscal year ends', 'March');
  const dialog = page.getByRole('dialog', { name: 'Periods to read again' });
  await dialog.waitFor();
  await shoot(page, 'list');
  expect(await dialog.getByRole('row').allTextContents()).toEqual([
    'RowTextSo farThen',
    expect.stringMatching(/^Microsoft.*FY2024Jul 2023 – Jun 2024Apr 2023 – Mar 2024$/),
    expect.stringMatching(/^Microsoft.*Q1 FY2025Q3 2024Q2 2024$/),
    expect.stringMatching(/^Microsoft.*H1 FY2025H2 2024Apr 2024 – Sept? 2024$/),
    expect.stringMatching(/^Microsoft.*FY2024Jul 2023 – Jun 2024Apr 2023 – Mar 2024$/),
  ]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await cellText(page, 2, 'Fiscal year ends')).toBe('June');

  await typeInto(page, 2, 'Fiscal year ends', 'March');
  await dialog.getByRole('button', { name: 'Change and read again' }).click();
  await expect.poll(() => cellText(page, 2, 'Fiscal year ends')).toBe('March');
  await page.keyboard.press('Control+1');
  await goTo(page, 0, 'Period');
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByText('FY2024 (Apr 2023 – Mar 2024)').waitFor();
  await page.keyboard.press('Control+z');
  await inspector.getByText('FY2024 (Jul 2023 – Jun 2024)').waitFor();
});

test('[P2] a company whose year is not known is one item to review, and D says that it is December', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: /^Year end assumed 1/ }).click();
  const items = page.getByRole('list', { name: 'To review' }).getByRole('listitem');
  expect(await items.count()).toBe(1);
  expect(await items.first().textContent()).toContain('December is assumed in 3 periods');
  await shoot(page, 'review');
  await items.first().getByRole('button').first().focus();
  await page.keyboard.press('d');
  await page.getByRole('button', { name: /^Year end assumed 1/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+3');
  await expect.poll(() => cellText(page, 0, 'Fiscal year ends')).toBe('December');
});

/** Pictures to look at, where a folder for them is given. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.OUTLAY_SHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}
