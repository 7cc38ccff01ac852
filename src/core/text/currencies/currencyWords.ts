import { currencyCodes } from './currencies';

/** What a sign or word can stand for. */
export interface CurrencyWord {
  readonly codes: readonly string[];
  /** What it stands for where nothing near it says otherwise. */
  readonly usual?: string;
  /**
   * Where it has a usual meaning (`£`), asks where the row's currency or the company's country says another; else (`R`,
   * `KD`) means this only where one of them says so too.
   */
  readonly doubtful?: boolean;
  /** ISO 639: where only these languages write it so, the words around it are in one of them. */
  readonly languages?: readonly string[];
}

/** [A4] [A7] Signs and words that mean one currency. */
const clear: Readonly<Record<string, string>> = {
  USD:
    'us$|$ us|u.s.$|usd$|$us|us-$|us $|u.s. $|us dollar|us dollars|u.s. dollar|u.s. dollars|us-dollar|us-dollars|american dollar|' +
    'american dollars|dollars américains|dollar américain|dollars us|dólares estadounidenses|dólares americanos|' +
    'dólares de los estados unidos|dollari americani|dollari usa|dollari statunitensi|dollari us|amerikaanse dollar|' +
    'amerikanska dollar|amerikanske dollar|yhdysvaltain dollaria|us-dollarn|dolarów amerykańskich|dolary amerykańskie|' +
    'amerických dolarů|dolari americani|dolari sua|долларов сша|доллара сша|доллар сша|abd doları|amerikan doları|' +
    'δολάρια ηπα|δολαρίων ηπα|αμερικανικά δολάρια|دولار أمريكي|دولار أميركي|دولارات أمريكية|دولارا أمريكيا|دلار آمریکا|' +
    'דולר אמריקאי|ดอลลาร์สหรัฐ|ดอลลาร์สหรัฐฯ|เหรียญสหรัฐ|ดอลลาร์สรอ|đô la mỹ|đô-la mỹ|đô la mĩ|dolar as|dolar amerika|' +
    'dolar amerika serikat|अमेरिकी डॉलर|美元|美金|米ドル|米国ドル|美圆|미국 달러|미달러|미 달러|미화 달러',
  EUR: '€|euro|euros|eur.|euroa|eura|euron|euroja|eurů|euró|евро|ευρώ|يورو|یورو|אירו|יורו|ยูโร|ơ-rô|ơ rô|欧元|歐元|ユーロ|유로|유로화|यूरो',
  GBP:
    'gb£|uk£|pound sterling|pounds sterling|sterling|british pound|british pounds|pfund|pfund sterling|stg|livres sterling|' +
    'libras esterlinas|libras|sterline|pond sterling|brittiska pund|funtów|funtów szterlingów|liber šterlinků|lire sterline|' +
    'фунтов стерлингов|фунтов|sterlin|λίρες στερλίνες|جنيه إسترليني|جنيه استرليني|پوند|ปอนด์|bảng anh|英镑|英鎊|英ポンド|ポンド|파운드',
  JPY: 'jp¥|jpy¥|yen|yens|japanese yen|日元|日圆|日圓|円|日本円|엔|엔화|иен|иены|ین|ين ياباني|ين|เยน|yên|yên nhật|येन|ιεν|γιεν|jenů|jenów|jeniä|yenes|ienes|ien',
  CNY:
    'cn¥|rmb¥|rmb|cnh|yuan|yuans|yuanes|renminbi|chinese yuan|yuan renminbi|chinese renminbi|人民币|人民幣|人民元|中国元|위안|위안화|юаней|юаня|' +
    'يوان|یوان|יואן|หยวน|nhân dân tệ|juanów|jüanů|juania|युआन|γουάν|yuani',
  KRW: '₩|korean won|south korean won|korea won|韩元|韓元|韩圆|韓圜|ウォン|원|원화|вон|วอน',
  INR: '₹|indian rupee|indian rupees|印度卢比|रुपये|रुपए|रुपया|インドルピー|रु|रू',
  TWD:
    'nt$|nt dollar|nt dollars|ntd|new taiwan dollar|new taiwan dollars|taiwan dollar|taiwan dollars|taiwanese dollars|新台币|新臺幣|新台幣|' +
    '台币|台幣|臺幣|台湾ドル|대만달러',
  HKD: 'hk$|hong kong dollar|hong kong dollars|hongkong-dollar|港元|港币|港幣|香港ドル|港圓|홍콩달러',
  SGD: 's$|sg$|singapore dollar|singapore dollars|singaporean dollars|singapur-dollar|新加坡元|新元|坡元|シンガポールドル',
  AUD: 'a$|au$|aud$|australian dollar|australian dollars|澳元|豪ドル|dollars australiens|호주달러',
  CAD: 'c$|ca$|can$|cad$|cdn$|canadian dollar|canadian dollars|dollars canadiens|$ca|$ ca|kanadische dollar|加元|加拿大元|カナダドル',
  NZD: 'nz$|new zealand dollar|new zealand dollars|纽元|新西兰元',
  BRL: 'r$|real|reais|brazilian real|brazilian reais|reales',
  MXN: 'mx$|mex$|mxn$|mexican peso|mexican pesos|pesos mexicanos|peso mexicano',
  CHF:
    'sfr|fr|chf.|swiss franc|swiss francs|franken|schweizer franken|francs suisses|franc suisse|franchi svizzeri|francos suizos|瑞士法郎|瑞郎|' +
    'スイスフラン|швейцарских франков|franków szwajcarskich|schweiziska franc|zwitserse frank|zwitserse franken',
  SEK: 'swedish krona|swedish kronor|swedish crowns|swedish kroner|kronor|svenska kronor|schwedische kronen|瑞典克朗|шведских крон',
  NOK: 'norwegian krone|norwegian kroner|norwegian crowns|norwegian kronor|norske kroner|norwegische kronen|挪威克朗|norska kronor|норвежских крон',
  DKK: 'danish krone|danish kroner|danish crowns|danske kroner|dänische kronen|丹麦克朗|danska kronor|датских крон',
  ISK: 'icelandic króna|icelandic kronur|krónur|íslenskra króna|icelandic krona',
  CZK: 'kč|koruna|korun|koruny|czech koruna|czech korunas|czech crowns|tschechische kronen|korun českých',
  PLN: 'zł|zloty|zlotys|złoty|złotych|polish zloty|polish zlotys|złote|złotego|zlotych',
  HUF: 'ft|forint|forints|hungarian forints|hungarian forint',
  RUB: '₽|rouble|roubles|ruble|rubles|russian roubles|russian rubles|руб|рублей|рубля|рубль|рубли|卢布|ルーブル|rubel',
  UAH: '₴|hryvnia|hryvnias|грн|гривен|гривень',
  TRY: '₺|tl|turkish lira|turkish liras|türk lirası|türkische lira',
  ILS: '₪|nis|shekel|shekels|new shekels|israeli shekels|ש"ח|שקל|שקלים|שקלים חדשים|שח',
  ZAR: 'rand|rands|south african rand',
  NGN: '₦|naira',
  GHS: '₵|gh₵|gh¢|cedi|cedis|ghana cedis',
  PHP: '₱|php₱|philippine peso|philippine pesos',
  THB: '฿|baht|thai baht|บาท|泰铢|バーツ',
  IDR: 'rp|rupiah|indonesian rupiah|rupiahs|印尼盾|ルピア',
  MYR: 'rm|ringgit|malaysian ringgit|ringgits|令吉',
  VND: '₫|đ|dong|vietnamese dong|đồng|vnđ|越南盾|ドン',
  KZT: '₸|tenge|тенге',
  AED: 'uae dirham|uae dirhams|emirati dirham|emirati dirhams|درهم إماراتي|درهم اماراتي',
  SAR: 'saudi riyal|saudi riyals|saudi rial|saudi rials|ريال سعودي|ريالات سعودية',
  QAR: 'qatari riyal|qatari riyals|qatari rial|ريال قطري',
  OMR: 'omani rial|omani rials|omani riyals|ريال عماني',
  IRR: 'iranian rial|iranian rials|ریال ایران',
  KWD: 'kuwaiti dinar|kuwaiti dinars|دينار كويتي',
  BHD: 'bahraini dinar|bahraini dinars|دينار بحريني',
  JOD: 'jordanian dinar|jordanian dinars|دينار أردني',
  MAD: 'moroccan dirham|moroccan dirhams|درهم مغربي',
  EGP: 'e£|egyptian pound|egyptian pounds|جنيه مصري',
  PKR: 'pakistani rupee|pakistani rupees',
  LKR: 'sri lankan rupee|sri lankan rupees',
  NPR: 'nepalese rupee|nepalese rupees|nepali rupees',
  BDT: '৳|tk|taka',
  ARS: 'ar$|argentine peso|argentine pesos|pesos argentinos',
  CLP: 'cl$|clp$|ch$|chilean peso|chilean pesos|pesos chilenos',
  COP: 'co$|col$|colombian peso|colombian pesos|pesos colombianos',
  UYU: 'uyu$|$u|uruguayan pesos|pesos uruguayos',
  PEN: 's/|s/.|soles|nuevos soles|peruvian soles',
  RON: 'romanian lei|romanian leu',
  MDL: 'moldovan lei|moldovan leu',
  BGN: 'лв|lev|leva',
  KES: 'ksh|kshs|kenyan shilling|kenyan shillings',
  TZS: 'tsh|tshs|tanzanian shilling|tanzanian shillings',
  UGX: 'ush|ugandan shilling|ugandan shillings',
  ETB: 'birr|ethiopian birr',
  XOF: 'fcfa|cfa|cfa francs|francs cfa',
};

const dollars =
  'USD AUD CAD HKD SGD NZD TWD MXN BRL ARS CLP COP JMD TTD BBD BSD BZD FJD GYD LRD NAD SBD SRD UYU XCD BMD BND KYD';

interface Ambiguous {
  readonly words: string;
  readonly codes: string;
  readonly usual?: string;
  readonly doubtful?: true;
}

/** Those that mean several; the row's currency or the company's country decides. */
const ambiguous: readonly Ambiguous[] = [
  {
    words:
      '$|dollar|dollars|dólar|dólares|dolar|dolars|dollari|dollaro|dollaria|dolarów|dolary|dolara|dolarů|dolarech|dolari|долларов|доллара|' +
      'доллар|доллары|doların|dolars|δολάρια|δολαρίων|دولار|دولارا|دولارات|دلار|דולר|דולרים|ดอลลาร์|เหรียญ|đô la|đô-la|đô|ドル|달러|डॉलर',
    codes: dollars,
  },
  { words: '¥|円¥', codes: 'CNY JPY' },
  { words: '£', codes: 'GBP EGP LBP SYP SDG SSP FKP GIP SHP', usual: 'GBP', doubtful: true },
  { words: 'pound|pounds|pund|livres|sterlina', codes: 'GBP EGP LBP SYP SDG SSP FKP GIP SHP', usual: 'GBP' },
  { words: 'won', codes: 'KRW KPW', usual: 'KRW' },
  { words: 'lei|leu', codes: 'RON MDL' },
  { words: 'kr|krone|kroner|krona|króna|крон', codes: 'SEK NOK DKK ISK' },
  { words: 'crown|crowns', codes: 'SEK NOK DKK CZK ISK' },
  { words: 'lira|liras|lire|liralık', codes: 'TRY LBP SYP ITL', usual: 'TRY' },
  { words: 'rs|re|rupee|rupees|rupias|卢比|ルピー|рупий', codes: 'INR PKR LKR NPR MUR SCR' },
  { words: 'peso|pesos|песо', codes: 'MXN ARS CLP COP PHP UYU DOP CUP' },
  { words: 'franc|francs|francos|franchi|франков', codes: 'CHF XAF XOF XPF CDF RWF BIF GNF DJF KMF' },
  { words: 'dirham|dirhams|درهم|دراهم', codes: 'AED MAD' },
  { words: 'riyal|riyals|rial|rials|ريال|ريالات|ریال', codes: 'SAR QAR OMR YER IRR' },
  { words: 'dinar|dinars|دينار|دنانير', codes: 'KWD BHD JOD IQD DZD TND LYD RSD' },
  { words: 'جنيه|جنيها', codes: 'EGP SDG SYP GBP' },
  { words: 'ليرة', codes: 'TRY SYP LBP' },
  { words: 'shilling|shillings|sh', codes: 'KES TZS UGX SOS' },
  // Chinese names no currency for its own; beside a Taiwanese or Hong Kong company it is theirs.
  { words: '元|块|圆', codes: 'CNY TWD HKD SGD MOP', usual: 'CNY' },
  { words: '圓', codes: 'TWD HKD CNY JPY' },
  { words: 'dh|dhs', codes: 'AED MAD', doubtful: true },
  { words: 'sr', codes: 'SAR SCR', doubtful: true },
  { words: 'qr', codes: 'QAR', doubtful: true },
  { words: 'kd', codes: 'KWD', doubtful: true },
  { words: 'bd', codes: 'BHD', doubtful: true },
  { words: 'jd', codes: 'JOD', doubtful: true },
  { words: 'r', codes: 'ZAR', doubtful: true },
  { words: 'n', codes: 'NGN', doubtful: true },
  { words: 'le', codes: 'EGP SLE', doubtful: true },
  { words: 'br', codes: 'ETB BYN', doubtful: true },
  { words: 'kc', codes: 'CZK', doubtful: true },
  { words: 'zl', codes: 'PLN', doubtful: true },
];

/** Words that are of one language, or of two or three that share them: they tell the language of the words beside them. */
const languagesOfWords: Readonly<Record<string, string>> = {
  'zł złotych złoty złote złotego zloty dolarów': 'pl',
  'kč korun koruna koruny dolarů eurů': 'cs',
  'lei leu': 'ro',
  'kronor krona': 'sv',
  'kroner krone': 'da nb',
  kr: 'sv da nb',
  'r$ reais': 'pt',
  'đồng đ ₫': 'vi',
  'rp rupiah': 'id ms',
  'rm ringgit': 'ms en',
  'руб рублей рубля рубль долларов доллара': 'ru',
  'tl türk_lirası': 'tr',
  'mx$ pesos pesos_mexicanos dólares': 'es pt',
  'dollars pounds rupees': 'en fr',
  euros: 'en fr es pt',
  'us_dollars us_dollar american_dollars': 'en',
  'euroa dollaria': 'fi',
  'ευρώ δολάρια': 'el',
};

const languagesOf = new Map(
  Object.entries(languagesOfWords).flatMap(([words, languages]) =>
    words.split(' ').map((word) => [word.replace('_', ' '), languages.split(' ')] as const),
  ),
);

/** Every sign, word and code, in lower case. */
export const currencyWords: readonly (readonly [word: string, currency: CurrencyWord])[] = [
  ...[...currencyCodes].map((code) => entry(code.toLowerCase(), { codes: [code] })),
  ...Object.entries(clear).flatMap(([code, words]) => words.split('|').map((word) => entry(word, { codes: [code] }))),
  ...ambiguous.flatMap(({ words, codes, ...rest }) =>
    words.split('|').map((word) => entry(word, { codes: codes.split(' '), ...rest })),
  ),
];

function entry(word: string, currency: CurrencyWord): readonly [string, CurrencyWord] {
  const languages = languagesOf.get(word);
  return [word, languages ? { ...currency, languages } : currency];
}
