/**
 * Words for powers of ten. Neighbours add up: `lakh crore` is 5 + 7, `mil millones` 3 + 6, `万亿` 4 + 8. Long-scale words
 * are here only in spellings that no short-scale language shares (`Billionen`, `billones`, `biljoen`).
 */
const byPower: Readonly<Record<number, string>> = {
  2: 'hundred hundreds 百 백',
  3: 'k thousand thousands tsd tausend mil mille mila duizend tusen thous thsd тыс тысяч 千 천 हज़ार हजार bin nghìn ribu',
  4: '万 萬 만',
  5: 'lakh lakhs lac lacs लाख',
  6:
    'm mm mn mln mio million millions millionen mill milj milió millón millon millones milione milioni milhão milhões ' +
    'milhao milhoes mi miljoen miljon miljoner millioner milyon juta triệu млн миллион миллиона миллионов',
  7: 'crore crores cr करोड़',
  8: '亿 億 억',
  9:
    'b bn bln blns billion billions mrd mrds mia mld mlrd md mds mdr milliard milliards milliarde milliarden miljard ' +
    'miljarder milliarder miliardo miliardi miliard millardo millardos bilhão bilhões bilhao bilhoes bi milyar miliar ' +
    'tỷ млрд миллиард миллиарда миллиардов',
  12:
    't tn trn tln trillion trillions trilhão trilhões trilhao trilhoes tri billionen bio billón billon billones ' +
    'biljoen biljoner billioner bilione bilioni trilyon triliun трлн триллион триллиона триллионов 兆 조',
};

export const unitWords: readonly (readonly [word: string, power: number])[] = Object.entries(byPower).flatMap(
  ([power, words]) => words.split(' ').map((word) => [word, Number(power)] as const),
);
