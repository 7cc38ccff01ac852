import type { ServerResponse } from 'node:http';
import type { HostEvent, Subscribe } from '../../contract';

/** Often enough that a page knows within seconds that its host is gone. */
const heartbeatMs = 10_000;

/** What may wait for a page that does not read; it then has to ask anew. */
const maxWaiting = 1024 * 1024;

/**
 * Streams what happens to a page, one JSON object a line; empty lines say that the host is still there. It ends when the
 * page goes.
 */
export function streamEvents(response: ServerResponse, subscribe: Subscribe): void {
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
  response.write('\n');
  const send = (line: string) => {
    if (response.writableLength > maxWaiting) response.destroy();
    else response.write(line);
  };
  const unsubscribe = subscribe((event: HostEvent) => send(`${JSON.stringify(event)}\n`));
  const heart = setInterval(() => send('\n'), heartbeatMs);
  response.on('close', () => {
    clearInterval(heart);
    unsubscribe();
  });
}
