/**
 * The words of periods and dates, [P1] and [A7], by what they do in a text. A kind is one character, so that a text becomes a short
 * string of kinds, its shape, and rules are patterns of shapes. A word may stand under several kinds: it is then read in each way.
 */
export const timeWords: Readonly<Record<string, string>> = {
  // A year of the calendar, before its number.
  Y:
    'year|full year|full-year|jahr|gesamtjahr|année|an|año|ano|anno|jaar|år|året|vuosi|vuonna|vuoden|vuoteen|rok|roku|roce|anul|anului|' +
    'год|yıl|yılı|έτος|έτους|عام|سنة|سال|שנת|ปี|năm|tahun|वर्ष|साल|全年',
  // The same, where a company's own year might be meant.
  Z:
    'calendar|calendar year|cy|kalenderjahr|année civile|año natural|ano civil|anno solare|kalenderjaar|kalenderår|kalenderåret|' +
    'rok kalendarzowy|kalendářní rok',
  // A company's own year.
  F:
    'fy|f.y.|f/y|fiscal|fiscal year|financial year|business year|geschäftsjahr|gj|wirtschaftsjahr|exercice|exercice fiscal|' +
    'année fiscale|ejercicio|ejercicio fiscal|año fiscal|exercício|exercício fiscal|ano fiscal|esercizio|anno fiscale|boekjaar|' +
    'räkenskapsår|räkenskapsåret|verksamhetsår|verksamhetsåret|regnskabsår|regnskabsåret|regnskapsår|regnskapsåret|tilikausi|' +
    'tilikauden|tilikaudella|rok obrotowy|roku obrotowego|roku obrotowym|rok fiskalny|fiskální rok|fiskálního roku|' +
    'fiskálním roce|an fiscal|anul fiscal|exercițiul financiar|финансовый год|финансового года|финансовом году|mali yıl|mali yılı|' +
    'οικονομικό έτος|χρήση|السنة المالية|العام المالي|سال مالی|שנת הכספים|ปีงบประมาณ|ปีบัญชี|năm tài chính|tahun fiskal|tahun buku|' +
    'tahun kewangan|वित्त वर्ष|वित्तीय वर्ष|财年|財年|财政年度|財政年度|会计年度|會計年度|会計年度|회계연도|회계년도',
  // Several of them: two years beside each other may then be two.
  f: 'fiscal years|financial years|geschäftsjahre|exercices|ejercicios|esercizi|exercícios|räkenskapsåren',
  // A year, behind its number.
  J: '年|년|г.|р.|год|года|году|roku|r.|yılı|yılında|yılının',
  // A company's own year, behind its number; nobody says whether it is called by its beginning.
  V: '年度|년도',
  G: '月|월',
  D: '日|일',
  K:
    'quarter|qtr|quartal|quartals|trimestre|kwartaal|kvartal|kvartalet|kvartaali|neljännes|neljänneksellä|kwartał|kwartale|kwartału|' +
    'čtvrtletí|kvartál|trimestrul|квартал|квартала|квартале|кв.|çeyrek|çeyreği|çeyreğinde|τρίμηνο|τριμήνου|الربع|ربع|רבעון|ไตรมาส|ไตรมาสที่|' +
    'quý|triwulan|kuartal|suku tahun|तिमाही',
  L:
    'half|half year|half-year|halbjahr|halbjahrs|halbjahres|semestre|halfjaar|halvår|halvåret|halvdel|halvdelen|vuosipuolisko|' +
    'puolisko|puoliskolla|półrocze|półroczu|półrocza|pololetí|semestrul|полугодие|полугодия|полугодии|yarıyıl|yarısı|yarısında|εξάμηνο|' +
    'εξαμήνου|النصف|مחצית|מחצית|ครึ่ง|semester|छमाही',
  m:
    'm|month|months|monat|monate|monaten|mois|mes|meses|mese|mesi|mês|maand|maanden|månad|månader|måned|måneder|miesiąc|miesiące|miesięcy|' +
    'měsíc|měsíce|měsíců|месяц|месяца|месяцев',
  w: 'week|weeks|wochen|semaines|semanas|settimane|weken|veckor|uger|uker',
  // That what was named ends in what follows.
  E:
    'ended|ending|ends|endend|beendet|zum|clos|close|clos le|close le|terminé|terminé le|terminado|terminado el|terminata il|chiuso il|' +
    'afgesloten|som slutade|avslutat|zakończony|končící|завершившийся',
  // To: what ends, the end of a range, or the end of what has no beginning.
  U:
    'to|through|thru|until|till|up to|bis|bis zu|bis zum|hasta|até|fino al|fino a|tot|tot en met|t/m|til|til og med|till och med|do|până în|' +
    'până la|до|έως|μέχρι|حتى|إلى|الى|تا|עד|ถึง|đến|sampai|hingga|到|至',
  // Between two ends only.
  T: 'à|au|a|al|till|a la|по|から|부터|से',
  // Before an end without a beginning.
  B:
    "by|no later than|d'ici|d'ici à|d'ici la|para|entro|entro il|entro la|tegen|uiterlijk|spätestens|spätestens bis|bis spätestens|senast|senest|" +
    'к|بحلول|ภายใน|最迟|不晚于',
  // Behind it.
  S: "'a kadar|'e kadar|'ya kadar|'ye kadar|yılına kadar|まで|までに|까지|mennessä|तक|底前|末前|底之前|前まで",
  A: 'from|von|vom|du|de|de la|des|desde|dal|da|van|från|fra|od|от|с|din|από|من|از|จาก|từ|dari|从|從|自',
  W: 'between|zwischen|entre|tra|fra|tussen|mellan|mellem|mellom|między|mezi|între|между|μεταξύ|بين|בין|ระหว่าง|giữa|antara',
  '&': 'and|und|et|y|e|en|och|og|ja|i|a|și|и|ve|και|و|และ|và|dan|और',
  // Before a whole period, saying no more.
  I: 'in|for|during|years|jahre|années|años|anos|anni|jaren|im|au|en|em|w|v|în|в|за|trong|في|در|ใน|na|pada|the|l’|el|nel',
  // Between its parts.
  O:
    "of|the|in|on|den|period|de|de la|de l'|del|dell'|della|di|do|da|du|des|von|van|av|af|z|al|la|el|il|le|lui|του|το|من|ของ|का|की|के|में|の|" +
    'pada|ngày|im|w|v|i|в|za|för|for',
  // The end of what follows, or of what stands before.
  X:
    'end|end-|end of|the end of|year-end|year end|ende|jahresende|fin|fin de|finales de|fine|fine del|final|o final de|o fim de|fim de|eind|slutet av|' +
    'slutningen af|utgangen av|udgangen af|końca|konce|sfârșitul|конца|концу|sonuna|τέλος του|نهاية|پایان|סוף|สิ้น|cuối|akhir|अंत|底|末|말',
};

/** The first to the fourth, in words; figures and their endings are read by rule. */
export const ordinalWords: readonly string[] = [
  'first|erste|erstes|ersten|premier|première|primer|primero|primeiro|primeira|primo|prima|eerste|första|første|ensimmäinen|' +
    "pierwszy|pierwsze|pierwszym|první|prvním|primul|первый|первое|первом|ilk|birinci|πρώτο|الأول|ראשון|ראשונה|pertama|पहली|i|一|α'",
  'second|zweite|zweites|zweiten|deuxième|segundo|segunda|secondo|seconda|tweede|andra|anden|andet|andre|toinen|drugi|drugie|' +
    "drugim|druhý|druhé|druhém|doilea|второй|второе|втором|ikinci|δεύτερο|الثاني|שני|שנייה|kedua|दूसरी|ii|二|β'",
  'third|dritte|drittes|dritten|troisième|tercer|tercero|terceiro|terzo|derde|tredje|kolmas|trzeci|trzecim|třetí|treilea|третий|' +
    "третьем|üçüncü|τρίτο|الثالث|שלישי|ketiga|तीसरी|iii|三|γ'",
  'fourth|vierte|viertes|vierten|quatrième|cuarto|quarto|vierde|fjärde|fjerde|neljäs|czwarty|czwartym|čtvrtý|čtvrté|čtvrtém|' +
    "patrulea|четвертый|четвёртый|четвертом|dördüncü|τέταρτο|الرابع|רביעי|keempat|चौथी|iv|四|δ'",
];

/** How many months or weeks, in words. */
export const countedWords: Readonly<Record<number, string>> = {
  3: 'three|drei|trois|tres|três|tre|drie',
  6: 'six|sechs|seis|sei|zes|sex|seks',
  9: 'nine|neun|neuf|nueve|nove|negen|nio|ni',
  12: 'twelve|zwölf|douze|doce|doze|dodici|twaalf|tolv',
  15: 'fifteen',
  18: 'eighteen',
};

/** Parts of a year that one word names: their months, and which of them. */
export const partWords: readonly { readonly words: string; readonly length: 3 | 6; readonly index: number }[] = [
  { words: '上半年|上半期|상반기', length: 6, index: 1 },
  { words: '下半年|下半期|하반기', length: 6, index: 2 },
  ...['一', '二', '三', '四'].map((han, i) => ({
    words: [han, i + 1].flatMap((n) => [`第${n}季度`, `${n}季度`, `第${n}季`, `第${n}四半期`, `${n}분기`]).join('|'),
    length: 3 as const,
    index: i + 1,
  })),
];

/** The first months of a year that one phrase names, by how many they are. */
export const firstMonthsWords: Readonly<Record<number, string>> = {
  9: 'first three quarters|前三季度|前3季度|前三季',
};

/**
 * Years that are counted from elsewhere and begin with January: the year before their first. Thailand's, Taiwan's, and Japan's by era.
 * Those whose years begin on another day are no run of whole months, and are not read.
 */
export const eras: Readonly<Record<string, number>> = {
  'พ.ศ.|พศ|พุทธศักราช|b.e.|be': -543,
  '民國|民国|中華民國|roc': 1911,
  令和: 2018,
  平成: 1988,
  昭和: 1925,
};

/** Calendars whose years are no run of whole months. */
export const otherCalendars =
  'ah|a.h.|هـ|ه‍|هجري|هجرية|هجری|bs|b.s.|वि.सं.|वि. सं.|विक्रम संवत|बि.सं.|sh|a.p.|خورشیدی|شمسی|am|e.c.';
