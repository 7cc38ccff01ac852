/** A cell as one text. */
export function foundKey(id: string, column: string): string {
  return `${id} ${column}`;
}
