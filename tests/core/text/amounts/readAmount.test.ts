import { describe, expect, test } from 'vitest';
import { readAmount } from '../../../../src/core/text/amounts/readAmount';
import type { ReadingContext } from '../../../../src/core/text/reading';

const british = { locale: 'en-GB' } as const;
const american = { locale: 'en-US', country: 'US' } as const;
const german = { locale: 'de-DE' } as const;

/** `over 150000000000 CNY (20640000000 USD)`, or the reason. */
function read(text: string, context: ReadingContext = british): string {
  const reading = readAmount(text, context);
  if (!reading.ok) return reading.reason;
  const { amount, currency, stated } = reading.value;
  const { low, high }: { low?: string; high?: string } = amount;
  const number = amount.qualifier === 'between' ? `${low}..${high}` : (low ?? high);
  const qualifier = amount.qualifier === 'exactly' || amount.qualifier === 'between' ? [] : [amount.qualifier];
  const brackets = stated.map((other) => `(${other.amount} ${other.currency})`);
  return [...qualifier, number, ...(currency ? [currency] : []), ...brackets].join(' ');
}

describe('[A1] units and words', () => {
  test.each([
    ['20.64bn', '20640000000'],
    ['US$20.64bn', '20640000000 USD'],
    ['US$140m', '140000000 USD'],
    ['150bn yuan', '150000000000 CNY'],
    ['RMB 380 billion', '380000000000 CNY'],
    ['2 trillion won', '2000000000000 KRW'],
    ['₹1 lakh crore', '1000000000000 INR'],
    ['1500亿元', '150000000000 CNY'],
    ['3800亿元', '380000000000 CNY'],
    ['10兆円', '10000000000000 JPY'],
    ['１５０億円', '15000000000 JPY'],
    ['3兆5000億円', '3500000000000 JPY'],
    ['2조 5000억원', '2500000000000 KRW'],
    ['€1,5 Mrd.', '1500000000 EUR'],
    ['58 Mio. Euro', '58000000 EUR'],
    ['5 Billionen Euro', '5000000000000 EUR'],
    ['20 billion-euro', '20000000000 EUR'],
    ['1,5 milliards d’euros', '1500000000 EUR'],
    ['5 mil millones de euros', '5000000000 EUR'],
    ['5 miliardi di euro', '5000000000 EUR'],
    ['5 miljard euro', '5000000000 EUR'],
    ['6,5 mln zł', '6500000 PLN'],
    ['SEK 5 billion', '5000000000 SEK'],
    ['MSEK 500', '500000000 SEK'],
    ['TEUR 500', '500000 EUR'],
    ['EURm 58', '58000000 EUR'],
    ['20.64 (US$ bn)', '20640000000 USD'],
    ['R$5bi', '5000000000 BRL'],
    ['five trillion won', '5000000000000 KRW'],
    ['a billion euros', '1000000000 EUR'],
    ['half a billion euros', '500000000 EUR'],
    ['.5bn', '500000000'],
    ['1.5E+11', '150000000000'],
    ['USD 2.064e10', '20640000000 USD'],
    ['1,5e11 €', '150000000000 EUR'],
    ['125E-2', '1.25'],
    ['5E3-6E3', '5000..6000'],
    ['0', '0'],
    ["CHF 1'500'000.–", '1500000 CHF'],
    ['€109 billion', '109000000000 EUR'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each([
    ['$20.64 billion', '20640000000 USD'],
    ['$60B', '60000000000 USD'],
    ['$1,740 ', '1740 USD'],
    ['5bn dollars', '5000000000 USD'],
  ])('%s beside an American company is %s', (text, value) => {
    expect(read(text, american)).toBe(value);
  });

  test.each([
    ['Rs 50,000 crore', '500000000000 INR'],
    ['Rs.50,000 cr', '500000000000 INR'],
    ['Rs 6.5-7.0 trillion', '6500000000000..7000000000000 INR'],
  ])('%s beside an Indian company is %s', (text, value) => {
    expect(read(text, { locale: 'en-IN', country: 'IN' })).toBe(value);
  });

  test('digits are exact at any size', () => {
    expect(read('123456789012345678901234567890.12345')).toBe('123456789012345678901234567890.12345');
    expect(read('0.123456789123456789bn')).toBe('123456789.123456789');
  });

  test('words that mean a thousand here and a million there are not guessed', () => {
    expect(read('5 mil')).toContain('it could be 5,000 or 5m');
    expect(read('5 mil', { locale: 'es-ES' })).toBe('5000');
    expect(read('1 Billion Euro', german)).toContain('it could be EUR 1bn or EUR 1tn');
  });
});

describe('[A2] digits', () => {
  test.each([
    ['1,234,567.89', '1234567.89'],
    ['1.234.567,89', '1234567.89'],
    ["1'234'567", '1234567'],
    ['1’234’567.5', '1234567.5'],
    ['1 234 567', '1234567'],
    ['1\u00a0234\u00a0567', '1234567'],
    ['1\u202f234\u202f567,5', '1234567.5'],
    ['1\u2009234', '1234'],
    ['12,34,567', '1234567'],
    ['12,5', '12.5'],
    ['007.50', '7.5'],
    ['٥٠', '50'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test('one separator before three digits is thousands where the locale has it there, and else asks', () => {
    expect(read('1,234')).toBe('1234');
    expect(read('1.234', german)).toBe('1234');
    expect(read('1,234', german)).toContain('it could be 1.234 or 1,2340');
    expect(read('1.234')).toContain('it could be 1.2340 or 1,234');
    expect(read('1,234', { locale: 'de-CH' })).toContain('it could be');
  });

  test.each(['1,23,45', '1,2345,678', '1.2.3', '2024 500', '1,234.567,8'])('%s is no number', (text) => {
    expect(read(text)).toContain(`“${text}”`);
  });
});

describe('[A3] qualifiers', () => {
  test.each([
    ['over 5bn', 'over 5000000000'],
    ['more than €5bn', 'over 5000000000 EUR'],
    ['>5bn', 'over 5000000000'],
    ['60+ billion', 'over 60000000000'],
    ['€60bn+', 'over 60000000000 EUR'],
    ['€60bn or more', 'over 60000000000 EUR'],
    ['超过1500亿元', 'over 150000000000 CNY'],
    ['逾1500亿', 'over 150000000000'],
    ['1500余亿元', 'over 150000000000 CNY'],
    ['mehr als 5 Mrd. Euro', 'over 5000000000 EUR'],
    ['plus de 5 milliards d’euros', 'over 5000000000 EUR'],
    ['más de 5 millones de euros', 'over 5000000 EUR'],
    ['up to €5bn', 'upTo 5000000000 EUR'],
    ['as much as 5bn', 'upTo 5000000000'],
    ['bis zu 5 Mrd. Euro', 'upTo 5000000000 EUR'],
    ['不到30亿美元', 'upTo 3000000000 USD'],
    ['nearly 5bn', 'about 5000000000'],
    ['~5bn', 'about 5000000000'],
    ['rund 5 Mrd. Euro', 'about 5000000000 EUR'],
    ['约50亿元', 'about 5000000000 CNY'],
    ['50亿元左右', 'about 5000000000 CNY'],
    ['up to about 5bn', 'upTo 5000000000'],
    ['60-65bn', '60000000000..65000000000'],
    ['€60bn–€65bn', '60000000000..65000000000 EUR'],
    ['€30 to €50 billion', '30000000000..50000000000 EUR'],
    ['30 bis 50 Mrd. Euro', '30000000000..50000000000 EUR'],
    ['de 30 à 50 milliards d’euros', '30000000000..50000000000 EUR'],
    ['６０～６５億円', '6000000000..6500000000 JPY'],
    ['between €3 billion and €3.2 billion', '3000000000..3200000000 EUR'],
    ['at least €3bn and up to €5bn', '3000000000..5000000000 EUR'],
    ['€900m-1.2bn', '900000000..1200000000 EUR'],
    ['20 billion-euro to 30 billion-euro', '20000000000..30000000000 EUR'],
    ['about 60-65bn', '60000000000..65000000000'],
    ['60-60bn', '60000000000'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each([
    ['65-60bn', 'ends below where it begins'],
    ['between 5bn', 'a range needs two ends'],
    ['over 60-65bn', 'a bound and a range at once'],
    ['at least up to 5bn', 'both a lower and an upper bound'],
  ])('%s is refused', (text, reason) => {
    expect(read(text)).toContain(reason);
  });
});

describe('[A4] currencies', () => {
  test.each(['$5bn', '¥5bn', 'kr 5bn', 'Rs 5bn', '5bn dollars'])('%s alone asks which', (text) => {
    expect(read(text)).toMatch(/could be [A-Z]{3}, .*: set the currency$/);
  });

  test("the row's currency decides before the company's country", () => {
    expect(read('$5bn', { locale: 'en-GB', currency: 'AUD', country: 'US' })).toBe('5000000000 AUD');
    expect(read('¥5bn', { locale: 'en-GB', currency: 'USD', country: 'JP' })).toBe('5000000000 JPY');
    expect(read('kr 5bn', { locale: 'en-GB', country: 'NO' })).toBe('5000000000 NOK');
    expect(read('50亿元', { locale: 'en-GB', country: 'TW' })).toBe('5000000000 TWD');
  });

  test('a currency in the text wins over that of the row; a bare number names none', () => {
    expect(read('€5bn', { locale: 'en-GB', currency: 'USD' })).toBe('5000000000 EUR');
    expect(read('5bn', { locale: 'en-GB', currency: 'USD' })).toBe('5000000000');
  });

  test('two that can mean one are that one; two that contradict are refused', () => {
    expect(read('$5bn AUD')).toBe('5000000000 AUD');
    expect(read('50亿元人民币')).toBe('5000000000 CNY');
    expect(read('€5bn USD')).toContain('contradict');
  });

  test.each([
    ['over 150 billion yuan ($20.64 billion)', 'over 150000000000 CNY (20640000000 USD)'],
    ['150bn yuan ($20.64bn; €19bn)', '150000000000 CNY (20640000000 USD) (19000000000 EUR)'],
    ['150bn yuan ($20.64bn) (€19bn)', '150000000000 CNY (20640000000 USD) (19000000000 EUR)'],
    ['1500亿元人民币（约合206亿美元）', '150000000000 CNY (20600000000 USD)'],
    ['€109bn (around $112bn at current exchange rates)', '109000000000 EUR (112000000000 USD)'],
    ['150 billion yuan, or $20.64 billion', '150000000000 CNY (20640000000 USD)'],
    ['€60bn-€65bn ($65bn-$70bn)', '60000000000..65000000000 EUR (67500000000 USD)'],
  ])('the bracket of %s is what is stated', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each(['150bn yuan (20bn)', '150bn yuan (CNY 150bn)', '150bn yuan ($20bn'])('%s is refused', (text) => {
    expect(read(text)).toContain(`cannot read “${text}”`);
  });
});

describe('what is no amount is refused with its text and the reason', () => {
  test.each(['(1,577)', '-5bn', '−5bn', '-$5bn', '$-5bn', '5bn-', '-5bn to -3bn', 'minus 5bn', '($1.5bn)'])(
    '%s: spending is not negative',
    (text) => {
      expect(read(text)).toBe(`cannot read “${text}”: spending is not negative`);
    },
  );

  test.each(['abc', '', 'n/a', '-', '$', '__proto__', 'constructor', '<img src=x onerror=alert(1)>'])('%s', (text) => {
    expect(read(text)).toContain(`“${text}”`);
  });

  test.each(['45%', '45 percent', '45 ％'])('%s is a share', (text) => {
    expect(read(text)).toContain('a share is not an amount');
  });

  test('text of ten megabytes is refused at once', () => {
    const start = performance.now();
    expect(read('1,'.repeat(5_000_000))).toContain('too long');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('no text of the allowed length takes long', () => {
    const hostile = ['1,', '1 000 ', '$-', 'a ', 'to 1 ', '(', '亿', 'billion ', '.5'].map((part) => part.repeat(150));
    const start = performance.now();
    for (const text of hostile) read(text.slice(0, 300));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
