import { reliabilities, sourceKinds, type Status, statuses } from '../dataset/records';
import { plainText, quoteText } from './plainText';
import type { Reading } from './reading';

type Reliability = (typeof reliabilities)[number];
type SourceKind = (typeof sourceKinds)[number];

const statusWords = new Map<string, Status>([
  ...statuses.map((status) => [status, status] as [string, Status]),
  ...words<Status>('actual', 'spent|reported|ist|realised|realized|réel|effectif|real|实际|实绩|実績'),
  ...words<Status>('estimated', 'estimate|est|e|geschätzt|schätzung|estimé|estimado|stimato|估计|推定'),
  ...words<Status>(
    'planned',
    'plan|plans|budget|budgeted|guidance|guided|announced|intended|geplant|prévu|planeado|计划|計画',
  ),
]);

/** Reads a status: `actual`, `estimated`, `planned` or a usual word for one. */
export function readStatus(text: string): Reading<Status> {
  return readFrom(statusWords, text, `not a status (${statuses.join(', ')})`);
}

const kindWords = new Map<string, SourceKind>([
  ...sourceKinds.map((kind) => [kind, kind] as [string, SourceKind]),
  ...words<SourceKind>('filing', 'filings|10-k|10-q|annual report|regulatory filing'),
  ...words<SourceKind>('company statement', 'company|press release|statement|release'),
  ...words<SourceKind>('news', 'article|newspaper|press'),
  ...words<SourceKind>('analyst', 'research|analyst note'),
  ...words<SourceKind>('dataset', 'data|database'),
]);

/** Reads the kind of a source: `filing`, `news`, `analyst`. */
export function readSourceKind(text: string): Reading<SourceKind> {
  return readFrom(kindWords, text, `not a kind of source (${sourceKinds.join(', ')})`);
}

const grades = [
  'completely reliable',
  'usually reliable',
  'fairly reliable',
  'not usually reliable',
  'unreliable',
  'cannot be judged',
] as const;

const gradeWords = new Map<string, Reliability>(
  reliabilities.flatMap((grade, i) => {
    const meaning = grades[i] ?? '';
    return [grade.toLowerCase(), meaning, `${grade.toLowerCase()} ${meaning}`].map((word) => [word, grade] as const);
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

function words<Value>(value: Value, list: string): (readonly [string, Value])[] {
  return list.split('|').map((word) => [word, value] as const);
}

function readFrom<Value>(known: ReadonlyMap<string, Value>, text: string, wrong: string): Reading<Value> {
  const value = text.length > 100 ? undefined : known.get(plainText(text).toLowerCase().replace(/\.$/, ''));
  return value === undefined ? { ok: false, reason: `${wrong}: ${quoteText(text)}` } : { ok: true, value };
}
