import { z } from 'zod';
import { Amount, hasFittingBounds } from '../amount';
import { isInOrder, Period } from '../period';

/** How many keys the objects had that were checked. */
export interface Tally {
  keys: number;
}

/**
 * Whether a value that came from JSON is what its schema describes. What the schema gives where a field is missing is put in
 * its place, so that the value is then what the schema's own `parse` gives; a value that is refused may be half filled in.
 */
export type QuickCheck = (value: unknown, tally: Tally) => boolean;

/**
 * The same judgement as the schema's, several times faster and without words: where it says no, the schema says why.
 *
 * @throws {Error} for a kind of schema that it does not know: a bug, met as soon as the module is loaded.
 */
export function quickCheckOf(schema: z.core.$ZodType): QuickCheck {
  if (schema instanceof z.ZodOptional) return quickCheckOf(schema.def.innerType);
  if (schema instanceof z.ZodDefault) return quickCheckOf(schema.def.innerType);
  const check = structureOf(schema);
  const custom = (schema._zod.def.checks ?? []).some((one) => one._zod.def.check === 'custom');
  if (!custom) return check;
  const refinement = refinements.get(schema);
  if (refinement) return (value, tally) => check(value, tally) && refinement(value);
  // Within a string there is nothing to count or to fill in: the schema itself may be asked.
  if (schema instanceof z.ZodString) return (value) => schema.safeParse(value).success;
  throw new Error(`no quick check of a refined ${schema._zod.def.type}`);
}

/** What the schemas check beyond their structure, by the same functions. */
const refinements = new Map<z.core.$ZodType, (value: unknown) => boolean>([
  [Amount, (value) => hasFittingBounds(value as Amount)],
  [Period, (value) => isInOrder(value as Period)],
]);

function structureOf(schema: z.core.$ZodType): QuickCheck {
  if (schema instanceof z.ZodString) return stringCheck(schema);
  if (schema instanceof z.ZodNumberFormat) return integerCheck(schema);
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodEnum) {
    const options = new Set<unknown>(schema.options);
    return (value) => options.has(value);
  }
  if (schema instanceof z.ZodArray && !schema.def.checks?.length) return arrayCheck(quickCheckOf(schema.element));
  if (schema instanceof z.ZodObject) return objectCheck(fieldsOf(schema));
  if (schema instanceof z.ZodRecord && schema.def.keyType instanceof z.ZodEnum) {
    const check = quickCheckOf(schema.def.valueType);
    const keys = schema.def.keyType.options.map(String);
    return objectCheck(keys.map((key) => ({ key, check, isRequired: false, missing: null })));
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return unionCheck(schema);
  if (schema instanceof z.ZodUnion) return eitherCheck(schema);
  throw new Error(`no quick check of a ${schema._zod.def.type}`);
}

function stringCheck(schema: z.ZodString): QuickCheck {
  let least = 0;
  let most = Infinity;
  const patterns: RegExp[] = [];
  for (const { _zod } of schema.def.checks ?? []) {
    const check = _zod.def as z.core.$ZodChecks['_zod']['def'];
    if (check.check === 'min_length') least = Math.max(least, check.minimum);
    else if (check.check === 'max_length') most = Math.min(most, check.maximum);
    else if (check.check === 'string_format' && check.pattern) patterns.push(check.pattern);
    else if (_zod.def.check !== 'custom') throw new Error(`no quick check of a string's ${check.check}`);
  }
  const [pattern] = patterns;
  if (patterns.length > 1) throw new Error('no quick check of two patterns');
  return (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most && (!pattern || pattern.test(value));
}

function integerCheck(schema: z.ZodNumberFormat): QuickCheck {
  if (schema.format !== 'safeint') throw new Error(`no quick check of a ${schema.format}`);
  let least = -Infinity;
  let most = Infinity;
  for (const { _zod } of schema.def.checks ?? []) {
    const check = _zod.def as z.core.$ZodChecks['_zod']['def'];
    if (check.check === 'greater_than' && check.inclusive) least = Math.max(least, Number(check.value));
    else if (check.check === 'less_than' && check.inclusive) most = Math.min(most, Number(check.value));
    else if (check.check !== 'number_format') throw new Error(`no quick check of a number's ${check.check}`);
  }
  return (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
}

function arrayCheck(check: QuickCheck): QuickCheck {
  return (value, tally) => {
    if (!Array.isArray(value)) return false;
    for (let i = 0; i < value.length; i += 1) if (!check(value[i], tally)) return false;
    return true;
  };
}

interface Field {
  readonly key: string;
  readonly check: QuickCheck;
  readonly isRequired: boolean;
  /** Makes what a missing field is; each record its own. */
  readonly missing: (() => unknown) | null;
}

function fieldsOf(schema: z.ZodObject): Field[] {
  if (!(schema.def.catchall instanceof z.ZodNever)) throw new Error('no quick check of an object that is not strict');
  return Object.entries<z.core.$ZodType>(schema.shape).map(([key, field]) => ({
    key,
    check: quickCheckOf(field),
    isRequired: !(field instanceof z.ZodOptional || field instanceof z.ZodDefault),
    missing: field instanceof z.ZodDefault ? makerOf(field) : null,
  }));
}

function makerOf(schema: z.ZodDefault): () => unknown {
  const value: unknown = schema.parse(undefined);
  if (Array.isArray(value) && value.length === 0) return () => [];
  if (typeof value === 'object') throw new Error('no quick default that is an object');
  return () => value;
}

/** The fields that are there are met one by one, each a bit; what is missing is then known by its bits. */
function objectCheck(fields: readonly Field[]): QuickCheck {
  if (fields.length > 30) throw new Error('no quick check of more than 30 fields');
  const byKey = new Map(fields.map((field, i) => [field.key, { check: field.check, bit: 1 << i }]));
  const required = bitsOf(fields, ({ isRequired }) => isRequired);
  const defaults = fields.flatMap(({ key, missing }, i) => (missing ? [{ key, missing, bit: 1 << i }] : []));
  const defaultBits = bitsOf(fields, ({ missing }) => missing !== null);
  return (value, tally) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const record = value as Record<string, unknown>;
    let seen = 0;
    for (const key in record) {
      const field = byKey.get(key);
      if (!field?.check(record[key], tally)) return false;
      seen |= field.bit;
      tally.keys += 1;
    }
    if ((required & ~seen) !== 0) return false;
    if ((defaultBits & ~seen) === 0) return true;
    for (const { key, missing, bit } of defaults) if ((seen & bit) === 0) record[key] = missing();
    return true;
  };
}

function bitsOf(fields: readonly Field[], isWanted: (field: Field) => boolean): number {
  return fields.reduce((bits, field, i) => (isWanted(field) ? bits | (1 << i) : bits), 0);
}

/** A value of one kind, or one without keys: what a kind that refuses it has counted or filled in is then nothing. */
function eitherCheck({ options }: z.ZodUnion): QuickCheck {
  if (options.filter((option) => option instanceof z.ZodObject).length > 1) {
    throw new Error('no quick check of a union of several objects without a discriminator');
  }
  const checks = options.map(quickCheckOf);
  return (value, tally) => checks.some((check) => check(value, tally));
}

function unionCheck(schema: z.ZodDiscriminatedUnion): QuickCheck {
  const { discriminator } = schema.def;
  const byName = new Map<unknown, QuickCheck>();
  for (const option of schema.options) {
    if (!(option instanceof z.ZodObject)) throw new Error('no quick check of a union of other things than objects');
    const { [discriminator]: named, ...others } = option.shape as Record<string, z.core.$ZodType>;
    const names = named instanceof z.ZodEnum ? named.options : named instanceof z.ZodLiteral ? [...named.values] : [];
    const anyName = { key: discriminator, check: () => true, isRequired: true, missing: null };
    const check = objectCheck([anyName, ...fieldsOf(z.strictObject(others))]);
    for (const name of names) byName.set(name, check);
  }
  return (value, tally) => {
    if (typeof value !== 'object' || value === null) return false;
    return byName.get((value as Record<string, unknown>)[discriminator])?.(value, tally) ?? false;
  };
}
