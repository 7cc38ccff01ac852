import { expect, test } from 'vitest';
import { belongsToText, commandOf, keysAsText, type Stroke } from '../../../src/renderer/commands/matchKeys';

test.each([
  ['undo', { key: 'z', ctrlKey: true }],
  ['redo', { key: 'Z', ctrlKey: true, shiftKey: true }],
  ['redo', { key: 'y', ctrlKey: true }],
  ['addRow', { key: 'Enter', ctrlKey: true }],
  ['deleteRows', { key: '-', ctrlKey: true }],
  ['copyPicture', { key: 'C', ctrlKey: true, shiftKey: true }],
  ['nextRegion', { key: 'F6' }],
  ['previousRegion', { key: 'F6', shiftKey: true }],
  ['shortcuts', { key: '?', shiftKey: true }],
] as const)('%s has its key', (name, part) => {
  expect(commandOf(stroke(part), false)).toBe(name);
});

test('plain letters and Alt are no commands', () => {
  expect(commandOf(stroke({ key: 'z' }), false)).toBeNull();
  expect(commandOf(stroke({ key: 'z', ctrlKey: true, altKey: true }), false)).toBeNull();
});

test('on a Mac it is Command, not Ctrl', () => {
  expect(commandOf(stroke({ key: 'z', metaKey: true }), true)).toBe('undo');
  expect(commandOf(stroke({ key: 'z', ctrlKey: true }), true)).toBeNull();
  expect(keysAsText('Mod+Shift+Z', true)).toBe('⌘⇧Z');
});

test('undo of typing and signs belong to the text field that they are typed in', () => {
  expect(belongsToText('undo', stroke({ key: 'z', ctrlKey: true }))).toBe(true);
  expect(belongsToText('shortcuts', stroke({ key: '?', shiftKey: true }))).toBe(true);
  expect(belongsToText('find', stroke({ key: 'f', ctrlKey: true }))).toBe(false);
});

function stroke(part: Partial<Stroke>): Stroke {
  return { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...part };
}
