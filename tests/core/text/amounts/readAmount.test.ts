import { describe, expect, test } from 'vitest';
import { readAmount } from '../../../../src/core/text/amounts/readAmount';
import type { ReadingContext } from '../../../../src/core/text/reading';
import { readText } from './readText';

const british = { locale: 'en-GB' } as const;
const american = { locale: 'en-US', country: 'US' } as const;
const german = { locale: 'de-DE' } as const;

/** In Britain, where nothing else is said. */
function read(text: string, context: ReadingContext = british): string {
  return readText(text, context);
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

  test.each([
    ['CHF m 75', '75000000 CHF'],
    ['75 k€', '75000 EUR'],
    ['TNOK 640', '640000 NOK'],
    ['640 mnkr', '640000000 SEK'],
    ["€'000 640", '640000 EUR'],
    ['9.4bn (US$ bn)', '9400000000 USD'],
    ['9.4 (US$ bn)', '9400000000 USD'],
    ['7 thousand million euros', '7000000000 EUR'],
    ['2万5000円', '25000 JPY'],
    ['百億円', '10000000000 JPY'],
    ['seventy-five million euros', '75000000 EUR'],
    ['two and a half billion euros', '2500000000 EUR'],
    ['75-million-euro', '75000000 EUR'],
  ])('%s is %s: one amount has one unit', (text, value) => {
    expect(read(text, { locale: 'en-GB', country: 'SE' })).toBe(value);
  });

  test.each([
    '7 bn m',
    '7 million billion',
    '€7m k',
    '7 Mio. € Mrd.',
    '€7bn €80m',
    '€7bn plus €80m',
    '€7bn of €80m',
    '7 million 80 thousand',
    '3兆15000億円',
    '三万五元',
    '五千二百亿元',
    '€1 = $1.10',
    '1兆5000〜6000億円',
    '2〜3億5000万円',
    'R 40c',
    '40 m',
    '40 t',
    'K40',
    'T40',
    '40-K',
    '40 trand',
    '40 tables',
    '€40/m',
    '40 €/t',
    '€40 a share',
    '€40 per head',
    'GBp 40',
    'B$ 40',
    'USD.40',
    '€.400 crore',
    '€40bn less',
    'not €40bn',
    '€40bn in all',
    '10⁹ EUR',
    '40 m² EUR',
    '€000 400',
    'All 40',
  ])('%s is refused: not every sign has a part in it', (text) => {
    expect(read(text)).toContain(`cannot read “${text}”`);
  });

  test('a crore by its letters is read beside rupees only', () => {
    expect(read('₹40 Cr')).toBe('400000000 INR');
    expect(read('40 cr', { locale: 'en-GB', country: 'IN' })).toBe('400000000');
    expect(read('40.00 CR', { locale: 'en-GB', currency: 'GBP' })).toContain('beside rupees only');
    expect(read('40.00 CR', { locale: 'en-GB', currency: 'INR' })).toContain('beside rupees only');
    expect(read('40 Cr.', { locale: 'en-GB', currency: 'GBP' })).toContain('beside rupees only');
    expect(read('₹1.5 L Cr')).toBe('1500000000000 INR');
  });

  test('a thousand, a tonne or a trillion is not guessed', () => {
    expect(read('€1.5T')).toBe('1500000000000 EUR');
    expect(read('€1,5T', german)).toContain('may be a thousand');
    expect(read('M$ 40', { locale: 'es-CL', country: 'CL' })).toContain('M is a thousand in pesos');
  });

  test.each([
    ['7 billion dollars', 'de-DE', '7000000000 USD'],
    ['€1.5 billion', 'fr-FR', '1500000000 EUR'],
    ['€1 trillion', 'da-DK', '1000000000000 EUR'],
    ['7 billion yuan', 'pl-PL', '7000000000 CNY'],
    ["3 billions d'euros", 'fr-FR', '3000000000000 EUR'],
    ['7 biliões de euros', 'en-GB', '7000000000000 EUR'],
    ['7 bilhões de euros', 'pt-PT', '7000000000 EUR'],
    ['RM 7 bilion', 'en-GB', '7000000000 MYR'],
    ['7 bilionów zł', 'en-GB', '7000000000000 PLN'],
  ])('%s in %s is %s: the words around it tell the scale', (text, locale, value) => {
    expect(read(text, { locale, currency: 'USD' })).toBe(value);
  });

  test.each([
    ['1 billion euro', 'da-DK', ['EUR 1bn', 'EUR 1tn']],
    ['2 billion kr', 'nb-NO', ['NOK 2bn', 'NOK 2tn']],
    ['1,5 billion euros', 'en-GB', ['EUR 1.5bn', 'EUR 1.5tn']],
    ['1 Billion Euro', 'de-DE', ['EUR 1bn', 'EUR 1tn']],
  ])('%s in %s could be %j', (text, locale, readings) => {
    expect(readAmount(text, { locale, country: 'NO' })).toMatchObject({ ok: false, readings });
  });

  test('trillion on the long scale is no amount that anybody means', () => {
    expect(read("2 trillions d'euros", { locale: 'fr-FR' })).toContain('10^18');
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

  test.each([
    ['3.750 Mio. EUR', 'en-US', '3750000000 EUR'],
    ['3.750 millones de euros', 'en-US', '3750000000 EUR'],
    ['3,750億円', 'de-DE', '375000000000 JPY'],
    ['3,750 million euros', 'fr-FR', '3750000000 EUR'],
    ['₹3,750 crore', 'de-DE', '37500000000 INR'],
    ['3.750 tỷ đồng', 'en-US', '3750000000000 VND'],
    ['2.500 bis 3.750 Mio. Euro', 'en-US', '2500000000..3750000000 EUR'],
    ['3.750 M€', 'es-ES', '3750000000 EUR'],
    ['€3,750m', 'en-US', '3750000000 EUR'],
    ['€3.750bn', 'en-US', '3750000000 EUR'],
    ['€3.750 million', 'sv-SE', '3750000 EUR'],
    ['1.2–3.750 bn', 'de-DE', '1200000000..3750000000'],
    ['CHF 3’750 Mio.', 'de-DE', '3750000000 CHF'],
    ['MSEK 3 750', 'en-US', '3750000000 SEK'],
    ['3 750 000', 'en-US', '3750000'],
  ])('%s in %s is %s: what the text says comes before the locale', (text, locale, value) => {
    expect(read(text, { locale })).toBe(value);
  });

  test.each([
    ['3.750', 'en-US', ['3.75', '3,750']],
    ['3,750', 'de-DE', ['3.750', '3,75']],
    ['€3,750m', 'de-DE', ['EUR 3,75bn', 'EUR 3,75m']],
    ['CHF 3.750 Mio.', 'en-US', ['CHF 3.75m', 'CHF 3.75bn']],
    ['US$ 3,750 millones', 'es-ES', ['USD 3,75bn', 'USD 3,75m']],
    ['3.750 millones', 'es-MX', ['3.75m', '3.75bn']],
    ['3.750 million', 'de-DE', ['3,75m', '3,75bn']],
  ])('%s in %s could be %j', (text, locale, readings) => {
    expect(readAmount(text, { locale })).toMatchObject({ ok: false, readings });
  });

  test('a style that was given comes between the text and the locale', () => {
    expect(read('3.750', { locale: 'en-US', numberStyle: '1.234,5' })).toBe('3750');
    expect(read('3.750', { locale: 'de-DE', numberStyle: '1,234.5' })).toBe('3.75');
    expect(read('€3,750m', { locale: 'de-DE', numberStyle: '1,234.5' })).toBe('3750000000 EUR');
    expect(read('3.750 Mio.', { locale: 'en-US', numberStyle: '1,234.5' })).toBe('3750000000');
  });

  test.each([
    ['37 500', 'en-US'],
    ['1,5000億円', 'ja-JP'],
    ['1.5000', 'de-DE'],
    ['37\n500', 'fr-FR'],
    ['37\t500', 'fr-FR'],
  ])('%s in %s is refused', (text, locale) => {
    expect(readAmount(text, { locale, currency: 'EUR' }).ok).toBe(false);
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
    ['from €40bn', 'over 40000000000 EUR'],
    ['40億円から', 'over 4000000000 JPY'],
    ['40億円～', 'over 4000000000 JPY'],
    ['no more than €40bn', 'upTo 40000000000 EUR'],
    ['not less than €40bn', 'over 40000000000 EUR'],
    ['no greater than €40bn', 'upTo 40000000000 EUR'],
    ['未超过40亿元', 'upTo 4000000000 CNY'],
    ['pas moins de 4 milliards d’euros', 'over 4000000000 EUR'],
    ['inte mer än 4 miljarder euro', 'upTo 4000000000 EUR'],
    ['a billion-plus euros', 'over 1000000000 EUR'],
    ['€4bn plus', 'over 4000000000 EUR'],
    ['40多亿元', 'over 4000000000 CNY'],
    ['€400 million to a billion', '400000000..1000000000 EUR'],
    ['half a billion to a billion euros', '500000000..1000000000 EUR'],
    ['c£40m', 'about 40000000 GBP'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each([
    ['2019-2023', 'look like years'],
    ['€40bn-60', 'the end of the range has no unit'],
    ['€40bn to £60bn', 'contradict'],
    ['4-5-6bn', 'more than two numbers'],
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

  test("the dataset's currency is offered first", () => {
    expect(readAmount('$5m', { locale: 'en-GB', offered: 'CAD' })).toMatchObject({
      readings: ['CAD 5m', 'USD 5m', 'AUD 5m', 'HKD 5m', 'SGD 5m', 'NZD 5m'],
    });
  });

  test.each([
    ['5bn lei', { country: 'MD' }, '5000000000 MDL'],
    ['5bn won', { country: 'KP' }, '5000000000 KPW'],
    ['5bn won', {}, '5000000000 KRW'],
    ['5bn pounds', { currency: 'EGP' }, '5000000000 EGP'],
    ['£5bn', {}, '5000000000 GBP'],
    ['R 5bn', { country: 'ZA' }, '5000000000 ZAR'],
    ['KD 5m', { country: 'KW' }, '5000000 KWD'],
    ['5bn crowns', { country: 'CZ' }, '5000000000 CZK'],
    ['500億元', { country: 'HK' }, '50000000000 HKD'],
  ])('%s beside %j is %s', (text, row, value) => {
    expect(read(text, { locale: 'en-GB', ...row })).toBe(value);
  });

  test.each([
    ['£5bn', { country: 'EG' }],
    ['R 5bn', {}],
    ['5bn lei', {}],
    ['500億元', {}],
    ['c$5bn', { currency: 'CAD' }],
  ])('%s beside %j is refused', (text, row) => {
    expect(readAmount(text, { locale: 'en-GB', ...row }).ok).toBe(false);
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

  test.each([
    '€7bn (of $60bn)',
    '€7bn (up to $8bn)',
    '€7bn (from $6bn)',
    '€7bn (total $90bn)',
    '€7 or $8bn',
    '€7bn (2024)',
  ])('the bracket of %s does not say the same again', (text) => {
    expect(read(text)).toContain(`cannot read “${text}”`);
  });

  test('a bound may be said of both', () => {
    expect(read('up to €7bn (up to $8bn)')).toBe('upTo 7000000000 EUR (8000000000 USD)');
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
