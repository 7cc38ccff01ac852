import type { ColumnDataSchemaModel, EditCell, EditorBase, HyperFunc, VNode } from '@revolist/react-datagrid';
import { PickList } from './PickList';

/** Where the cursor goes when a cell is left. */
export type Direction = 'down' | 'up' | 'left' | 'right' | 'stay';

/** What the grid's columns carry for their editor. */
export interface EditorColumn {
  readonly title: string;
  readonly example: string;
  /** What can be picked in a row of the grid, or null where anything can be typed. */
  readonly options: (row: unknown) => readonly string[] | null;
  readonly create: boolean;
}

/** What an editor says when it is done: the cell's place among those that are shown, and its text; null: as it was. */
export interface CellLeft {
  readonly x: number;
  readonly y: number;
  readonly text: string | null;
  readonly direction: Direction;
}

/** The event of the page in which editors say that they are done. */
export const CELL_LEFT = 'outlay:cellleft';

/**
 * The field in which a cell is edited. Typing over a cell takes arrows as "done, and go there", as spreadsheets do; after F2
 * or a double click they move in the text. Columns with a list show what matches and, where they may, offer to create.
 */
export class CellEditor implements EditorBase {
  element: Element | null = null;
  editCell?: EditCell;
  private input: HTMLInputElement | null = null;
  private list: PickList | null = null;
  private readonly column: EditorColumn;
  private readonly row: unknown;
  private readonly before: string;
  private done = false;

  constructor(data: ColumnDataSchemaModel) {
    this.column = data.column.editing as EditorColumn;
    this.row = data.model;
    this.before = String(data.value ?? '');
  }

  componentDidRender(): void {
    const { input } = this;
    if (!input || document.activeElement === input) return;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
    const options = this.list ? null : this.column.options(this.row);
    if (options) {
      this.list = new PickList(input, options, this.column.create, (text) => this.commit(text, 'stay'));
      this.list.show(this.isOverwriting() ? input.value : '');
    }
  }

  appendPendingInput(value: string): boolean {
    if (!this.input) return false;
    this.input.value += value;
    this.input.focus();
    this.list?.show(this.input.value);
    return true;
  }

  getValue(): string {
    return this.input?.value ?? '';
  }

  beforeAutoSave(): boolean {
    // A commit or a cancel has already said what becomes of the text.
    return !this.done && this.getValue() !== this.before;
  }

  disconnectedCallback(): void {
    this.list?.close();
  }

  render(h: HyperFunc<VNode>): VNode {
    return h('input', {
      type: 'text',
      value: this.editCell?.val ?? '',
      placeholder: this.column.example,
      'aria-label': this.column.title,
      spellcheck: false,
      autocomplete: 'off',
      ref: (element: HTMLInputElement | null) => {
        this.input = element;
      },
      onInput: () => this.list?.show(this.getValue()),
      onBlur: () => this.onBlur(),
      onKeyDown: (event: KeyboardEvent) => this.onKeyDown(event),
    });
  }

  private onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.list?.onKey(event)) return this.swallow(event);
    const direction = this.directionOf(event);
    if (direction) {
      this.swallow(event);
      this.commit(this.list?.chosen() ?? this.getValue(), direction);
    } else if (event.key === 'Escape') {
      this.swallow(event);
      this.cancel();
    }
  }

  /** Going elsewhere keeps what was typed; going to another window leaves the field open. */
  private onBlur(): void {
    if (!document.hasFocus()) return;
    if (this.getValue() === this.before) this.cancel();
    else this.commit(this.getValue(), 'stay');
  }

  private directionOf(event: KeyboardEvent): Direction | null {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) return event.shiftKey ? 'up' : 'down';
    if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
    if (!this.isOverwriting() || event.ctrlKey || event.metaKey || event.shiftKey) return null;
    if (event.key === 'ArrowDown') return 'down';
    if (event.key === 'ArrowUp') return 'up';
    if (event.key === 'ArrowLeft') return 'left';
    return event.key === 'ArrowRight' ? 'right' : null;
  }

  private isOverwriting(): boolean {
    return typeof this.editCell?.val === 'string' && this.editCell.val !== this.before;
  }

  private commit(text: string, direction: Direction): void {
    this.leave(text, direction);
  }

  private cancel(): void {
    this.leave(null, 'stay');
  }

  private leave(text: string | null, direction: Direction): void {
    if (this.done || !this.editCell || !this.input) return;
    this.done = true;
    this.list?.close();
    this.input.dataset.left = 'true';
    const detail: CellLeft = { x: this.editCell.x, y: this.editCell.y, text, direction };
    this.input.dispatchEvent(new CustomEvent(CELL_LEFT, { bubbles: true, detail }));
  }

  private swallow(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
  }
}
