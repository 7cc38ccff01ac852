import type { AmountLanguage } from './amountLanguage';

export const french: AmountLanguage = {
  code: 'fr',
  decimal: ',',
  units: {
    3: 'mille|millier|milliers',
    6: 'millions|mio|mn|mln',
    9: 'md|mds|mrd|mrds|mia|milliard|milliards|mille millions',
    12: 'billion|billions|mille milliards',
    18: 'trillion|trillions',
  },
  before: {
    over:
      "plus de|plus d'|au moins|dépassant|supérieur à|supérieure à|à partir de|au-delà de|au delà de|pas moins de|pas moins d'|" +
      'un peu plus de|bien plus de|minimum|excédant|plus que|au-dessus de|pas en dessous de',
    upTo:
      "jusqu'à|jusqu'a|moins de|moins d'|au plus|au maximum|un peu moins de|pas plus de|pas plus d'|ne dépassant pas|" +
      'inférieur à|inférieure à|maximum|sous|en dessous de|au-dessous de|tout au plus',
    about:
      "environ|près de|près d'|quelque|quelques|presque|à peu près|autour de|de l'ordre de|approximativement|env|" +
      'proche de|aux alentours de|aux environs de|un peu plus ou moins de|approchant',
  },
  after: {
    over: 'ou plus|et plus|au moins|minimum|au minimum',
    upTo: 'ou moins|au plus|maximum|au maximum',
    about: 'environ|à peu près',
  },
  from: 'de',
  to: "à|jusqu'à",
  between: 'entre',
  and: 'et',
  of: "de|d'",
  one: 'un|une',
  numbers: {
    '0.5': 'un demi|demi|un demi-|demi-',
    '2': 'deux',
    '3': 'trois',
    '4': 'quatre',
    '5': 'cinq',
    '6': 'six',
    '7': 'sept',
    '8': 'huit',
    '9': 'neuf',
    '10': 'dix',
    '11': 'onze',
    '12': 'douze',
    '15': 'quinze',
    '20': 'vingt',
    '30': 'trente',
    '40': 'quarante',
    '50': 'cinquante',
    '100': 'cent',
  },
  or: 'ou|soit',
  alias: 'soit|soit environ|équivalant à|équivalent à|ou',
};

export const spanish: AmountLanguage = {
  code: 'es',
  decimal: ',',
  units: {
    3: 'mil|miles',
    6: 'millón|millon|millones|mill|mm|mlls|mills',
    9: 'mil millones|mil millón|millardo|millardos|mil mill|miles de millones',
    12: 'billón|billon|billones|millón de millones',
  },
  before: {
    over:
      'más de|mas de|al menos|por lo menos|como mínimo|mínimo|superior a|superiores a|no menos de|por encima de|a partir de|' +
      'desde|algo más de|poco más de|supera los|superan los|más que|supera|un mínimo de|excede|mayor a|mayor de|mayor que',
    upTo:
      'hasta|menos de|como máximo|no más de|por debajo de|inferior a|máximo|un máximo de|algo menos de|poco menos de|' +
      'a lo sumo|menor a|menor de|menor que|no supera|no superior a',
    about:
      'unos|unas|alrededor de|cerca de|casi|aproximadamente|aprox|cerca de los|en torno a|en torno a los|rondando|' +
      'alrededor de los|próximo a|cercano a',
  },
  after: {
    over: 'o más|como mínimo|o superior|mínimo|al menos',
    upTo: 'o menos|como máximo|máximo|a lo sumo',
    about: 'aproximadamente|aprox|más o menos',
  },
  from: 'de|desde|de los|de entre',
  to: 'a|hasta|a los',
  between: 'entre|entre los',
  and: 'y|y los',
  of: 'de',
  one: 'un|uno|una',
  numbers: {
    '0.5': 'medio|media',
    '2': 'dos',
    '3': 'tres',
    '4': 'cuatro',
    '5': 'cinco',
    '6': 'seis',
    '7': 'siete',
    '8': 'ocho',
    '9': 'nueve',
    '10': 'diez',
    '11': 'once',
    '12': 'doce',
    '15': 'quince',
    '20': 'veinte',
    '30': 'treinta',
    '50': 'cincuenta',
    '100': 'cien',
  },
  or: 'o|es decir',
  alias: 'equivalente a|equivalentes a|o|unos|es decir',
};

export const portuguese: AmountLanguage = {
  code: 'pt',
  decimal: ',',
  units: {
    3: 'mil',
    6: 'milhão|milhões|milhao|milhoes|mi|mln',
    9: 'bilhão|bilhões|bilhao|bilhoes|bi|mil milhões|mil milhão|mil milhoes',
    12: 'trilhão|trilhões|trilhao|trilhoes|tri|bilião|biliões|biliao|bilioes|mil bilhões',
  },
  before: {
    over:
      'mais de|acima de|pelo menos|ao menos|no mínimo|superior a|não menos de|não menos que|a partir de|desde|' +
      'pouco mais de|um pouco mais de|mínimo de|mais do que|mais que|supera|superiores a',
    upTo:
      'até|no máximo|menos de|não mais de|não mais que|não mais do que|abaixo de|inferior a|máximo de|pouco menos de|' +
      'menos do que|menos que|inferiores a',
    about:
      'cerca de|aproximadamente|aprox|quase|uns|umas|em torno de|por volta de|perto de|próximo de|na casa dos|na ordem de|' +
      'na ordem dos|à volta de|ao redor de',
  },
  after: { over: 'ou mais|no mínimo|pelo menos', upTo: 'ou menos|no máximo', about: 'aproximadamente' },
  from: 'de|desde',
  to: 'a|até|à',
  between: 'entre',
  and: 'e',
  of: 'de',
  one: 'um|uma',
  numbers: {
    '0.5': 'meio|meia',
    '2': 'dois|duas',
    '3': 'três',
    '4': 'quatro',
    '5': 'cinco',
    '6': 'seis',
    '7': 'sete',
    '8': 'oito',
    '9': 'nove',
    '10': 'dez',
    '12': 'doze',
    '20': 'vinte',
    '100': 'cem',
  },
  or: 'ou',
  alias: 'equivalente a|ou|o equivalente a',
};

export const italian: AmountLanguage = {
  code: 'it',
  decimal: ',',
  units: {
    3: 'mila|mille|migliaia',
    6: 'milione|milioni|mln|mio',
    9: 'miliardo|miliardi|mld|mrd|mldi|mia',
    12: 'mille miliardi|mila miliardi|bilione|bilioni',
  },
  before: {
    over:
      'oltre|più di|almeno|superiore a|superiori a|oltre i|non meno di|a partire da|poco più di|minimo|sopra i|ben oltre|' +
      'al di sopra di|piu di|più che',
    upTo:
      'fino a|meno di|al massimo|non più di|inferiore a|inferiori a|massimo|sotto i|poco meno di|al di sotto di|non oltre|' +
      'al più|sino a|non piu di',
    about:
      "circa|quasi|intorno a|all'incirca|approssimativamente|attorno a|vicino a|pressappoco|intorno ai|attorno ai|ca|c.a|" +
      "nell'ordine di",
  },
  after: { over: 'o più|e oltre|almeno', upTo: 'o meno|al massimo', about: 'circa' },
  from: 'da|dai|dal|dagli',
  to: 'a|ai|al|agli|fino a',
  between: 'tra|fra|tra i|fra i',
  and: 'e|ed|e i',
  of: "di|d'",
  one: 'un|uno|una',
  numbers: {
    '0.5': 'mezzo',
    '2': 'due',
    '3': 'tre',
    '4': 'quattro',
    '5': 'cinque',
    '6': 'sei',
    '7': 'sette',
    '8': 'otto',
    '9': 'nove',
    '10': 'dieci',
    '12': 'dodici',
    '20': 'venti',
    '100': 'cento',
  },
  or: 'o|ovvero|pari a',
  alias: 'pari a|circa|equivalenti a|equivalente a',
};

export const romanian: AmountLanguage = {
  code: 'ro',
  decimal: ',',
  units: {
    3: 'mie|mii|mii de',
    6: 'milion|milioane|mil|mln|mio|milioane de',
    9: 'miliard|miliarde|mld|mrd|miliarde de',
    12: 'trilion|trilioane|mii de miliarde',
  },
  before: {
    over: 'peste|mai mult de|cel puțin|minimum|minim|nu mai puțin de|cel putin|de la|depășind',
    upTo: 'până la|pana la|sub|mai puțin de|cel mult|maximum|maxim|nu mai mult de|mai putin de',
    about: 'circa|aproximativ|aproape|aprox|cca|în jur de|in jur de|aproape de|vreo|cam|în jurul a',
  },
  after: { over: 'sau mai mult', upTo: 'sau mai puțin' },
  from: 'de la',
  to: 'la|până la',
  between: 'între|intre',
  and: 'și|si|şi',
  of: 'de',
  one: 'un|o',
  numbers: {
    '0.5': 'jumătate de',
    '2': 'doi|două',
    '3': 'trei',
    '4': 'patru',
    '5': 'cinci',
    '6': 'șase',
    '7': 'șapte',
    '8': 'opt',
    '9': 'nouă',
    '10': 'zece',
  },
  or: 'sau|adică',
  alias: 'echivalentul a|adică',
};
