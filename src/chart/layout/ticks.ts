/** Round values from `min` to `max`, zero among them, about `count` steps: 1, 2 or 5 times a power of ten apart. */
export function ticksOf(
  min: number,
  max: number,
  count: number,
): { readonly values: readonly number[]; readonly step: number } {
  const span = max - min;
  if (!(span > 0) || !Number.isFinite(span)) return { values: [0, 1], step: 1 };
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10);
  const [first, last] = [Math.floor(min / step + 1e-9), Math.ceil(max / step - 1e-9)];
  const values = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { values, step };
}
