import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { goTo, ready } from './ledgerPage';

let work: Workplace;
let host: Host;
let axe: string;

beforeAll(async () => {
  work = await makeWorkplace();
  host = await serve(work, await work.sample());
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(async () => {
  await host.stop();
  await work.remove();
  await closeBrowser();
});

const pages = ['Investments', 'Sources', 'Companies', 'Metrics', 'Rates', 'Charts', 'Review'] as const;

for (const dark of [false, true]) {
  test(`axe finds nothing serious on any page, ${dark ? 'dark' : 'light'}`, async () => {
    const { page } = await openPage(host, { dark });
    await ready(page);
    await goTo(page, 0, 'Company');
    expect(await seriousOf(page), 'Investments with the inspector').toEqual([]);
    for (const name of pages) {
      await page.getByRole('navigation').getByRole('button', { name }).first().click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      if (name !== 'Charts' && name !== 'Rates' && name !== 'Review')
        await page.getByRole('columnheader').first().waitFor();
      if (name === 'Rates') await page.getByRole('region', { name: 'Rates by year and month' }).waitFor();
      expect(await seriousOf(page), name).toEqual([]);
    }
    await page.getByRole('navigation').getByRole('button', { name: 'Charts' }).click();
    await page.getByRole('button', { name: 'Export' }).click();
    expect(await seriousOf(page), 'the export menu').toEqual([]);
  });
}

for (const dark of [false, true]) {
  test(`axe finds nothing serious in dialogs, menus and on the start page, ${dark ? 'dark' : 'light'}`, async () => {
    const { page } = await openPage(host, { dark, width: 1024, height: 700 });
    await ready(page);
    await page.evaluate(() => navigator.clipboard.writeText('abc\r\n12bn'));
    await goTo(page, 3, 'Amount');
    await page.keyboard.press('ControlOrMeta+v');
    await page.getByRole('dialog', { name: 'Paste' }).waitFor();
    expect(await seriousOf(page), 'the preview of a paste').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Amount' }).waitFor();
    expect(await seriousOf(page), 'the columns').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await seriousOf(page), 'the shortcuts').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'File menu' }).click();
    await page.getByRole('menuitem', { name: 'Third-party licences' }).click();
    await page.getByRole('list', { name: 'Third-party licences' }).getByRole('group').first().click();
    expect(await seriousOf(page), 'the licences').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Outlay', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Outlay' }).waitFor();
    expect(await seriousOf(page), 'the start page').toEqual([]);
    await page.getByRole('button', { name: /^New dataset/ }).click();
    await page.getByRole('dialog', { name: 'New dataset' }).waitFor();
    expect(await seriousOf(page), 'the title of a new dataset').toEqual([]);
  });
}

async function seriousOf(page: Page): Promise<string[]> {
  // Through the debugger, which the page's own policy does not bind.
  await page.evaluate(axe);
  const results = await page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: { run: () => Promise<AxeResults> } };
    return engine.run();
  });
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}
