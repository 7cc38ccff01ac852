/** Text for one cell: a row of the view (at or past its end: a new row) and a column's key. */
export interface CellEdit {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}
