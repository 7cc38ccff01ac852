import type { IncomingMessage } from 'node:http';

/** A body that was not read: the status to answer with, and why. */
export interface NotRead {
  readonly ok: false;
  readonly status: 400 | 413 | 415;
  readonly message: string;
}

/** The most bytes that one call may carry: a whole dataset of the largest size that is opened without a warning, twice. */
const maxBody = 100 * 1024 * 1024;

/** Reads the JSON that a request carries, and no more than `limit` bytes of it. It never throws. */
export async function readJson(
  request: IncomingMessage,
  limit = maxBody,
): Promise<{ readonly ok: true; readonly value: unknown } | NotRead> {
  if (!isJson(request)) return { ok: false, status: 415, message: 'calls carry application/json' };
  if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      // The rest is let go by, not kept: who is still sending would not hear an answer.
      if (size > limit) chunks.length = 0;
      else chunks.push(chunk);
    }
    if (size > limit) return tooLarge;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    // Cut off, not UTF-8 or not JSON: whoever sent it learns no more than that.
    return { ok: false, status: 400, message: 'the body is not whole JSON in UTF-8' };
  }
}

const tooLarge: NotRead = { ok: false, status: 413, message: 'the body is too large' };

function isJson(request: IncomingMessage): boolean {
  const types = request.headersDistinct['content-type'] ?? [];
  return types.length === 1 && /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(types[0] ?? '');
}
