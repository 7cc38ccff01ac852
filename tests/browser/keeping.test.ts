import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { goTo, ready, saved, typeInto } from './ledgerPage';

let work: Workplace;
let axe: string;

beforeAll(async () => {
  work = await makeWorkplace();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(async () => {
  await work.remove();
  await closeBrowser();
});

test('the inspector tells who changed a figure, when, and what it was before', async () => {
  await withHost(await work.sample('history.outlay.json'), async (host) => {
    const { page } = await openPage(host);
    await ready(page);
    await typeInto(page, 0, 'Amount', 'over 160bn yuan');
    await saved(page);
    await goTo(page, 0, 'Amount');
    const history = page.getByRole('complementary', { name: 'Inspector' }).getByRole('region', { name: 'History' });
    await history.getByText('over 160bn').waitFor();
    expect(await history.innerText()).toMatch(/Amount\s+over .*150bn\s+→\s+over .*160bn/);
    expect(await seriousOf(page)).toEqual([]);
  });
});

test('[S4] with the keyboard alone: a backup is chosen, shows what would change, is restored, and undone', async () => {
  await withHost(await work.sample('backups.outlay.json'), async (host) => {
    const { page } = await openPage(host);
    await ready(page);
    await typeInto(page, 0, 'Amount', 'over 170bn yuan');
    await saved(page);
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByText('Saved.').waitFor();
    await fromFileMenu(page, 'Backups…');
    const list = page.getByRole('list', { name: 'Backups' });
    await list.getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'What would change' }).getByText('1 changed').waitFor();
    expect(await page.getByRole('list', { name: 'Records' }).innerText()).toMatch(/170bn.*→.*150bn/s);
    expect(await seriousOf(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/Restored: the backup of/).waitFor();
    await page
      .getByRole('contentinfo')
      .getByText(/restore backup of/)
      .waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page
      .getByRole('contentinfo')
      .getByText(/edit|amount/i)
      .first()
      .waitFor();
    await page.keyboard.press('ControlOrMeta+1');
    await page.locator('.rgCell', { hasText: '170bn' }).first().waitFor();
  });
});

test('a conflicted copy beside the file is noticed, its conflicts chosen field by field, and merged in one step', async () => {
  const file = await work.sample('merge.outlay.json');
  const copy = file.replace('merge', "merge (Ada's conflicted copy 2025-01-24)");
  await copyFile(file, copy);
  await edit(copy, 'com_microsoft', 'from the copy');
  await edit(copy, 'com_huawei', 'only there');
  await edit(file, 'com_microsoft', 'from here');
  await withHost(file, async (host) => {
    const { page } = await openPage(host);
    await ready(page);
    await page.getByRole('log').getByRole('button', { name: 'Merge…' }).click();
    const conflict = page.getByRole('group', { name: /Microsoft/ });
    await conflict.waitFor();
    expect(await conflict.innerText()).toMatch(/Note[\s\S]*from here[\s\S]*from the copy/);
    const merge = page.getByRole('button', { name: 'Merge', exact: true });
    expect(await merge.isDisabled()).toBe(true);
    expect(await seriousOf(page)).toEqual([]);
    await conflict.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await conflict.getByRole('radio', { name: /Theirs/ }).isChecked()).toBe(true);
    await merge.focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^Merged:/).waitFor();
    await saved(page);
  });
  expect(await notes(file)).toMatchObject({ com_microsoft: 'from the copy', com_huawei: 'only there' });
});

test('a damaged file: what is wrong, which backup, what comes back; the backup is opened as a copy', async () => {
  const file = await work.sample('damaged.outlay.json');
  await edit(file, 'com_microsoft', 'first');
  await edit(file, 'com_microsoft', 'second');
  await withHost(file, async (host) => ready((await openPage(host)).page));
  const good = await readFile(file, 'utf8');
  await writeFile(file, good.slice(0, 900));
  const other = await work.sample('other.outlay.json');
  await withHost(other, async (host) => {
    const { page } = await openPage(host);
    await ready(page);
    // The damaged file was open before: it is among the recent ones.
    await page.getByRole('button', { name: 'Outlay', exact: true }).click();
    await page.getByRole('button', { name: file }).click();
    await page.getByRole('heading', { name: 'The file could not be opened' }).waitFor();
    const alert = page.getByRole('main').getByRole('alert');
    expect(await alert.innerText()).toContain(file);
    await page.getByText('back from the history').waitFor();
    expect(await seriousOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open backup as copy' }).click();
    await page
      .getByText(/damaged \(restored/)
      .first()
      .waitFor();
    await ready(page);
  });
  expect(await readFile(file, 'utf8')).toBe(good.slice(0, 900));
});

test('[S7] another program writes the file while it is edited: both versions are shown, and one is chosen', async () => {
  const file = await work.sample('outside.outlay.json');
  await withHost(file, async (host) => {
    const { page } = await openPage(host);
    await ready(page);
    await typeInto(page, 0, 'Amount', 'over 180bn yuan');
    await saved(page);
    await writeFile(file, (await readFile(file, 'utf8')).replace('"Nvidia"', '"NVIDIA"'));
    await page.getByRole('button', { name: 'Choose…' }).click();
    await page.getByRole('heading', { name: 'Two versions of the file' }).waitFor();
    await page.getByRole('list', { name: 'Records' }).getByText('180bn').waitFor();
    expect(await page.getByRole('list', { name: 'Records' }).innerText()).toContain('NVIDIA');
    expect(await seriousOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep mine' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.rgCell', { hasText: '180bn' }).first().waitFor();
    await page.getByRole('button', { name: 'Choose…' }).waitFor({ state: 'hidden' });
  });
  expect(await readFile(file, 'utf8')).toContain('180000000000');
});

test('the name in the history is changed from the menu', async () => {
  await withHost(await work.sample('person.outlay.json'), async (host) => {
    const { page } = await openPage(host, { dark: true });
    await ready(page);
    await fromFileMenu(page, 'Name in the history…');
    await page.getByLabel('Your name').fill('Ada Lovelace');
    expect(await seriousOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await typeInto(page, 0, 'Amount', '5bn');
    await saved(page);
    await goTo(page, 0, 'Amount');
    await page.getByRole('region', { name: 'History' }).getByText('Ada Lovelace').waitFor();
  });
});

async function withHost(file: string, visit: (host: Host) => Promise<void>): Promise<void> {
  const host = await serve(work, file);
  try {
    await visit(host);
  } finally {
    await host.stop();
  }
}

async function fromFileMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'File menu' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: item }).focus();
  await page.keyboard.press('Enter');
}

async function edit(file: string, id: string, note: string): Promise<void> {
  const { companies } = JSON.parse(await readFile(file, 'utf8')) as { companies: { id: string }[] };
  const record = { ...companies.find((company) => company.id === id), note };
  const change = `${file}.change.json`;
  await writeFile(
    change,
    JSON.stringify({ label: `note ${note}`, edits: [{ kind: 'put', table: 'companies', record }] }),
  );
  await work.outlay('edit', file, '--change', change);
}

async function notes(file: string): Promise<Record<string, string | undefined>> {
  const { companies } = JSON.parse(await readFile(file, 'utf8')) as { companies: { id: string; note?: string }[] };
  return Object.fromEntries(companies.map(({ id, note }) => [id, note]));
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
