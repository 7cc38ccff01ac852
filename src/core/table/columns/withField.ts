/** The record with a value in an optional field; undefined empties it, and `inOrder` then leaves the field out. */
export function withField<Row extends object, Field extends keyof Row>(
  record: Row,
  field: Field,
  value: Row[Field] | undefined,
): Row {
  return { ...record, [field]: value };
}
