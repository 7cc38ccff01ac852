import type { Locator, Page } from 'playwright-core';

/** A cell of the table in view: the row as it is shown, from 0, and the words at the head of the column. */
export async function cell(page: Page, row: number, column: string): Promise<Locator> {
  const head = page.locator('revo-grid').getByRole('columnheader', { name: column, exact: true });
  const index = await head.getAttribute('data-rgcol');
  return page.locator(`.rgCell[data-rgrow="${row}"][data-rgcol="${index}"]`);
}

/** The text of a cell. */
export async function cellText(page: Page, row: number, column: string): Promise<string> {
  return ((await (await cell(page, row, column)).textContent()) ?? '').trim();
}

/** Clicks into a cell and waits until the keyboard is there. */
export async function goTo(page: Page, row: number, column: string): Promise<void> {
  await (await cell(page, row, column)).click();
  // Its field has the keyboard, and speaks for this cell.
  await page.waitForFunction(
    (name) => {
      const field = document.activeElement;
      return field?.matches('[data-cell-field]') && field.getAttribute('aria-label')?.startsWith(name);
    },
    `${column}, row ${row + 1}:`,
  );
}

/** Types over a cell and presses Enter. */
export async function typeInto(page: Page, row: number, column: string, text: string): Promise<void> {
  await goTo(page, row, column);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Waits until every edit is on the disk. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByRole('contentinfo')
    .getByText(/^Saved/)
    .waitFor();
}

/** What a screen reader hears of each bar of the figure, in reading order. */
export async function bars(page: Page): Promise<string[]> {
  return page
    .getByRole('group', { name: 'Bars' })
    .getByRole('button')
    .evaluateAll((found) => found.map((bar) => bar.getAttribute('aria-label') ?? ''));
}

/** Waits for a bar whose name has this in it. */
export async function bar(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('group', { name: 'Bars' }).getByRole('button', { name: text }).first().waitFor();
}

/** The app is ready: the table and the figure are there. */
export async function ready(page: Page): Promise<void> {
  await page.locator('.rgCell').first().waitFor();
  await page.getByRole('group', { name: 'Bars' }).waitFor();
}
