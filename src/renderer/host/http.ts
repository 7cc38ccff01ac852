import { HostEvent, Refusal, type Reply, type Send } from '../../contract';
import type { Host } from './host';
import { offline } from './offline';

const FIRST_WAIT = 250;
const LONGEST_WAIT = 5_000;

/**
 * The host over loopback HTTP: a POST for each call, one stream of lines for its events. The stream is opened again, ever
 * more slowly, for as long as the host is gone.
 */
export function connectHttp(origin: string, key: string | Promise<string>): Host {
  const listeners = new Set<(event: HostEvent) => void>();
  const watchers = new Set<(reachable: boolean) => void>();
  const authorized = async () => ({ Authorization: `Bearer ${await key}` });
  let listening = false;

  const send: Send = async (name, input) => {
    try {
      const response = await fetch(`${origin}/call/${name}`, {
        method: 'POST',
        headers: { ...(await authorized()), 'Content-Type': 'application/json' },
        body: JSON.stringify(input),
      });
      return replyOf(await response.json());
    } catch (error) {
      return offline(error);
    }
  };

  const listen = async () => {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        const response = await fetch(`${origin}/events`, { headers: await authorized() });
        if (response.ok && response.body) {
          wait = FIRST_WAIT;
          watchers.forEach((watcher) => watcher(true));
          for await (const line of linesOf(response.body)) {
            const event = HostEvent.safeParse(JSON.parse(line));
            if (event.success) listeners.forEach((listener) => listener(event.data));
          }
        }
      } catch {
        // A stream that breaks is how a host that is gone looks; the watchers are told below.
      }
      watchers.forEach((watcher) => watcher(false));
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };

  const start = () => {
    if (listening) return;
    listening = true;
    void listen();
  };

  return {
    send,
    subscribe: (listener) => {
      listeners.add(listener);
      start();
      return () => listeners.delete(listener);
    },
    watch: (watcher) => {
      watchers.add(watcher);
      start();
      return () => watchers.delete(watcher);
    },
  };
}

/** The body of an answer, or a bug where it is in no form that the contract knows. */
function replyOf(body: unknown): Reply {
  if (typeof body === 'object' && body !== null && 'ok' in body && body.ok === true) {
    return { ok: true, value: 'value' in body ? body.value : null };
  }
  const refusal = Refusal.safeParse(body);
  if (refusal.success) return refusal.data;
  return { ok: false, code: 'bug', message: 'the host gave an answer that is not understood', path: [] };
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim()) yield line;
  }
}
