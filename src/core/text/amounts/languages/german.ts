import type { AmountLanguage } from './amountLanguage';

export const german: AmountLanguage = {
  code: 'de',
  decimal: ',',
  units: {
    3: 'tsd|tausend',
    5: 'hunderttausend',
    6: 'mio|mill|millionen',
    9: 'mrd|mia|milliarde|milliarden|mrden',
    12: 'bio|billion|billionen',
    15: 'billiarde|billiarden',
    18: 'trillion|trillionen',
  },
  before: {
    over:
      'über|ueber|mehr als|mindestens|wenigstens|gut|ab|deutlich über|weit über|etwas mehr als|knapp über|min|mind|' +
      'nicht weniger als|nicht unter|oberhalb von|jenseits von|minimum|minimal|leicht über|weit mehr als',
    upTo:
      'bis zu|bis|höchstens|maximal|weniger als|unter|nicht mehr als|nicht über|max|knapp unter|deutlich unter|' +
      'etwas weniger als|maximum|nicht mehr wie|höchstenfalls|unterhalb von|leicht unter',
    about:
      'rund|rd|etwa|ca|circa|zirka|ungefähr|fast|knapp|nahezu|an die|gegen|beinahe|annähernd|schätzungsweise|in etwa|um die|' +
      'geschätzt|geschätzte',
  },
  after: {
    over: 'oder mehr|und mehr|aufwärts|mindestens',
    upTo: 'oder weniger|maximal|höchstens',
    about: 'etwa|circa|ca',
  },
  from: 'von',
  to: 'bis|bis zu',
  between: 'zwischen',
  and: 'und',
  of: 'an',
  one: 'ein|eine|einer|einem|einen',
  numbers: {
    '0.5': 'halbe|eine halbe|einer halben',
    '1.5': 'anderthalb|eineinhalb',
    '2.5': 'zweieinhalb',
    '2': 'zwei',
    '3': 'drei',
    '4': 'vier',
    '5': 'fünf',
    '6': 'sechs',
    '7': 'sieben',
    '8': 'acht',
    '9': 'neun',
    '10': 'zehn',
    '11': 'elf',
    '12': 'zwölf',
    '20': 'zwanzig',
    '30': 'dreißig|dreissig',
    '40': 'vierzig',
    '50': 'fünfzig',
    '100': 'hundert|einhundert',
  },
  or: 'oder|bzw|beziehungsweise',
  alias: 'umgerechnet|entspricht|das entspricht|das sind',
};
