import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownFolder } from '../service/startedService';

const folder = join('node_modules', 'electron');
const named = existsSync(join(folder, 'path.txt')) ? readFileSync(join(folder, 'path.txt'), 'utf8') : null;
const path = named === null ? null : join(folder, 'dist', named);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

// Electron's program is fetched on its first start, and is not everywhere; the parts of the host are tested without it.
test.skipIf(path === null || !existsSync(path) || !hasDisplay)(
  'the real Electron shows the page, sandboxed and without Node',
  async () => {
    const home = await ownFolder();
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const app = await _electron.launch({
      executablePath: path ?? '',
      args: [...asRoot, '.'],
      env: { ...process.env, OUTLAY_HOME: home } as Record<string, string>,
    });
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    expect(page.url()).toBe('app://outlay/index.html');
    expect(await page.evaluate('typeof require + typeof process')).toBe('undefinedundefined');
    expect(await page.evaluate('Object.keys(window.outlay).join()')).toBe('send,subscribe');
    expect(await page.evaluate("window.outlay.send('desk', {})")).toMatchObject({
      ok: true,
      value: { host: 'electron' },
    });
    await app.close();
  },
);
