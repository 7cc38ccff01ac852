import { matches } from './rowOrder';
import styles from './PickList.module.css';

const MOST_SHOWN = 200;
let count = 0;

/** The list under a cell's field: what matches the typed text, and the offer to create it where there is no such thing. */
export class PickList {
  private readonly list: HTMLUListElement;
  private shown: string[] = [];
  private at = -1;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly options: readonly string[],
    private readonly create: boolean,
    private readonly onPick: (text: string) => void,
  ) {
    this.list = document.createElement('ul');
    this.list.className = styles.list ?? '';
    this.list.id = `pick-${(count += 1)}`;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', input.getAttribute('aria-label') ?? '');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.list.id);
    document.body.append(this.list);
  }

  /** Shows what matches; everything for an empty text. */
  show(text: string): void {
    const typed = text.trim();
    const same = typed.toLocaleLowerCase();
    const found = this.options.filter((option) => matches(option, typed));
    found.sort((a, b) => Number(!startsWith(a, same)) - Number(!startsWith(b, same)));
    this.shown = found.slice(0, MOST_SHOWN);
    const exact = this.shown.findIndex((option) => option.toLocaleLowerCase() === same);
    this.at = exact >= 0 ? exact : -1;
    this.draw(typed !== '' && exact < 0 && this.create ? typed : null);
  }

  /** The option that Enter takes, or null where the typed text itself is meant. */
  chosen(): string | null {
    return this.shown[this.at] ?? null;
  }

  /** Moves through the list. Gives whether the key was for it. */
  onKey(event: KeyboardEvent): boolean {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || this.shown.length === 0 || this.list.hidden) return false;
    this.at = (this.at + step + this.shown.length) % this.shown.length;
    this.mark();
    return true;
  }

  close(): void {
    this.list.remove();
    this.input.removeAttribute('aria-activedescendant');
  }

  private draw(created: string | null): void {
    this.list.replaceChildren(
      ...this.shown.map((option, index) => this.item(option, `${this.list.id}-${index}`, option)),
      ...(created === null ? [] : [this.item(`Create “${created}”`, `${this.list.id}-new`, created)]),
    );
    this.list.hidden = this.list.childElementCount === 0;
    this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    this.place();
    this.mark();
  }

  private item(words: string, id: string, value: string): HTMLLIElement {
    const item = document.createElement('li');
    item.id = id;
    item.setAttribute('role', 'option');
    item.textContent = words;
    item.title = words;
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.onPick(value);
    });
    return item;
  }

  private mark(): void {
    [...this.list.children].forEach((item, index) => {
      const selected = index === this.at;
      item.setAttribute('aria-selected', String(selected));
      if (selected) item.scrollIntoView({ block: 'nearest' });
    });
    const current = this.list.children[this.at];
    if (current) this.input.setAttribute('aria-activedescendant', current.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  /** Under the cell, or over it where there is more room. */
  private place(): void {
    const cell = this.input.getBoundingClientRect();
    const below = window.innerHeight - cell.bottom;
    const up = below < 160 && cell.top > below;
    this.list.style.left = `${cell.left - 1}px`;
    this.list.style.minWidth = `${cell.width + 2}px`;
    this.list.style.maxHeight = `${Math.min(280, (up ? cell.top : below) - 8)}px`;
    this.list.style.top = up ? '' : `${cell.bottom + 1}px`;
    this.list.style.bottom = up ? `${window.innerHeight - cell.top + 1}px` : '';
  }
}

function startsWith(option: string, start: string): boolean {
  return option.toLocaleLowerCase().startsWith(start);
}
