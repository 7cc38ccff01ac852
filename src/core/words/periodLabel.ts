import { monthIndex, type Period } from '../dataset/period';

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A period as a chart's label, in English: `2024`, `FY2024` (twelve months that are no calendar year, named after the year
 * in which they end [P2]), `Q1 2025`, `H2 2025`, `Mar 2025`, `Nov 2024 – Feb 2025`, `2025–2028`, `by 2030`.
 */
export function periodLabel({ start, end }: Period): string {
  const last = monthIndex(end);
  const endYear = yearText(last);
  if (start === undefined) return last % 12 === 11 ? `by ${endYear}` : `by ${monthLabel(last)}`;
  const first = monthIndex(start);
  const months = last - first + 1;
  if (months === 1) return monthLabel(last);
  if (months === 12) return last % 12 === 11 ? endYear : `FY${endYear}`;
  if (months === 3 && first % 3 === 0) return `Q${((first % 12) / 3 + 1).toFixed(0)} ${endYear}`;
  if (months === 6 && first % 6 === 0) return `H${((first % 12) / 6 + 1).toFixed(0)} ${endYear}`;
  if (months > 12 && first % 12 === 0 && last % 12 === 11) return `${yearText(first)}–${endYear}`;
  return `${monthLabel(first)} – ${monthLabel(last)}`;
}

/** A month (`monthIndex`) as labels have it: `Jan 2025`. */
export function monthLabel(month: number): string {
  return `${names[month % 12] ?? ''} ${yearText(month)}`;
}

function yearText(month: number): string {
  return String(Math.floor(month / 12)).padStart(4, '0');
}
