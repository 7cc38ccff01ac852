import type { AmountLanguage } from './amountLanguage';

const ones = 'one two three four five six seven eight nine'.split(' ');
const tens = { 2: 'twenty', 3: 'thirty', 4: 'forty', 5: 'fifty', 6: 'sixty', 7: 'seventy', 8: 'eighty', 9: 'ninety' };
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');

/** One to ninety-nine. */
const numbers = Object.fromEntries<string>([
  ...ones.map((word, i) => [String(i + 1), word] as const),
  ...teens.map((word, i) => [String(i + 10), word] as const),
  ...Object.entries(tens).flatMap(([ten, word]) => [
    [`${ten}0`, word] as const,
    ...ones.map((one, i) => [`${ten}${i + 1}`, `${word}-${one}|${word} ${one}`] as const),
  ]),
]);

export const english: AmountLanguage = {
  code: 'en',
  decimal: '.',
  units: {
    2: 'hundred',
    3: "k|thousand|thousands|thous|thsd|'000|'000s",
    5: 'hundred thousand|lakh|lakhs|lac|lacs|l',
    6: 'm|mm|mn|million|millions',
    7: 'crore|crores|cr',
    8: 'hundred million',
    9: 'b|bn|bln|billion|billions|thousand million',
    10: 'thousand crore|thousand crores',
    11: 'hundred billion',
    12: 't|tn|trn|tr|tln|trillion|trillions|million million|lakh crore|lakh crores|lakh cr|l cr|lac crore|lakhs crore',
    15: 'quadrillion',
  },
  before: {
    over:
      'over|more than|at least|exceeds|exceed|exceeding|exceeded|in excess of|excess of|upwards of|upward of|north of|' +
      'above|minimum|minimum of|a minimum of|min|no less than|not less than|no fewer than|not fewer than|greater than|' +
      'just over|slightly over|slightly more than|well over|just above|well above|far more than|much more than|' +
      'from|starting at|starting from|as low as|a little over|a little more than|not under|not below|greater than or equal to|' +
      'more than or equal to|from at least|larger than|beyond',
    upTo:
      'up to|as much as|as high as|as many as|less than|fewer than|under|below|at most|no more than|not more than|maximum|' +
      'maximum of|a maximum of|max|not exceeding|not over|not above|does not exceed|do not exceed|did not exceed|' +
      'no greater than|not greater than|less than or equal to|slightly less than|slightly under|well under|well below|' +
      'just under|just below|a little under|a little less than|south of|no higher than|capped at|smaller than|lower than',
    about:
      'about|around|approximately|approx|nearly|almost|close to|some|roughly|circa|c|ca|est|an estimated|estimated|near|' +
      'just shy of|in the region of|in the order of|on the order of|an approximate|more or less|somewhere around|' +
      'somewhere near|nearer|in the neighborhood of|in the neighbourhood of|approaching',
  },
  after: {
    over: 'or more|and more|and above|or above|or over|and over|and upwards|or higher|minimum|at least',
    upTo: 'or less|or under|or below|or lower|maximum|max|at most|or fewer|at the most',
    about:
      'at current exchange rates|at the current exchange rate|at current rates|or so|approximately|approx|or thereabouts|give or take|est|estimated|more or less',
  },
  within: 'plus',
  from: 'from|anywhere from',
  to: 'to|through|up to',
  between: 'between|anywhere between|somewhere between',
  and: 'and',
  of: 'of',
  one: 'a|an',
  numbers: {
    ...numbers,
    '0.5': 'half|half a|half-a|a half|one half|one-half|half of a',
    '0.25': 'a quarter|quarter of a|a quarter of a|one quarter of a',
    '0.75': 'three quarters of a|three-quarters of a',
    '1.5': 'one and a half|one-and-a-half',
    '2.5': 'two and a half|two-and-a-half',
  },
  or: 'or|alias',
  alias:
    'equivalent to|the equivalent of|or|i.e|equal to|or about|or around|or approximately|or roughly|or nearly|worth|an equivalent of|equivalent',
};
