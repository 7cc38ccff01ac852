const amounts = [
  (n) => `${n}.64bn`,
  (n) => `over ${n}bn yuan ($${n / 10}bn)`,
  (n) => `€${n},5 Mrd.`,
  (n) => `${n}-${n + 5}bn`,
  (n) => `${n}00亿元`,
  (n) => `Rs ${n}.5-${n + 1}.0 trillion`,
  (n) => `about US$${n}m`,
  (n) => `CHF ${n}'500'000.–`,
  (n) => `up to ${n} million euros`,
  (n) => `${n}兆5000億円`,
  (n) => `${n} apples`,
];
const periods = [
  (year) => `${year}`,
  (year) => `FY${year % 100}`,
  (year) => `Q3 FY${year}`,
  (year) => `H1 ${year}`,
  (year) => `${year}–${(year % 100) + 3}`,
  (year) => `Jul ${year - 1} – Jun ${year}`,
  (year) => `by ${year}`,
  (year) => `fiscal year through June 30, ${year}`,
  (year) => `${year - 1}-07..${year}-06`,
  (year) => `first nine months of FY${year}`,
  (year) => `the ${year} season`,
];

/** Amounts as people write them, one in eleven of which is none; the same each time. */
export function amountTexts(count) {
  return Array.from({ length: count }, (_, i) => amounts[i % amounts.length](10 + (i % 80)));
}

/** Periods as people write them, one in eleven of which is none; the same each time. */
export function periodTexts(count) {
  return Array.from({ length: count }, (_, i) => periods[i % periods.length](2010 + (i % 20)));
}
