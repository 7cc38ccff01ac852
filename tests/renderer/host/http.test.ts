import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import type { HostEvent } from '../../../src/contract';
import { connectHttp } from '../../../src/renderer/host/http';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

test('a call is a POST with the key and JSON, and its reply comes back', async () => {
  const heard: unknown[] = [];
  const origin = await serve((path, body, authorization) => {
    heard.push({ path, body, authorization });
    return '{"ok":true,"value":{"savedAt":"x"}}';
  });
  const reply = await connectHttp(origin, 'secret').send('save', {});
  expect(reply).toEqual({ ok: true, value: { savedAt: 'x' } });
  expect(heard).toEqual([{ path: '/call/save', body: '{}', authorization: 'Bearer secret' }]);
});

test('a host that is gone is a refusal, never an exception', async () => {
  const reply = await connectHttp('http://127.0.0.1:9', 'secret').send('save', {});
  expect(reply).toMatchObject({ ok: false, code: 'offline' });
});

test('an answer that nobody understands is a bug, told as such', async () => {
  const origin = await serve(() => '{"hello":1}');
  expect(await connectHttp(origin, 'secret').send('save', {})).toMatchObject({ ok: false, code: 'bug' });
});

test('events come line by line, and listeners hear when the stream ends', async () => {
  const origin = await serve(() => '\n{"kind":"changed","revision":7}\n\n{"kind":"desk"}\n');
  const host = connectHttp(origin, 'secret');
  const events: HostEvent[] = [];
  const states: boolean[] = [];
  host.watch((reachable) => states.push(reachable));
  host.subscribe((event) => events.push(event));
  await vi.waitFor(() => expect(events.slice(0, 2)).toEqual([{ kind: 'changed', revision: 7 }, { kind: 'desk' }]));
  await vi.waitFor(() => expect(states.slice(0, 2)).toEqual([true, false]));
});

async function serve(answer: (path: string, body: string, authorization: string) => string): Promise<string> {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => response.end(answer(request.url ?? '', body, request.headers.authorization ?? '')));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
