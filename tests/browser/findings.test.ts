import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { ready, saved } from './ledgerPage';

let work: Workplace;
let host: Host;

beforeAll(async () => {
  work = await makeWorkplace();
  host = await serve(work, await work.sample());
});
afterAll(async () => {
  await host.stop();
  await work.remove();
  await closeBrowser();
});

test('[L1] a finding is accepted with a reason from the keyboard, loses its footnote, and undo brings both back', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await page.keyboard.press('Control+6');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  const plans = page.getByRole('group', { name: /^What to do: Plans stand beside/ });
  const footnote = page.getByRole('region', { name: 'Chart Companies compared' }).getByText('Planned, not yet spent.');
  await footnote.waitFor();

  await plans.getByRole('button', { name: 'Accept…' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('the title says so');
  await page.keyboard.press('Enter');
  await page.getByText('Accepted: the title says so').waitFor();
  await saved(page);
  await expect.poll(() => footnote.count()).toBe(0);

  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText('Accepted: the title says so').count()).toBe(0);
  await footnote.waitFor();
});

test('[C1] a question as known on a day says so in its figure', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await page.keyboard.press('Control+6');
  await page.getByLabel('As known on').fill('31/12/1999');
  await page.keyboard.press('Enter');
  await page
    .getByText(/nothing|No figure/i)
    .first()
    .waitFor();
  await page.getByLabel('As known on').fill('soon');
  await page.keyboard.press('Enter');
  expect(await page.getByLabel('As known on').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('As known on').fill('31/12/2025');
  await page.keyboard.press('Enter');
  await page.getByText('As known on 31 Dec 2025').first().waitFor();
});
