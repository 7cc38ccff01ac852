import type { Investment } from '../../dataset/records';

type Dispute = NonNullable<Investment['disputed']>;

/** Who disputes a figure and in which words: `ByteDance: "It is incorrect."`; empty where nobody does. */
export function formatDispute(disputed: Dispute | undefined): string {
  if (!disputed) return '';
  const by = mustQuote(disputed.by) ? `"${disputed.by.replaceAll('"', '""')}"` : disputed.by;
  return disputed.statement === undefined ? by : `${by}: "${disputed.statement}"`;
}

/** The same read back; its source stays. Undefined for empty text and for a plain no. */
export function readDispute(text: string, before: Dispute | undefined): Dispute | undefined {
  if (text === '' || /^(no|false|0)$/i.test(text)) return undefined;
  const quoted = /^"((?:[^"]|"")*)"(?:: "([\s\S]*)")?$/.exec(text);
  const plain = /^([\s\S]*?): "([\s\S]*)"$/.exec(text);
  const by = quoted?.[1]?.replaceAll('""', '"') ?? plain?.[1] ?? text;
  const statement = quoted ? quoted[2] : plain?.[2];
  return {
    by,
    ...(statement !== undefined && { statement }),
    ...(before?.source !== undefined && { source: before.source }),
  };
}

function mustQuote(by: string): boolean {
  return by.startsWith('"') || by.includes(': "') || /^(no|false|0)$/i.test(by);
}
