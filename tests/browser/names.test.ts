import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, type Host, makeWorkplace, openPage, serve, type Workplace } from './app';
import { ready } from './ledgerPage';

let work: Workplace;
let host: Host | undefined;

beforeEach(async () => {
  work = await makeWorkplace();
});
afterEach(async () => {
  await host?.stop();
  host = undefined;
  await work.remove();
});
afterAll(closeBrowser);

/** The page of a sample in which ByteDance has another name, everywhere. */
async function pageFor(name: string): Promise<Page> {
  const file = await work.sample();
  const text = (await readFile(file, 'utf8')).replace(/\p{Script=Han}+/gu, 'x').replaceAll('ByteDance', name);
  await writeFile(file, text);
  host = await serve(work, file);
  const { page, errors } = await openPage(host);
  await ready(page);
  await page.getByText(name).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  expect(errors).toEqual([]);
  return page;
}

/** The fonts beside Inter that the page has loaded. */
async function loadedBy(page: Page): Promise<string[]> {
  const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  return addresses.flatMap((address) => /Noto-[A-Za-z]+/.exec(address) ?? []).sort();
}

/** The fonts that have drawn the text of an element, as the browser itself says; those of the system are marked. */
async function fontsOf(page: Page, element: Locator): Promise<string[]> {
  await element.evaluate((found) => found.setAttribute('id', 'asked-about'));
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#asked-about' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  await element.evaluate((found) => found.removeAttribute('id'));
  return fonts.map(({ familyName, isCustomFont }) => `${isCustomFont ? '' : 'system: '}${familyName}`).sort();
}

/** What the files of fonts call themselves. */
const families = new Map([
  ['Noto-Han', 'Noto Sans SC Medium'],
  ['Noto-Kana', 'Noto Sans JP Medium'],
  ['Noto-Hangul', 'Noto Sans KR Medium'],
]);

test.each([
  ['Octet', []],
  ['字节跳动', ['Noto-Han']],
  ['日立グループ', ['Noto-Han', 'Noto-Kana']],
  ['삼성전자', ['Noto-Hangul']],
  ['삼성전자'.normalize('NFD'), ['Noto-Hangul']],
])('the page has a font for %s, loads none that it needs not, and draws it with no other', async (name, files) => {
  const page = await pageFor(name);
  expect(await loadedBy(page)).toEqual(files);
  const ours = files.flatMap((file) => families.get(file) ?? []).sort();
  expect(await fontsOf(page, page.getByText(name).first())).toEqual(['Inter', ...ours]);
  const inFigure = page.locator('svg text', { hasText: name.normalize('NFC') }).first();
  expect(await fontsOf(page, inFigure)).toEqual(['Inter SemiBold', ...ours]);
});
