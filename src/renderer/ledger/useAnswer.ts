import { useEffect, useRef, useState } from 'react';
import { Refused } from '../../client';

/** What a question to the host has come to. */
export type Answer<Value> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'refused'; readonly reason: string };

const waiting = { kind: 'waiting' } as const;

/**
 * Asks the host, and again whenever `key` is another one; null asks nothing. The answer to the question before stands until
 * the new one is there, if `keep` says so.
 */
export function useAnswer<Value>(
  key: string | null,
  ask: () => Promise<Value>,
  { keep = false, delay = 0 }: { readonly keep?: boolean; readonly delay?: number } = {},
): Answer<Value> {
  const [answered, setAnswered] = useState<{ readonly key: string; readonly answer: Answer<Value> } | null>(null);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    const timer = setTimeout(() => {
      latest.current().then(
        (value) => wanted && setAnswered({ key, answer: { kind: 'ready', value } }),
        (error: unknown) => {
          if (!(error instanceof Refused)) throw error;
          if (wanted) setAnswered({ key, answer: { kind: 'refused', reason: error.message } });
        },
      );
    }, delay);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [key, delay]);
  if (!answered) return waiting;
  return answered.key === key || keep ? answered.answer : waiting;
}
