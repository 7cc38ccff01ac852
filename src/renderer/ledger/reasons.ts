import { Refused } from '../../client';
import { Failure } from '../../core/failure';
import type { Notice } from './ledgerState';

/** Why something was not done; what is no refusal is a fault of Outlay's own. */
export function whyRefused(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof Failure) return error;
  return { code: 'bug', message: 'something went wrong in Outlay itself' };
}

/** A reason as a sentence of its own. */
export function asSentence(reason: string): string {
  const text = reason.trim();
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
}

/** Says what the host found about the file once, whether it comes as an event or with the file. */
export function createNoticer(tell: (notice: Notice) => void): (text: string) => void {
  const heard = new Set<string>();
  return (text) => {
    if (heard.has(text)) return;
    heard.add(text);
    tell({ tone: 'review', text: asSentence(text) });
  };
}
