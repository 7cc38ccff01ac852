import { z } from 'zod';

/** How the user has laid out one table's columns. */
const ColumnLayout = z.object({
  /** Keys in order; a column that is not named stands at its usual place after those that are. */
  order: z.array(z.string()).default([]),
  hidden: z.array(z.string()).default([]),
  widths: z.record(z.string(), z.number().min(24).max(2000)).default({}),
});
export type ColumnLayout = z.infer<typeof ColumnLayout>;

/** Ids are for files: on the screen they are there for those who ask. */
export const plainLayout: ColumnLayout = { order: [], hidden: ['id'], widths: {} };

/** The layout that was kept for a table; the plain one where none was, or where it cannot be read. */
export function loadLayout(storage: Storage | null, table: string): ColumnLayout {
  try {
    const text = storage?.getItem(keyOf(table));
    const layout = text ? ColumnLayout.safeParse(JSON.parse(text)) : null;
    return layout?.success ? layout.data : plainLayout;
  } catch {
    // A browser may refuse its storage, or hold something else there: the table then looks as it came.
    return plainLayout;
  }
}

/** Keeps a layout. Where the browser refuses its storage, the layout lasts as long as the window. */
export function keepLayout(storage: Storage | null, table: string, layout: ColumnLayout): void {
  try {
    storage?.setItem(keyOf(table), JSON.stringify(layout));
  } catch {
    // Full, or refused: nothing is lost that cannot be laid out again.
    return;
  }
}

/** Puts columns in the layout's order, without the hidden ones. */
export function layOut<Column extends { readonly key: string }>(
  columns: readonly Column[],
  { order, hidden }: ColumnLayout,
): Column[] {
  const place = new Map(order.map((key, index) => [key, index]));
  return columns
    .map((column, index) => ({ column, at: place.get(column.key) ?? order.length + index }))
    .sort((a, b) => a.at - b.at)
    .map(({ column }) => column)
    .filter(({ key }) => !hidden.includes(key));
}

function keyOf(table: string): string {
  return `outlay-columns-${table}`;
}
