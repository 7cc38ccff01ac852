import { performance } from 'node:perf_hooks';

/** The middle value; of an even number of values, halfway between the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(values.length - 1) >> 1] + sorted[values.length >> 1]) / 2;
}

/** How long a step takes, in milliseconds. */
export async function timed(step) {
  const start = performance.now();
  await step();
  return performance.now() - start;
}

/** `edit, 1,000 investments      0.412 ms` */
export function line(name, value, unit) {
  const digits = value < 10 ? 3 : value < 100 ? 1 : 0;
  return `${name.padEnd(52)}${value.toFixed(digits).padStart(10)} ${unit}`;
}

/** `  beside 1,000      1.02 x   (goal: under 1.5)` */
export function ratio(name, value, goal) {
  return `${`  ${name}`.padEnd(52)}${value.toFixed(2).padStart(10)} x    (goal: ${goal})`;
}
