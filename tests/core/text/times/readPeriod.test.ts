import { describe, expect, test } from 'vitest';
import type { ReadingContext } from '../../../../src/core/text/reading';
import { formatPeriod } from '../../../../src/core/text/times/formatPeriod';
import { readPeriod } from '../../../../src/core/text/times/readPeriod';

/** `2023-07..2024-06`, or the reason. The fiscal year ends in June unless said otherwise. */
function read(text: string, context: Partial<ReadingContext> = {}): string {
  const reading = readPeriod(text, { locale: 'en-GB', fiscalYearEnd: 6, ...context });
  return reading.ok ? `${reading.value.start ?? ''}..${reading.value.end}` : reading.reason;
}

/** The readings that a refusal has. */
function readings(text: string, context: Partial<ReadingContext> = {}): readonly string[] | undefined {
  const reading = readPeriod(text, { locale: 'en-GB', fiscalYearEnd: 6, ...context });
  return reading.ok ? undefined : (reading.readings ?? []);
}

describe('[P1] periods', () => {
  test.each([
    ['2025', '2025-01..2025-12'],
    ['in 2025', '2025-01..2025-12'],
    ['2025年', '2025-01..2025-12'],
    ['2025E', '2025-01..2025-12'],
    ['CY2024', '2024-01..2024-12'],
    ['calendar year 2024', '2024-01..2024-12'],
    ['year to June 2024', '2023-07..2024-06'],
    ['fiscal year through June 30, 2024', '2023-07..2024-06'],
    ['year ended 30 June 2024', '2023-07..2024-06'],
    ['FYE Aug-25', '2024-09..2025-08'],
    ['Y/E Sept 2025', '2024-10..2025-09'],
    ['12 months to June 2024', '2023-07..2024-06'],
    ['six months ended March 2025', '2024-10..2025-03'],
    ['nine-month period ended May 31, 2025', '2024-09..2025-05'],
    ['third quarter ended 30 September 2025', '2025-07..2025-09'],
    ['June 2025 quarter', '2025-04..2025-06'],
    ['Q1 2025', '2025-01..2025-03'],
    ['1Q25', '2025-01..2025-03'],
    ["Q2'25", '2025-04..2025-06'],
    ['1HY25', '2025-01..2025-06'],
    ['2025Q1', '2025-01..2025-03'],
    ['Q3-2025', '2025-07..2025-09'],
    ['Q32025', '2025-07..2025-09'],
    ['2025-Q3', '2025-07..2025-09'],
    ['March quarter 2025', '2025-01..2025-03'],
    ['first three quarters of 2025', '2025-01..2025-09'],
    ['2025年全年', '2025-01..2025-12'],
    ['2025Q03', '2025-07..2025-09'],
    ['2025-Q1', '2025-01..2025-03'],
    ['second quarter 2025', '2025-04..2025-06'],
    ['CQ4 2025', '2025-10..2025-12'],
    ['2025年第一季度', '2025-01..2025-03'],
    ['2025年三季度', '2025-07..2025-09'],
    ['2025년 4분기', '2025-10..2025-12'],
    ['H1 2025', '2025-01..2025-06'],
    ['first half of 2025', '2025-01..2025-06'],
    ['2025年上半年', '2025-01..2025-06'],
    ['2025-2028', '2025-01..2028-12'],
    ['2025–28', '2025-01..2028-12'],
    ['2025-28', '2025-01..2028-12'],
    ['1998–03', '1998-01..2003-12'],
    ['2025 to 2028', '2025-01..2028-12'],
    ['between 2025 and 2028', '2025-01..2028-12'],
    ['2025至2028年', '2025-01..2028-12'],
    ['Jul 2023 – Jun 2024', '2023-07..2024-06'],
    ['1 July 2023 - 30 June 2024', '2023-07..2024-06'],
    ['2023-07..2024-06', '2023-07..2024-06'],
    ['2023-07-01..2024-06-30', '2023-07..2024-06'],
    ['2023-07-01/2024-06-30', '2023-07..2024-06'],
    ['Jul–Dec 2024', '2024-07..2024-12'],
    ['1 January to 31 March 2025', '2025-01..2025-03'],
    ['January 1 – June 30, 2025', '2025-01..2025-06'],
    ['3M to June 2025', '2025-04..2025-06'],
    ['in the years 2025 to 2028', '2025-01..2028-12'],
    ['Mar-2025', '2025-03..2025-03'],
    ['Q1–Q3 2025', '2025-01..2025-09'],
    ['2025 Q2–Q3', '2025-04..2025-09'],
    ['Q4 2024–Q1 2025', '2024-10..2025-03'],
    ['2025年4-9月', '2025-04..2025-09'],
    ['2024-06', '2024-06..2024-06'],
    ['06/2024', '2024-06..2024-06'],
    ['02/2003', '2003-02..2003-02'],
    ['June 2024', '2024-06..2024-06'],
    ['Jun-24', '2024-06..2024-06'],
    ['Juni 2024', '2024-06..2024-06'],
    ['juin 2024', '2024-06..2024-06'],
    ['2024年6月', '2024-06..2024-06'],
    ['full-year 2025', '2025-01..2025-12'],
    ['9M 2024', '2024-01..2024-09'],
    ['6M25', '2025-01..2025-06'],
    ['first nine months of FY24', '2023-07..2024-03'],
    ['12 months ended 31.12.2024', '2024-01..2024-12'],
    ['the year to end-June 2024', '2023-07..2024-06'],
    ['..2030', '..2030-12'],
    ['by 2030', '..2030-12'],
    ['by the end of 2030', '..2030-12'],
    ['by year-end 2030', '..2030-12'],
    ['by the second half of 2030', '..2030-12'],
    ['by 15 June 2030', '..2030-06'],
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
    "'25",
    '0000',
    '1403',
    '2024-06-30',
    '12/05/2025',
    'Jun 24',
    '__proto__',
    'constructor 2024',
    'Q5 2024',
    '2024-13',
    '2024 2025',
    '20,25',
    '2025-',
    '-2025',
    'from 2025',
    'since 2025',
    'after 2030',
    'early 2025',
    'by late 2026',
    'by 2030 or later',
    '2025 and 2026',
    '2025, 2026',
    'Q1 2025 and Q2 2025',
    '101-250',
    '2025-W12',
    'Q1 Q2 2025',
    '24-25',
    '11/12',
    '2025–12',
    '2025–99',
    '1Q 2025–2026',
    'fiscal CQ1 2025',
    '2003-04 – 2026',
    '2024 to June 2025',
    '1 October to 31 March 2025',
  ])('%s is refused with its text', (text) => {
    expect(read(text)).toContain(`“${text}”`);
  });

  test('a period that ends before it begins is refused', () => {
    expect(read('2028-2025')).toBe('the period ends before it begins: “2028-2025”');
    expect(read('Q4 2024–Q1')).toContain('ends before');
    expect(read('2028-01..2025-01')).toContain('ends before');
  });

  test('[A6] a raised figure becomes no part of a year', () => {
    expect(read('202⁴')).toContain('not a period');
    expect(read('year to 1¹ March 2024')).toContain('not a period');
  });

  test('long text is refused at once', () => {
    const start = performance.now();
    const long = ['2025-'.repeat(2_000_000), '2025–'.repeat(24), ' to '.repeat(30), "'".repeat(120), 'de '.repeat(40)];
    for (const text of long) expect(read(text)).toContain('“');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('[P2] a fiscal year is named after the calendar year in which it ends', () => {
  test.each([
    ['FY2024', '2023-07..2024-06'],
    ['FY24', '2023-07..2024-06'],
    ["FY'24", '2023-07..2024-06'],
    ['F2024', '2023-07..2024-06'],
    ['fiscal 2024', '2023-07..2024-06'],
    ['2024 fiscal year', '2023-07..2024-06'],
    ['2024财年', '2023-07..2024-06'],
    ['Q3 FY25', '2025-01..2025-03'],
    ['1QFY25', '2024-07..2024-09'],
    ['FQ1 2025', '2024-07..2024-09'],
    ['fiscal Q3 2025', '2025-01..2025-03'],
    ['fiscal third quarter of 2025', '2025-01..2025-03'],
    ['H2 FY24', '2024-01..2024-06'],
    ['FY24–26', '2023-07..2026-06'],
    ['fiscal 2024 to 2026', '2023-07..2026-06'],
    ['FY2024–FY2026', '2023-07..2026-06'],
    ['FY2024 to 2025', '2023-07..2025-06'],
    ['Q1–Q3 FY25', '2024-07..2025-03'],
    ['Q2-Q3 FY2024/25', '2024-10..2025-03'],
    ['FY25 Q1–Q2', '2024-07..2024-12'],
    ['9M FY25', '2024-07..2025-03'],
    ['FY ending 2024', '2023-07..2024-06'],
    ['FYE24', '2023-07..2024-06'],
    ['FY2024-Q3', '2024-01..2024-03'],
    ['by FY2030', '..2030-06'],
    ['Geschäftsjahr 2024', '2023-07..2024-06'],
    ['räkenskapsåret 2024', '2023-07..2024-06'],
    ['वित्त वर्ष 2024', '2023-07..2024-06'],
  ])('%s to June is %s', (text, period) => {
    expect(read(text)).toBe(period);
  });

  test('a fiscal year to January lies almost wholly in the year before its name', () => {
    expect(read('FY2025', { fiscalYearEnd: 1 })).toBe('2024-02..2025-01');
    expect(read('Q1 FY2025', { fiscalYearEnd: 1 })).toBe('2024-02..2024-04');
  });

  test('or before its beginning, where the company calls it so', () => {
    expect(read('FY2024', { fiscalYearEnd: 3, fiscalYearName: 'start' })).toBe('2024-04..2025-03');
    expect(read('Q4 FY2024', { fiscalYearEnd: 1, fiscalYearName: 'start' })).toBe('2024-11..2025-01');
    expect(read('FY2024–26', { fiscalYearEnd: 3, fiscalYearName: 'start' })).toBe('2024-04..2027-03');
    expect(read('FY2024', { fiscalYearEnd: 12, fiscalYearName: 'start' })).toBe('2024-01..2024-12');
    // Two years say by themselves where it begins, and its end is told whatever it is called.
    expect(read('FY2024/25', { fiscalYearEnd: 3, fiscalYearName: 'start' })).toBe('2024-04..2025-03');
    expect(read('FY ending 2024', { fiscalYearEnd: 3, fiscalYearName: 'start' })).toBe('2023-04..2024-03');
  });

  test('年度 is called by either end, so it asks where nobody has said by which', () => {
    expect(read('2024年度', { fiscalYearEnd: 3, fiscalYearName: 'start' })).toBe('2024-04..2025-03');
    expect(read('2024年度', { fiscalYearEnd: 3, fiscalYearName: 'end' })).toBe('2023-04..2024-03');
    expect(read('2024年度', { fiscalYearEnd: 12 })).toBe('2024-01..2024-12');
    expect(readings('2024年度', { fiscalYearEnd: 3 })).toEqual(['2024-04..2025-03', '2023-04..2024-03']);
  });

  test('where its end is not known, what depends on it asks, with the readings of every month', () => {
    const unknown = { fiscalYearEnd: undefined };
    for (const text of ['FY2024', 'Q1 FY25', '2024/25', '2024-25', '2024–2025', 'by FY2030', '2024年度']) {
      expect(readPeriod(text, { locale: 'en-GB' })).toMatchObject({ ok: false, asks: 'fiscalYearEnd' });
    }
    expect(readings('FY2024', unknown)).toHaveLength(12);
    expect(readings('FY2024', unknown)).toContain('2023-07..2024-06');
    expect(readings('2024-25', unknown)).toContain('2024-01..2025-12');
    for (const text of ['2024', 'Q1 2025', 'FYE June 2024', '2025-28', 'year to June 2024', '06/2024']) {
      expect(readPeriod(text, { locale: 'en-GB' })).toMatchObject({ ok: true });
    }
  });
});

describe('[P3] two adjacent years are one fiscal year', () => {
  test.each([
    'FY2023-24',
    'FY2023–24',
    'FY 2023 – 24',
    'FY2023−24',
    'FY2023‑2024',
    'FY23/24',
    'fiscal 2023–24',
    'Geschäftsjahr 2023/2024',
    '2023/24',
    '2023-24',
    '2023–24',
    '23/24',
  ])('%s is twelve months', (text) => {
    expect(read(text)).toBe('2023-07..2024-06');
  });

  test('over the turn of a century, and as the ends of a range', () => {
    expect(read('FY99/00')).toBe('1999-07..2000-06');
    expect(read('1999/2000')).toBe('1999-07..2000-06');
    expect(read('2024/25 – 2026/27')).toBe('2024-07..2027-06');
  });

  test('two whole numbers without FY may be two years as well', () => {
    expect(readings('2023–2024')).toEqual(['2023-07..2024-06', '2023-01..2024-12']);
  });

  test('with words between them they are two, and in the plural they may be', () => {
    expect(read('FY23 to FY24')).toBe('2022-07..2024-06');
    expect(read('2023 to 2024')).toBe('2023-01..2024-12');
    expect(readings('fiscal years 2023–24')).toEqual(['2023-07..2024-06', '2022-07..2024-06']);
  });

  test('of a company with the year of the calendar they are two, but not with a slash or FY', () => {
    expect(read('2023-24', { fiscalYearEnd: 12 })).toBe('2023-01..2024-12');
    expect(read('2023/24', { fiscalYearEnd: 12 })).toContain('set the company');
    expect(read('FY2023-24', { fiscalYearEnd: 12 })).toContain('set the company');
  });

  test('figures that may be a month as well ask', () => {
    expect(readings('2011-12')).toEqual(['2011-07..2012-06', '2011-12..2011-12']);
    expect(readings('2004-08', { fiscalYearEnd: 12 })).toEqual(['2004-08..2004-08', '2004-01..2008-12']);
    expect(readings('2025-7')).toEqual(['2025-07..2025-07', '2025-01..2027-12']);
    expect(read('1999-02')).toBe('1999-02..1999-02');
  });
});

describe('[P5] years', () => {
  test.each([
    ['4Q99', '1999-10..1999-12'],
    ['H2 85', '1985-07..1985-12'],
    ['Dec-70', '1970-12..1970-12'],
    ['Dec-69', '2069-12..2069-12'],
    ['FY98', '1997-07..1998-06'],
  ])('of two figures are the last century’s from 70 on: %s is %s', (text, period) => {
    expect(read(text)).toBe(period);
  });

  test.each([
    ['民國113年', '2024-01..2024-12'],
    ['令和6年', '2024-01..2024-12'],
    ['พ.ศ. 2567', '2024-01..2024-12'],
    ['ปี พ.ศ. 2567', '2024-01..2024-12'],
  ])('of another calendar are converted where it is named: %s is %s', (text, period) => {
    expect(read(text)).toBe(period);
  });

  test.each(['2567', '113年', '1446 AH', '1446 هـ', '2081 BS', '5785'])('else they are refused: %s', (text) => {
    expect(read(text)).toContain(`“${text}”`);
  });

  test('in Nepal a year to come may be one of Bikram Sambat', () => {
    expect(read('2081', { country: 'NP' })).toContain('Bikram Sambat');
    expect(read('FY2081/82', { country: 'NP' })).toContain('Bikram Sambat');
    expect(read('2024', { country: 'NP' })).toBe('2024-01..2024-12');
  });
});

describe('[P6] dates become months by rounding', () => {
  test.each([
    ['30 January 2023 to 28 January 2024', '2023-02..2024-01'],
    ['52 weeks ended 1 February 2025', '2024-02..2025-01'],
    ['13 weeks ended 28 September 2024', '2024-07..2024-09'],
    ['fiscal year ended September 28, 2024', '2023-10..2024-09'],
    ['year ended 3 January 2026', '2025-01..2025-12'],
    ['16 March 2024 – 15 June 2024', '2024-03..2024-05'],
    ['17 March 2024 – 16 June 2024', '2024-04..2024-06'],
  ])('%s is %s', (text, period) => {
    expect(read(text)).toBe(period);
  });

  test.each(['year ended 30 February 2025', '12 months to 31 April 2024', '31 June 2024 – 31 December 2024'])(
    '%s has a day that does not exist',
    (text) => {
      expect(read(text)).toBe(`no such date: “${text}”`);
    },
  );

  test('a quarter that ends when no such quarter does is refused', () => {
    expect(read('first quarter ended 30 September 2024')).toBe('2024-07..2024-09');
    expect(read('first quarter ended 30 June 2024')).toContain('not a period');
    expect(read('first half ended 30 September 2024', { fiscalYearEnd: undefined })).toBe('2024-04..2024-09');
  });

  test('a day alone is no period, but its month is offered', () => {
    expect(readings('30 June 2024')).toEqual(['2024-06..2024-06']);
    expect(read('4/1/2024-3/31/2025', { locale: 'en-US' })).toBe('2024-04..2025-03');
    expect(read('01/04/2024 - 31/03/2025')).toBe('2024-04..2025-03');
  });
});

describe('[A7] languages', () => {
  test.each([
    ['deuxième semestre 2024', '2024-07..2024-12'],
    ['2e trimestre 2025', '2025-04..2025-06'],
    ['2. Halbjahr 2024', '2024-07..2024-12'],
    ['1º trimestre de 2025', '2025-01..2025-03'],
    ['3T25', '2025-07..2025-09'],
    ['terzo trimestre 2024', '2024-07..2024-09'],
    ['eerste kwartaal van 2025', '2025-01..2025-03'],
    ['andra halvåret 2024', '2024-07..2024-12'],
    ['1. neljännes 2025', '2025-01..2025-03'],
    ['III kwartał 2025 r.', '2025-07..2025-09'],
    ['2. čtvrtletí 2025', '2025-04..2025-06'],
    ['trimestrul I 2025', '2025-01..2025-03'],
    ['II квартал 2025 года', '2025-04..2025-06'],
    ['2025 yılının ilk çeyreği', '2025-01..2025-03'],
    ['الربع الأول من عام 2025', '2025-01..2025-03'],
    ['ไตรมาสที่ 2 ปี 2025', '2025-04..2025-06'],
    ['quý II năm 2025', '2025-04..2025-06'],
    ['kuartal III 2025', '2025-07..2025-09'],
    ['suku tahun pertama 2025', '2025-01..2025-03'],
    ['2024년 하반기', '2024-07..2024-12'],
    ['kwiecień 2025', '2025-04..2025-04'],
    ['апреля 2025 г.', '2025-04..2025-04'],
    ['Απρίλιος 2025', '2025-04..2025-04'],
    ['نيسان 2025', '2025-04..2025-04'],
    ['בפברואר 2025', '2025-02..2025-02'],
    ['huhtikuussa 2025', '2025-04..2025-04'],
    ['tháng 12 năm 2025', '2025-12..2025-12'],
    ['अप्रैल २०२५', '2025-04..2025-04'],
    ['٢٠٢٥', '2025-01..2025-12'],
    ['bis Ende 2030', '..2030-12'],
    ['d’ici à fin 2030', '..2030-12'],
    ['entro la fine del 2030', '..2030-12'],
    ['até o final de 2030', '..2030-12'],
    ['do końca 2030 roku', '..2030-12'],
    ['к 2030 году', '..2030-12'],
    ['2030’a kadar', '..2030-12'],
    ['vuoteen 2030 mennessä', '..2030-12'],
    ['ภายในปี 2030', '..2030-12'],
    ['đến cuối năm 2030', '..2030-12'],
    ['2030年末までに', '..2030-12'],
    ['2026年底前', '..2026-12'],
    ['de 2025 à 2028', '2025-01..2028-12'],
    ['od 2025 do 2028', '2025-01..2028-12'],
    ['с 2025 по 2028 год', '2025-01..2028-12'],
    ['من 2025 إلى 2028', '2025-01..2028-12'],
    ['tra il 2025 e il 2028', '2025-01..2028-12'],
    ['2024年4月から2025年3月まで', '2024-04..2025-03'],
  ])('%s is %s wherever it is typed', (text, period) => {
    for (const locale of ['en-GB', 'de-DE', 'ja-JP', 'xx-nowhere']) expect(read(text, { locale })).toBe(period);
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
    // 2024–2025 would be read as one fiscal year.
    ['2024-01', '2025-12', 'Jan 2024 – Dec 2025'],
    [undefined, '2030-12', 'by 2030'],
    [undefined, '2030-06', 'by Jun 2030'],
  ])('%s to %s is %s', (start, end, label) => {
    expect(formatPeriod({ ...(start && { start }), end }, 6, 'en-GB')).toBe(label);
  });

  test('follow the company’s name of its year, and say no fiscal year where none is known', () => {
    const year = { start: '2024-04', end: '2025-03' };
    expect(formatPeriod(year, 3, 'en-GB', 'start')).toBe('FY2024');
    expect(formatPeriod(year, 3, 'en-GB', 'end')).toBe('FY2025');
    expect(formatPeriod(year, undefined, 'en-GB')).toBe('Apr 2024 – Mar 2025');
    expect(formatPeriod({ start: '2024-01', end: '2025-12' }, 12, 'en-GB')).toBe('2024–2025');
  });

  test('[A5] months are in ISO 8601 where those of the locale cannot be read back', () => {
    expect(formatPeriod({ start: '2024-06', end: '2024-06' }, 12, 'mn')).toBe('2024-06');
    // 2003-12 could be ten years.
    expect(formatPeriod({ start: '2003-12', end: '2003-12' }, 12, 'mn')).toBe('2003-12..2003-12');
    expect(formatPeriod({ start: '2024-06', end: '2025-02' }, 12, 'mn')).toBe('2024-06..2025-02');
  });
});
