import { describe, expect, test } from 'vitest';
import { formatPeriod } from '../../../../src/core/text/times/formatPeriod';
import { readPeriod } from '../../../../src/core/text/times/readPeriod';

/** `2023-07..2024-06`, or the reason. The fiscal year ends in June unless said otherwise. */
function read(text: string, fiscalYearEnd = 6): string {
  const reading = readPeriod(text, { locale: 'en-GB', fiscalYearEnd });
  return reading.ok ? `${reading.value.start ?? ''}..${reading.value.end}` : reading.reason;
}

describe('[P1] periods', () => {
  test.each([
    ['2025', '2025-01..2025-12'],
    ['in 2025', '2025-01..2025-12'],
    ['2025年', '2025-01..2025-12'],
    ['2025E', '2025-01..2025-12'],
    ['CY2024', '2024-01..2024-12'],
    ['year to June 2024', '2023-07..2024-06'],
    ['fiscal year through June 30, 2024', '2023-07..2024-06'],
    ['year ended 30 June 2024', '2023-07..2024-06'],
    ['12 months to June 2024', '2023-07..2024-06'],
    ['six months ended March 2025', '2024-10..2025-03'],
    ['Q1 2025', '2025-01..2025-03'],
    ['1Q25', '2025-01..2025-03'],
    ['2025Q1', '2025-01..2025-03'],
    ['2025-Q1', '2025-01..2025-03'],
    ['second quarter 2025', '2025-04..2025-06'],
    ['2025年第一季度', '2025-01..2025-03'],
    ['H1 2025', '2025-01..2025-06'],
    ['first half of 2025', '2025-01..2025-06'],
    ['2025年上半年', '2025-01..2025-06'],
    ['2025-2028', '2025-01..2028-12'],
    ['2025–28', '2025-01..2028-12'],
    ['2025-28', '2025-01..2028-12'],
    ['2025 to 2028', '2025-01..2028-12'],
    ['between 2025 and 2028', '2025-01..2028-12'],
    ['2025至2028年', '2025-01..2028-12'],
    ['Jul 2023 – Jun 2024', '2023-07..2024-06'],
    ['1 July 2023 - 30 June 2024', '2023-07..2024-06'],
    ['2023-07..2024-06', '2023-07..2024-06'],
    ['2023-07-01..2024-06-30', '2023-07..2024-06'],
    ['Jul–Dec 2024', '2024-07..2024-12'],
    ['Q1–Q3 2025', '2025-01..2025-09'],
    ['Q4 2024–Q1 2025', '2024-10..2025-03'],
    ['2024-06', '2024-06..2024-06'],
    ['06/2024', '2024-06..2024-06'],
    ['June 2024', '2024-06..2024-06'],
    ['Jun-24', '2024-06..2024-06'],
    ['Juni 2024', '2024-06..2024-06'],
    ['juin 2024', '2024-06..2024-06'],
    ['2024年6月', '2024-06..2024-06'],
    ['full-year 2025', '2025-01..2025-12'],
    ['9M 2024', '2024-01..2024-09'],
    ['first nine months of FY24', '2023-07..2024-03'],
    ['12 months ended 31.12.2024', '2024-01..2024-12'],
    ['the year to end-June 2024', '2023-07..2024-06'],
    ['..2030', '..2030-12'],
    ['by 2030', '..2030-12'],
    ['by the end of 2030', '..2030-12'],
    ['bis 2030', '..2030-12'],
    ['by June 2030', '..2030-06'],
  ])('%s is %s', (text, period) => {
    expect(read(text)).toBe(period);
  });

  test.each([
    '',
    'abc',
    'last year',
    '20233',
    '25',
    '0000',
    '2024-06-30',
    '12/05/2025',
    'Jun 24',
    '__proto__',
    'constructor 2024',
  ])('%s is refused with its text', (text) => {
    expect(read(text)).toContain(`“${text}”`);
  });

  test('a period that ends before it begins is refused', () => {
    expect(read('2028-2025')).toBe('the period ends before it begins: “2028-2025”');
  });

  test('long text is refused at once', () => {
    const start = performance.now();
    for (const text of ['2025-'.repeat(2_000_000), '2025–'.repeat(24), ' to '.repeat(30), "'".repeat(120)]) read(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('[P2] a fiscal year is named after the calendar year in which it ends', () => {
  test.each([
    ['FY2024', '2023-07..2024-06'],
    ['FY24', '2023-07..2024-06'],
    ["FY'24", '2023-07..2024-06'],
    ['fiscal 2024', '2023-07..2024-06'],
    ['2023/24', '2023-07..2024-06'],
    ['FY2023-24', '2023-07..2024-06'],
    ['Q3 FY25', '2025-01..2025-03'],
    ['1QFY25', '2024-07..2024-09'],
    ['fiscal Q3 2025', '2025-01..2025-03'],
    ['H2 FY24', '2024-01..2024-06'],
    ['FY24–26', '2023-07..2026-06'],
    ['FY2024–FY2026', '2023-07..2026-06'],
    ['by FY2030', '..2030-06'],
  ])('%s to June is %s', (text, period) => {
    expect(read(text)).toBe(period);
  });

  test('where the fiscal year is the calendar year, so is FY2024, and 2023/24 is nobody’s year', () => {
    expect(read('FY2024', 12)).toBe('2024-01..2024-12');
    expect(read('2023/24', 12)).toContain('set the company');
  });

  test('a fiscal year to January lies almost wholly in the year before its name', () => {
    expect(read('FY2025', 1)).toBe('2024-02..2025-01');
    expect(read('Q1 FY2025', 1)).toBe('2024-02..2024-04');
  });
});

describe('labels', () => {
  test.each([
    ['2025-01', '2025-12', '2025'],
    ['2023-07', '2024-06', 'FY2024'],
    ['2025-01', '2025-03', 'Q1 2025'],
    ['2025-07', '2025-12', 'H2 2025'],
    ['2025-01', '2028-12', '2025–2028'],
    ['2023-04', '2024-03', 'Apr 2023 – Mar 2024'],
    [undefined, '2030-12', 'by 2030'],
    [undefined, '2030-06', 'by Jun 2030'],
  ])('%s to %s is %s', (start, end, label) => {
    expect(formatPeriod({ ...(start && { start }), end }, 6, 'en-GB')).toBe(label);
  });
});
