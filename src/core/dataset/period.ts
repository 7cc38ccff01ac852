import { z } from 'zod';

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not a month YYYY-MM');

/** Months, both included. Without `start`: "by 2030". FY to 30 June 2024 is 2023-07 to 2024-06. */
export const Period = z.strictObject({ start: Month.optional(), end: Month }).refine(isInOrder, {
  error: (issue) => `the period ends before it begins: ${JSON.stringify(issue.input)}`,
});
export type Period = z.infer<typeof Period>;

/** Whether a period does not end before it begins. */
export function isInOrder({ start, end }: { readonly start?: string | undefined; readonly end: string }): boolean {
  return start === undefined || start <= end;
}

/** A month as a count of months since year 0, so that periods are plain integer ranges. */
export function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month of a count made by `monthIndex`. */
export function monthOf(index: number): string {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** A day, ISO 8601: `2025-01-24`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'not a date YYYY-MM-DD')
  .refine((text) => {
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  }, 'no such date');
