import type { Qualifier } from '../../dataset/amount';

type Bound = Exclude<Qualifier, 'exactly' | 'between'>;

/** [A3] What stands before an amount, or after it, and says how precise it is; phrases parted by `|`. */
const byQualifier: Readonly<Record<Bound, string>> = {
  over:
    'over|more than|at least|exceeds|exceed|exceeding|exceeded|in excess of|upwards of|upward of|north of|above|' +
    'minimum|minimum of|a minimum of|min|no less than|not less than|greater than|just over|slightly more than|well over|' +
    'or more|and more|and above|plus|>|>=|≥|⩾|' +
    'über|ueber|mehr als|mindestens|wenigstens|gut|plus de|au moins|dépassant|plus que|supérieur à|supérieure à|' +
    'más de|mas de|al menos|por lo menos|como mínimo|mínimo|superior a|oltre|più di|almeno|superiore a|' +
    'mais de|acima de|pelo menos|ao menos|no mínimo|meer dan|ruim|minstens|ten minste|tenminste|boven|' +
    'över|mer än|minst|drygt|mer enn|mere end|mindst|более|свыше|не менее|' +
    '超过|超過|逾|超|至少|多于|高于|大于|不少于|不低于|不少於|不低於|以上|余|餘|多|を超える|少なくとも|超える|이상|초과|최소|넘는|से अधिक|कम से कम',
  upTo:
    'up to|as much as|as high as|less than|fewer than|under|below|at most|no more than|not more than|maximum|maximum of|' +
    'a maximum of|max|or less|not exceeding|<|<=|≤|⩽|' +
    "bis zu|höchstens|maximal|weniger als|unter|jusqu'à|jusqu'a|moins de|au plus|au maximum|" +
    'menos de|como máximo|fino a|meno di|al massimo|até|no máximo|maximaal|minder dan|hooguit|' +
    'upp till|högst|mindre än|opp til|op til|до|менее|не более|' +
    '不到|至多|最多|最高|不超过|不超過|低于|少于|小于|高达|高達|以下|以内|以內|未満|最大|이하|미만|최대|तक',
  about:
    'about|around|approximately|approx|nearly|almost|close to|some|roughly|circa|c|ca|est|an estimated|estimated|near|' +
    'just under|just shy of|in the region of|or so|≈|≃|rund|etwa|zirka|ungefähr|fast|knapp|nahezu|an die|' +
    'environ|près de|quelque|presque|à peu près|autour de|' +
    'unos|unas|alrededor de|cerca de|casi|aproximadamente|aprox|quasi|intorno a|all incirca|quase|uns|em torno de|' +
    "ongeveer|bijna|zo'n|rond|cirka|ungefär|omkring|nästan|närmare|omtrent|около|примерно|почти|" +
    '约|約|大约|大約|近|将近|將近|左右|上下|大概|接近|约合|約合|约为|およそ|ほぼ|程度|前後|近く|약|가량|정도|안팎|लगभग|करीब',
};

/** Words between the two ends of a range; before a lone number those of the second row are `up to`, and `~` is `about`. */
const ranges = 'to|through|à|au|al|から|至|到|에서';
const rangesOrUpTo = 'bis|tot|hasta|till|til';
const betweens = 'between|zwischen|entre|tra|fra|tussen|mellan|mellem|mellom|между|介于|介於';
const ands = 'and|und|et|y|e|en|och|og|и|和|与|與|及|&';
const alternatives = 'or|oder|ou|o|alias|equals|i.e|equivalent to|the equivalent of|=|/|;|,';
const fillers =
  "of|de|di|d'|des|von|van|the|der|die|das|a total of|total|at current exchange rates|at the current exchange rate|at current rates|in total|worth|from|exactly|precisely|od|cerca|之间|之間|'|\"|“|”|„|.|:|*";
const percents = '%|‰|percent|per cent|pct|prozent|pour cent|por ciento|per cento|procent|por cento|bps|basis points';

const numbers: Readonly<Record<string, string>> = {
  half: '0.5',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
};

export type WordToken =
  | { readonly kind: 'qualifier'; readonly qualifier: Bound }
  | { readonly kind: 'range'; readonly alone?: Bound }
  | { readonly kind: 'between' | 'and' | 'or' | 'filler' | 'percent' | 'article' | 'minus' | 'plus' | 'open' | 'close' }
  | { readonly kind: 'digits'; readonly text: string };

const all = (words: string, token: WordToken) => words.split('|').map((word) => [word, token] as const);

export const amountWords: readonly (readonly [word: string, token: WordToken])[] = [
  ...(['over', 'upTo', 'about'] as const).flatMap((qualifier) =>
    all(byQualifier[qualifier], { kind: 'qualifier', qualifier }),
  ),
  ...all(ranges, { kind: 'range' }),
  ...all(rangesOrUpTo, { kind: 'range', alone: 'upTo' }),
  ...all('~', { kind: 'range', alone: 'about' }),
  ...all(betweens, { kind: 'between' }),
  ...all(ands, { kind: 'and' }),
  ...all(alternatives, { kind: 'or' }),
  ...all(fillers, { kind: 'filler' }),
  ...all(percents, { kind: 'percent' }),
  ...all('a|an|eine|einer', { kind: 'article' }),
  ...all('-|–|minus', { kind: 'minus' }),
  ...all('+', { kind: 'plus' }),
  ...all('(|[', { kind: 'open' }),
  ...all(')|]', { kind: 'close' }),
  ...Object.entries(numbers).map(([word, text]) => [word, { kind: 'digits', text }] as const),
];
