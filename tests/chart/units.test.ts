import { describe, expect, test } from 'vitest';
import { chooseUnit, tickFormat, valueFormat } from '../../src/chart/units';

describe('units', () => {
  test('one unit for the whole picture, named after its largest value', () => {
    expect(chooseUnit('USD', 55.7e9)).toEqual({ caption: 'US$ bn', divisor: 1e9 });
    expect(chooseUnit('EUR', 12e6)).toEqual({ caption: '€ m', divisor: 1e6 });
    expect(chooseUnit('CNY', 30e12)).toEqual({ caption: 'CNY tn', divisor: 1e12 });
    expect(chooseUnit('USD', 900)).toEqual({ caption: 'US$', divisor: 1 });
    expect(chooseUnit('USD per Employees', 120_000)).toEqual({ caption: 'US$ thousand per Employees', divisor: 1e3 });
    expect(chooseUnit('%', 1e9)).toEqual({ caption: '%', divisor: 1 });
  });

  test('values have at most four digits, and a small one is not written as none', () => {
    const write = valueFormat('en');
    expect([20.64, 55.7, 50, 123.456, 1234.56, 0.012345, 0, -8.2].map(write)).toEqual([
      '20.64',
      '55.7',
      '50',
      '123.5',
      '1,235',
      '0.012',
      '0',
      '−8.2',
    ]);
    expect(valueFormat('de')(1234.5)).toBe('1.235');
    expect(write(4.9e-12)).toBe('4.9E-12');
  });

  test('ticks share the decimals that their step needs', () => {
    expect([0, 0.5, 1].map(tickFormat('en', 0.5))).toEqual(['0.0', '0.5', '1.0']);
    expect([0, 20, 40].map(tickFormat('en', 20))).toEqual(['0', '20', '40']);
  });
});
