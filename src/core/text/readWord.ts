import { fiscalYearNames, reliabilities, sourceKinds, type Status, statuses } from '../dataset/records';
import { plainText, quoteText } from './plainText';
import type { Reading } from './reading';

type Reliability = (typeof reliabilities)[number];
type SourceKind = (typeof sourceKinds)[number];

const statusWords = lexicon<Status>({
  actual: 'spent|reported|ist|realised|realized|réel|effectif|real|实际|实绩|実績',
  estimated: 'estimate|est|e|geschätzt|schätzung|estimé|estimado|stimato|估计|推定',
  planned: 'plan|plans|budget|budgeted|guidance|guided|announced|intended|geplant|prévu|planeado|计划|計画',
});

/** Reads a status: `actual`, `estimated`, `planned` or a usual word for one. */
export function readStatus(text: string): Reading<Status> {
  return readFrom(statusWords, text, `not a status (${statuses.join(', ')})`);
}

type FiscalYearName = (typeof fiscalYearNames)[number];

const fiscalYearNameWords = lexicon<FiscalYearName>({
  end: 'the year in which it ends|ending year|last',
  start: 'the year in which it starts|the year in which it begins|starting year|begin|beginning|first',
});

/** Reads by which of its two calendar years a fiscal year is named: `end`, `start`. */
export function readFiscalYearName(text: string): Reading<FiscalYearName> {
  return readFrom(fiscalYearNameWords, text, `neither of ${fiscalYearNames.join(' and ')}`);
}

const kindWords = lexicon<SourceKind>({
  filing: 'filings|10-k|10-q|annual report|regulatory filing',
  'company statement': 'company|press release|statement|release',
  news: 'article|newspaper|press',
  analyst: 'research|analyst note',
  dataset: 'data|database',
  other: '',
});

/** Reads the kind of a source: `filing`, `news`, `analyst`. */
export function readSourceKind(text: string): Reading<SourceKind> {
  return readFrom(kindWords, text, `not a kind of source (${sourceKinds.join(', ')})`);
}

const grades = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const satisfies Record<Reliability, string>;

const gradeWords = new Map<string, Reliability>(
  reliabilities.flatMap((grade) => {
    const letter = grade.toLowerCase();
    return [letter, grades[grade], `${letter} ${grades[grade]}`].map((word) => [word, grade] as const);
  }),
);

/** Reads a grade of the Admiralty scale by its letter, its words, or both: `B`, `usually reliable`. */
export function readReliability(text: string): Reading<Reliability> {
  return readFrom(gradeWords, text, 'not a reliability from A (completely reliable) to F (cannot be judged)');
}

const yesNoWords = new Map<string, boolean>([
  ...words(true, 'yes|y|true|1|x|✓|✔|ja|oui|sí|si|sì|sim|是|はい|예'),
  ...words(false, 'no|n|false|0|-|nein|non|não|nao|nee|nej|否|いいえ|아니요'),
]);

/** Reads yes or no. */
export function readYesNo(text: string): Reading<boolean> {
  return readFrom(yesNoWords, text, 'neither yes nor no');
}

/** Each member of a closed list by its own name and by the usual words for it, parted by `|`. */
function lexicon<Member extends string>(usual: Readonly<Record<Member, string>>): ReadonlyMap<string, Member> {
  const members = Object.entries<string>(usual) as [Member, string][];
  return new Map(members.flatMap(([member, list]) => [[member, member] as const, ...words(member, list)]));
}

function words<Value>(value: Value, list: string): (readonly [string, Value])[] {
  return list
    .split('|')
    .filter(Boolean)
    .map((word) => [word, value] as const);
}

function readFrom<Value>(known: ReadonlyMap<string, Value>, text: string, wrong: string): Reading<Value> {
  const value = text.length > 100 ? undefined : known.get(plainText(text).toLowerCase().replace(/\.$/, ''));
  return value === undefined ? { ok: false, reason: `${wrong}: ${quoteText(text)}` } : { ok: true, value };
}
