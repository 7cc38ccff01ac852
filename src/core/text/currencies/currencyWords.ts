import { currencyCodes } from './currencies';

/** What a sign or word can stand for. `usual`: what it stands for where nothing near it says otherwise. */
export interface CurrencyWord {
  readonly codes: readonly string[];
  readonly usual?: string;
}

/** [A4] Signs and words that mean one currency. */
const clear: Readonly<Record<string, string>> = {
  USD: 'us$|u.s.$|usd$|$us|us-$|us dollar|us dollars|u.s. dollar|u.s. dollars|us-dollar|us-dollars|american dollar|american dollars|dollars américains|dólares estadounidenses|dollari americani|dollari usa|美元|美金|米ドル|미국 달러|미달러',
  EUR: '€|euro|euros|eur.|欧元|歐元|ユーロ|유로|евро|यूरो',
  GBP: '£|gb£|uk£|pound sterling|pounds sterling|sterling|british pound|british pounds|pound|pounds|pfund|stg|英镑|英鎊|英ポンド|ポンド|파운드',
  JPY: 'jp¥|jpy¥|yen|japanese yen|日元|日圆|日圓|円|日本円|엔|엔화',
  CNY: 'cn¥|rmb¥|rmb|cnh|yuan|yuans|renminbi|chinese yuan|yuan renminbi|人民币|人民幣|人民元|中国元|위안|위안화|юаней',
  KRW: '₩|won|korean won|south korean won|韩元|韓元|韩圆|ウォン|원',
  INR: '₹|indian rupee|indian rupees|印度卢比|रुपये|रुपए|रुपया|インドルピー',
  TWD: 'nt$|nt dollar|nt dollars|ntd|new taiwan dollar|new taiwan dollars|taiwan dollar|taiwan dollars|新台币|新臺幣|新台幣|台币|台幣|臺幣',
  HKD: 'hk$|hong kong dollar|hong kong dollars|港元|港币|港幣|香港ドル',
  SGD: 's$|sg$|singapore dollar|singapore dollars|新加坡元|新元',
  AUD: 'a$|au$|aud$|australian dollar|australian dollars|澳元|豪ドル',
  CAD: 'c$|ca$|can$|cad$|canadian dollar|canadian dollars|加元|加拿大元',
  NZD: 'nz$|new zealand dollar|new zealand dollars|纽元',
  BRL: 'r$|real|reais|brazilian real|brazilian reais',
  MXN: 'mx$|mex$|mexican peso|mexican pesos',
  CHF: 'sfr|fr|chf.|swiss franc|swiss francs|franken|schweizer franken|瑞士法郎|瑞郎|スイスフラン',
  SEK: 'swedish krona|swedish kronor|swedish crowns|kronor',
  NOK: 'norwegian krone|norwegian kroner|norwegian crowns',
  DKK: 'danish krone|danish kroner|danish crowns',
  ISK: 'icelandic króna|krónur',
  CZK: 'kč|kc|koruna|korun|czech koruna|czech crowns',
  PLN: 'zł|zl|zloty|zlotys|złoty|złotych',
  HUF: 'ft|forint|forints',
  RUB: '₽|rouble|roubles|ruble|rubles|руб|рублей|卢布|ルーブル',
  UAH: '₴|hryvnia|hryvnias|грн',
  TRY: '₺|tl|lira|liras|turkish lira|turkish liras',
  ILS: '₪|nis|shekel|shekels',
  ZAR: 'r|rand|rands|south african rand',
  NGN: '₦|naira',
  GHS: '₵|cedi|cedis',
  PHP: '₱|php₱|philippine peso|philippine pesos',
  THB: '฿|baht|thai baht|泰铢',
  IDR: 'rp|rupiah|indonesian rupiah',
  MYR: 'rm|ringgit|malaysian ringgit',
  VND: '₫|đ|dong|vietnamese dong|đồng',
  KZT: '₸|tenge',
  AED: 'dh|dhs|uae dirham|uae dirhams|emirati dirham|emirati dirhams',
  SAR: 'sr|saudi riyal|saudi riyals|saudi rial',
  QAR: 'qr|qatari riyal|qatari riyals',
  KWD: 'kuwaiti dinar|kuwaiti dinars',
  EGP: 'e£|egyptian pound|egyptian pounds',
  PKR: 'pakistani rupee|pakistani rupees',
  LKR: 'sri lankan rupee|sri lankan rupees',
  BDT: '৳|tk|taka',
  ARS: 'ar$|argentine peso|argentine pesos',
  CLP: 'cl$|clp$|chilean peso|chilean pesos',
  COP: 'co$|col$|colombian peso|colombian pesos',
  PEN: 's/|soles|nuevos soles',
  RON: 'lei|leu',
  BGN: 'лв|lev|leva',
};

const dollars =
  'USD AUD CAD HKD SGD NZD TWD MXN BRL ARS CLP COP JMD TTD BBD BSD BZD FJD GYD LRD NAD SBD SRD UYU XCD BMD BND KYD';

/** Those that mean several; the row's currency or the company's country decides. */
const ambiguous: readonly { readonly words: string; readonly codes: string; readonly usual?: string }[] = [
  { words: '$|dollar|dollars|dólar|dólares|dolar|dollari|dollaro|ドル|달러|долларов|डॉलर', codes: dollars },
  { words: '¥|円¥', codes: 'CNY JPY' },
  { words: 'kr|krone|kroner|krona|crown|crowns', codes: 'SEK NOK DKK ISK' },
  { words: 'rs|re|rupee|rupees|卢比|ルピー', codes: 'INR PKR LKR NPR MUR SCR' },
  { words: 'peso|pesos', codes: 'MXN ARS CLP COP PHP UYU DOP CUP' },
  { words: 'franc|francs', codes: 'CHF XAF XOF XPF CDF RWF BIF GNF DJF KMF' },
  { words: 'dirham|dirhams', codes: 'AED MAD' },
  { words: 'riyal|riyals|rial|rials', codes: 'SAR QAR OMR YER IRR' },
  { words: 'dinar|dinars', codes: 'KWD BHD JOD IQD DZD TND LYD RSD' },
  { words: 'shilling|shillings|sh|ksh', codes: 'KES TZS UGX SOS' },
  // Chinese names no currency for its own; beside a Taiwanese or Hong Kong company it is theirs.
  { words: '元|块|圆|圓', codes: 'CNY TWD HKD SGD MOP', usual: 'CNY' },
];

/** Every sign, word and code, in lower case. */
export const currencyWords: readonly (readonly [word: string, currency: CurrencyWord])[] = [
  ...[...currencyCodes].map((code) => [code.toLowerCase(), { codes: [code] }] as const),
  ...Object.entries(clear).flatMap(([code, words]) =>
    words.split('|').map((word) => [word, { codes: [code] }] as const),
  ),
  ...ambiguous.flatMap(({ words, codes, usual }) =>
    words.split('|').map((word) => [word, { codes: codes.split(' '), ...(usual && { usual }) }] as const),
  ),
];
