import { expect, test } from 'vitest';
import { areaOf, leaveCell, moveSelection, type MoveKey } from '../../../../src/renderer/tables/grid/moveFocus';

const extent = { columns: 5, rows: 10, page: 4 };
const at = { focus: { x: 1, y: 3 }, end: { x: 1, y: 3 } };

test.each([
  ['ArrowDown', {}, { x: 1, y: 4 }],
  ['ArrowUp', {}, { x: 1, y: 2 }],
  ['Enter', {}, { x: 1, y: 4 }],
  ['Enter', { shiftKey: true }, { x: 1, y: 2 }],
  ['Tab', {}, { x: 2, y: 3 }],
  ['Tab', { shiftKey: true }, { x: 0, y: 3 }],
  ['ArrowRight', { ctrlKey: true }, { x: 4, y: 3 }],
  ['ArrowDown', { ctrlKey: true }, { x: 1, y: 9 }],
  ['Home', {}, { x: 0, y: 3 }],
  ['End', { ctrlKey: true }, { x: 4, y: 9 }],
  ['PageDown', {}, { x: 1, y: 7 }],
] as const)('%s %o goes where a spreadsheet goes', (name, modifiers, focus) => {
  expect(moveSelection(at, key(name, modifiers), extent)).toEqual({ focus, end: focus });
});

test('Shift moves the other corner and keeps the cursor', () => {
  const once = moveSelection(at, key('ArrowDown', { shiftKey: true }), extent);
  expect(once).toEqual({ focus: { x: 1, y: 3 }, end: { x: 1, y: 4 } });
  const wide = moveSelection(once ?? at, key('ArrowLeft', { shiftKey: true }), extent);
  expect(areaOf(wide ?? at)).toEqual({ x: 0, y: 3, x1: 1, y1: 4 });
});

test('nothing leaves the table', () => {
  const corner = { focus: { x: 4, y: 9 }, end: { x: 4, y: 9 } };
  expect(moveSelection(corner, key('ArrowDown'), extent)).toEqual(corner);
  expect(leaveCell({ x: 4, y: 9 }, 'right', extent)).toEqual({ x: 4, y: 9 });
});

test('other keys do not move', () => {
  expect(moveSelection(at, key('a'), extent)).toBeNull();
  expect(moveSelection(at, key('ArrowDown', { altKey: true }), extent)).toBeNull();
});

function key(name: string, modifiers: Partial<MoveKey> = {}): MoveKey {
  return { key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifiers };
}
