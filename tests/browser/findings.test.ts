import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { ready, saved, typeInto } from './ledgerPage';

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

test('[L1] all findings can be scrolled to, and the page stays where it is', async () => {
  const { page } = await openPage(host, { width: 1024, height: 700 });
  await ready(page);
  await page.keyboard.press('Control+6');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await page.getByRole('button', { name: 'Accept…' }).last().focus();
  const panel = page.getByRole('tabpanel');
  expect(await panel.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  const moved = await panel.evaluate((element) => {
    let sum = 0;
    for (let above = element.parentElement; above; above = above.parentElement) sum += above.scrollTop;
    return sum;
  });
  expect(moved).toBe(0);
});

test('[L1] after a fix the keyboard goes on in the list; a missing rate opens the two currencies that it is between', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await typeInto(page, 4, 'Currency', 'CHF');
  await typeInto(page, 4, 'Period', '2099');
  await page.keyboard.press('Control+6');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await page.getByRole('button', { name: 'Split by status', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('button', { name: 'Split by status', exact: true }).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tabpanel');

  await page.getByRole('button', { name: 'Add a rate' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'One USD in CHF' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await saved(page);
});

test('[L1] an accepted finding falls due again when its figures change', async () => {
  const { page } = await openPage(host);
  await ready(page);
  await page.keyboard.press('Control+6');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  const disputed = page.getByRole('group', { name: /^What to do: Disputed/ });
  await disputed.getByRole('button', { name: 'Accept…' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('the text says so');
  await page.keyboard.press('Enter');
  await page.getByText('Accepted: the text says so').waitFor();
  await page.keyboard.press('Control+1');
  await page.locator('.rgCell').first().waitFor();
  await typeInto(page, 0, 'Amount', 'over 160bn');
  await page.keyboard.press('Control+6');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await page.getByText(/^Due again: .*the text says so/).waitFor();
  await disputed.getByRole('button', { name: 'Accept again…' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Accepted: the text says so').waitFor();
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
