import type { AmountLanguage } from './amountLanguage';

export const dutch: AmountLanguage = {
  code: 'nl',
  decimal: ',',
  units: {
    3: 'duizend',
    5: 'honderdduizend',
    6: 'miljoen|mln|mio',
    9: 'miljard|mld|mrd|mlrd',
    12: 'biljoen|bln',
    15: 'biljard',
  },
  before: {
    over:
      'meer dan|ruim|minstens|ten minste|tenminste|minimaal|boven|boven de|vanaf|niet minder dan|iets meer dan|minimum|' +
      'ruim boven|op zijn minst|hoger dan',
    upTo:
      'maximaal|minder dan|hooguit|hoogstens|ten hoogste|tot|tot wel|tot maximaal|onder de|niet meer dan|iets minder dan|' +
      'maximum|lager dan|op zijn hoogst',
    about:
      "ongeveer|bijna|zo'n|rond|rond de|circa|ca|omstreeks|om en nabij|ruwweg|naar schatting|een kleine|tegen de|krap",
  },
  after: { over: 'of meer|en meer', upTo: 'of minder', about: 'ongeveer' },
  from: 'van',
  to: 'tot|tot en met|à|t/m',
  between: 'tussen|tussen de',
  and: 'en',
  one: 'een|één',
  numbers: {
    '0.5': 'half|een half|een halve|halve',
    '1.5': 'anderhalf|anderhalve',
    '2.5': 'tweeënhalf|tweeëneenhalf',
    '2': 'twee',
    '3': 'drie',
    '4': 'vier',
    '5': 'vijf',
    '6': 'zes',
    '7': 'zeven',
    '8': 'acht',
    '9': 'negen',
    '10': 'tien',
    '12': 'twaalf',
    '20': 'twintig',
    '100': 'honderd',
  },
  or: 'of|oftewel',
  alias: 'omgerekend|omgerekend ongeveer',
};
