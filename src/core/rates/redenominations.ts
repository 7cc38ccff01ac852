/** When a currency was counted anew under its name of today: so many old units became one. */
interface Redenomination {
  /** The first month (`YYYY-MM`) of the new unit. */
  readonly from: string;
  /** Old units for one new unit; a decimal number as text. */
  readonly units: string;
  /** What the unit is called. */
  readonly name: string;
}

type Row = readonly [from: string, units: string, name: string];

const bolivar: readonly Row[] = [
  ['2018-08', '100000', 'bolívares fuertes'],
  ['2021-10', '1000000', 'bolívares soberanos'],
];

/*
 * By the code of ISO 4217 under which old figures are entered: the amendments to the standard, and the laws of the central banks.
 * Most old codes (TRL, ROL, RUR …) are not among the currencies that an amount can have, so old money stands under the new one.
 */
const table: Readonly<Record<string, readonly Row[]>> = {
  AFN: [['2003-01', '1000', 'afghani']],
  AMD: [['1993-11', '200', 'roubles']],
  AOA: [['1999-12', '1000000', 'kwanza']],
  ARS: [['1992-01', '10000', 'australes']],
  AZN: [['2006-01', '5000', 'manat']],
  BGN: [['1999-07', '1000', 'leva']],
  BOB: [['1987-01', '1000000', 'pesos']],
  BRL: [['1994-07', '2750', 'cruzeiros']],
  BYN: [['2016-07', '10000', 'roubles']],
  CDF: [['1998-07', '100000', 'zaires']],
  EEK: [['1992-06', '10', 'roubles']],
  GEL: [['1995-10', '1000000', 'coupons']],
  GHS: [['2007-07', '10000', 'cedis']],
  HRK: [['1994-05', '1000', 'dinars']],
  ILS: [['1985-09', '1000', 'shekels']],
  ISK: [['1981-01', '100', 'krónur']],
  KZT: [['1993-11', '500', 'roubles']],
  LTL: [['1993-06', '100', 'talonai']],
  LVL: [['1993-03', '200', 'roubles']],
  MDL: [['1993-11', '1000', 'coupons']],
  MGA: [['2005-01', '5', 'francs']],
  MKD: [['1993-05', '100', 'denars']],
  MRU: [['2018-01', '10', 'ouguiyas']],
  MXN: [['1993-01', '1000', 'pesos']],
  MZN: [['2006-07', '1000', 'meticais']],
  NIO: [['1991-05', '5000000', 'córdobas']],
  PEN: [['1991-07', '1000000', 'intis']],
  PLN: [['1995-01', '10000', 'złoty']],
  RON: [['2005-07', '10000', 'lei']],
  RUB: [['1998-01', '1000', 'roubles']],
  SDG: [['2007-01', '100', 'dinars']],
  SLE: [['2022-07', '1000', 'leones']],
  SRD: [['2004-01', '1000', 'guilders']],
  STN: [['2018-01', '1000', 'dobras']],
  TJS: [['2000-10', '1000', 'roubles']],
  TMT: [['2009-01', '5000', 'manat']],
  TRY: [['2005-01', '1000000', 'lira']],
  UAH: [['1996-09', '100000', 'karbovantsi']],
  UGX: [['1987-05', '100', 'shillings']],
  UYU: [['1993-03', '1000', 'pesos']],
  UZS: [['1994-07', '1000', 'som coupons']],
  VED: bolivar,
  VEF: [['2008-01', '1000', 'bolívares']],
  VES: bolivar,
  VND: [['1985-09', '10', 'dong']],
  ZMW: [['2013-01', '1000', 'kwacha']],
  ZWG: [['2024-04', '2498.7242', 'Zimbabwe dollars']],
  ZWL: [['2009-02', '1000000000000', 'Zimbabwe dollars']],
};

/** The next redenomination of a currency after a month (`YYYY-MM`); null where the unit of that month is still the one of today. */
export function redenominatedAfter(currency: string, month: string): Redenomination | null {
  const found = Object.hasOwn(table, currency) ? table[currency]?.find(([from]) => month < from) : undefined;
  if (!found) return null;
  const [from, units, name] = found;
  return { from, units, name };
}
