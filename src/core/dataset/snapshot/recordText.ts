import { z } from 'zod';

/** Writes a value as one line of JSON. */
export type TextOf = (value: unknown) => string;

/**
 * A writer of one line of JSON for what a schema describes: keys in the schema's order, and without the fields whose text is
 * that of the schema's default, which reading puts back. So one record has one text, however it came to be.
 */
export function textOf(schema: z.core.$ZodType): TextOf {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return textOf(schema.def.innerType);
  }
  if (schema instanceof z.ZodArray) return arrayText(textOf(schema.element));
  if (schema instanceof z.ZodObject) return objectText(fieldsOf([schema]));
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) {
    const text = textOf(schema.valueType);
    return objectText(schema.keyType.options.map((key) => ({ key: String(key), text, fallback: undefined })));
  }
  if (schema instanceof z.ZodUnion) {
    const objects = schema.options.filter((option) => option instanceof z.ZodObject);
    if (objects.length > 0 && objects.length === schema.options.length) return objectText(fieldsOf(objects));
  }
  return plainText;
}

interface Field {
  readonly key: string;
  readonly text: TextOf;
  /** The text of the default; undefined where there is none. */
  readonly fallback: string | undefined;
}

/** The fields of an object, or of all the objects of a union, in the order in which they are first named. */
function fieldsOf(objects: readonly z.ZodObject[]): Field[] {
  const fields = new Map<string, Field>();
  for (const { shape } of objects) {
    for (const [key, schema] of Object.entries<z.core.$ZodType>(shape)) {
      if (fields.has(key)) continue;
      const text = textOf(schema);
      const missing =
        schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault ? schema.parse(undefined) : undefined;
      fields.set(key, { key, text, fallback: missing === undefined ? undefined : text(missing) });
    }
  }
  return [...fields.values()];
}

function objectText(fields: readonly Field[]): TextOf {
  const named = fields.map((field) => ({ ...field, name: `${JSON.stringify(field.key)}:` }));
  return (value) => {
    let line = '';
    const record = value as Readonly<Record<string, unknown>>;
    for (const { key, name, text, fallback } of named) {
      const field = record[key];
      if (field === undefined) continue;
      const written = text(field);
      if (written === fallback) continue;
      line += line === '' ? name + written : `,${name}${written}`;
    }
    return `{${line}}`;
  };
}

function arrayText(text: TextOf): TextOf {
  return (value) => {
    const items = value as readonly unknown[];
    return items.length === 0 ? '[]' : `[${items.map(text).join(',')}]`;
  };
}

/** [S9] Numbers that JSON would bend (NaN, beyond 2^53) never reach a file. */
function plainText(value: unknown): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`not a safe whole number: ${value}`);
  return JSON.stringify(value);
}
