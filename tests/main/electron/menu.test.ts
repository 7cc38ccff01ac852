import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../../src/main/electron/menu';
import { commandTable, isCommandName } from '../../../src/renderer/commands/commandTable';

test('every command of the menu is one of the page, with its keys', () => {
  for (const { accelerator, name } of clicked()) {
    expect(isCommandName(name), name).toBe(true);
    if (!isCommandName(name)) continue;
    const keys: readonly string[] = commandTable[name].keys;
    if (accelerator !== undefined) expect(keys).toContain(accelerator.replace('CmdOrCtrl', 'Mod'));
    else expect(keys).toEqual([]);
  }
});

test('recent files open by their path, whatever their name', () => {
  const opened: string[] = [];
  const recent = [{ path: '/data/a & b.outlay.json', name: 'a & b', openedAt: '2025-01-24T10:00:00Z' }];
  const items = itemsOf(
    menuTemplate({ mac: false, recent, command: () => undefined, openRecent: (p) => opened.push(p) }),
  );
  const item = items.find(({ label }) => label === 'a && b');
  click(item);
  expect(opened).toEqual(['/data/a & b.outlay.json']);
});

test('no item shows tools for developers or loads the page anew', () => {
  const roles = itemsOf(template(true)).map(({ role }) => role?.toLowerCase());
  expect(roles).not.toContain('toggledevtools');
  expect(roles).not.toContain('reload');
});

function template(mac: boolean, command: (name: string) => void = () => undefined) {
  return menuTemplate({ mac, recent: [], command, openRecent: () => undefined });
}

function clicked(): { name: string; accelerator: string | undefined }[] {
  let sent: string | null = null;
  const items = itemsOf(template(false, (name) => (sent = name)));
  return items.flatMap((item) => {
    sent = null;
    click(item);
    return sent === null ? [] : [{ name: sent, accelerator: item.accelerator }];
  });
}

function itemsOf(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

/** Electron hands a click its item, window and event; ours uses none of them. */
function click(item: MenuItemConstructorOptions | undefined): void {
  const run = item?.click as (() => void) | undefined;
  run?.();
}
