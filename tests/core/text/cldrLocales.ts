/** Locales of CLDR: every language of Node's ICU, and the variants of languages that browsers offer. BCP 47. */
export const cldrLocales: readonly string[] = [...languages(), ...variants()];

/** The language codes of two and three letters that the platform knows. */
function languages(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const two = letters.flatMap((first) => letters.map((second) => first + second));
  const three = two.flatMap((start) => letters.map((end) => start + end));
  return Intl.DateTimeFormat.supportedLocalesOf([...two, ...three]);
}

function variants(): string[] {
  const regions =
    'ar: AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE; az: Cyrl; bs: Cyrl; ca: AD FR; de: AT BE CH LI LU; el: CY; ' +
    'en: 001 150 AE AT AU BE BW BZ CA CH DE DK GB HK IE IL IN JM KE MT MY NG NL NZ PH PK SE SG US ZA ZW; ' +
    'es: 419 AR BO CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV US UY VE; fa: AF; fr: BE CA CH CI LU MA SN; ff: Adlm; hi: Latn; ' +
    'hr: BA; it: CH; kk: Arab; ko: KP; ks: Deva; ms: BN ID SG; nb: SJ; nl: BE SR; pa: Arab; pt: AO CH MO MZ PT; ro: MD; ru: KZ UA; ' +
    'sd: Deva; se: FI; shi: Latn; sq: MK XK; sr: Cyrl-BA Cyrl-ME Latn Latn-BA Latn-ME; sv: AX FI; sw: CD KE; ta: LK MY; tr: CY; ' +
    'ur: IN; uz: Arab Cyrl; vai: Latn; yue: Hans; zh: CN HK Hans-HK Hant Hant-HK MO SG TW';
  return regions.split('; ').flatMap((line) => {
    const [language = '', list = ''] = line.split(': ');
    return list.split(' ').map((region) => `${language}-${region}`);
  });
}
