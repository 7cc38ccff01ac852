import type { GridContext } from './gridContext';

/** Takes what is done with the heads of columns: sorted by a click, made wider, moved. */
export function listenToHeads({ grid, listener, on }: GridContext): void {
  on<{ column: { prop: string } }>('beforeheaderclick', (event) => {
    event.preventDefault();
    const column = listener.keyOf(event.detail.column.prop);
    if (column) listener.onSort(column);
  });
  on<Record<string, { prop: string; size?: number }>>('aftercolumnresize', ({ detail }) => {
    const widths = Object.values(detail).flatMap(({ prop, size }) => {
      const key = listener.keyOf(prop);
      return key && size ? [[key, Math.round(size)] as const] : [];
    });
    listener.onLayout({ widths: Object.fromEntries(widths) });
  });
  on('columndragend', () => {
    void grid.getColumnStore('rgCol').then((store) => {
      const source = store.get('source');
      const order = store.get('items').flatMap((index) => {
        const key = listener.keyOf(String(source[index]?.prop));
        return key ? [key] : [];
      });
      listener.onLayout({ order });
    });
  });
  // RevoGrid gives headings a role without the row that they must stand in.
  on('aftergridrender', () => {
    for (const row of grid.querySelectorAll('.header-rgRow')) row.setAttribute('role', 'row');
  });
}
