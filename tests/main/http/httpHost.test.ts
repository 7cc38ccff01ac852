import { connect } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeOf } from '../../../src/main/service/home';
import type { PageFile } from '../../../src/main/service/page/pageFiles';
import { createService, type Service } from '../../../src/main/service/service';
import { type HttpHost, startHttpHost } from '../../../src/main/http/httpHost';
import { rawRequest, requestText } from './rawRequest';

let folder: string;
let service: Service;
let host: HttpHost;
let port: number;
let key: string;
const bugs: unknown[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outlay-http-'));
  service = await createService({
    host: 'http',
    home: homeOf({ OUTLAY_HOME: folder }),
    user: 'ada',
    now: () => new Date('2025-01-24T10:00:00Z'),
    logBug: (_where, error) => bugs.push(error),
  });
  await service.handlers.openSample({});
  host = await startHttpHost({
    service,
    files: new Map([
      [
        '/index.html',
        page('<!doctype html><html><head><title>Outlay</title></head></html>', 'text/html; charset=utf-8'),
      ],
      ['/assets/index-1.js', page('export {}', 'text/javascript; charset=utf-8')],
    ]),
    logBug: (_where, error) => bugs.push(error),
    limits: { head: 500, whole: 2_000 },
  });
  port = Number(new URL(host.address()).port);
  key = new URLSearchParams(new URL(host.address()).hash.slice(1)).get('key') ?? '';
});

afterAll(async () => {
  await host.close();
  await service.close();
  await rm(folder, { recursive: true, force: true });
  expect(bugs).toEqual([]);
});

test('the address is on 127.0.0.1, with a key of 128 bits in its fragment', () => {
  expect(host.address()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{22}$/);
});

test('nobody listens on another address of this machine', async () => {
  const refused = await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.2');
    socket.on('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.on('error', () => resolve(true));
  });
  expect(refused).toBe(true);
});

test('the page comes with its policy, a nonce of its own, and no key', async () => {
  const first = await get('/');
  const second = await get('/?again');
  expect(first.status).toBe(200);
  const nonce = /<meta name="csp-nonce" content="([^"]+)">/.exec(first.body)?.[1] ?? '';
  expect(first.headers.get('content-security-policy')).toBe(
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' blob: data:; font-src 'self'; ` +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  expect(second.body).not.toContain(nonce);
  expect(first.body).not.toContain(key);
  expect([...first.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('only the files that were there at the start are there', async () => {
  expect((await get('/assets/index-1.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  for (const path of [
    '/../package.json',
    '/assets/../../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/..\\..\\package.json',
    '/%',
    '/%00',
    '//etc/passwd',
    '/assets/',
    '/__proto__',
    '/constructor',
    'http://127.0.0.1/index.html',
  ]) {
    expect([path, (await get(path)).status]).toEqual([path, 404]);
  }
});

test('a call is answered with the key', async () => {
  const answer = await call('desk', {});
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { host: 'http', open: { name: 'sample' } } });
});

test('a call without the key, or with another, or with two, is not', async () => {
  for (const headers of [
    [],
    ['Authorization: Bearer wrong'],
    [`Authorization: ${key}`],
    [`Authorization: Bearer ${key}x`],
    [`Authorization: Bearer ${key}`, 'Authorization: Bearer wrong'],
  ]) {
    const answer = await post('/call/desk', '{}', headers);
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code: 'forbidden' });
  }
  expect((await get('/events')).status).toBe(401);
});

test('there must be exactly one Host, our own', async () => {
  const own = `Host: 127.0.0.1:${port}`;
  for (const [hosts, status] of [
    [[], 400],
    [[own, own], 400],
    [[own, 'Host: evil.example'], 400],
    [[`Host: localhost:${port}`], 403],
    [['Host: 127.0.0.1'], 403],
    [[`Host: evil.example:${port}`], 403],
  ] as const) {
    const answer = await rawRequest(port, [requestText('GET /', hosts)]);
    expect([hosts, answer.status]).toEqual([hosts, status]);
  }
});

test('another origin or site is turned away, even with the key', async () => {
  for (const header of [
    'Origin: http://evil.example',
    'Origin: null',
    `Origin: http://localhost:${port}`,
    `Origin: https://127.0.0.1:${port}`,
    'Sec-Fetch-Site: cross-site',
    'Sec-Fetch-Site: same-site',
  ]) {
    const answer = await post('/call/desk', '{}', [`Authorization: Bearer ${key}`, header]);
    expect([header, answer.status]).toEqual([header, 403]);
  }
  const own = [`Authorization: Bearer ${key}`, `Origin: http://127.0.0.1:${port}`, 'Sec-Fetch-Site: same-origin'];
  expect((await post('/call/desk', '{}', own)).status).toBe(200);
});

test('calls are POST and JSON', async () => {
  expect((await get('/call/desk')).status).toBe(405);
  expect((await rawRequest(port, [requestText('DELETE /', [`Host: 127.0.0.1:${port}`])])).status).toBe(405);
  const headers = [`Host: 127.0.0.1:${port}`, `Authorization: Bearer ${key}`, 'Content-Length: 2'];
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16']) {
    const text = requestText('POST /call/desk', [...headers, `Content-Type: ${type}`], '{}');
    expect([type, (await rawRequest(port, [text])).status]).toEqual([type, 415]);
  }
});

test('what is no JSON is refused, and an unknown call or a wrong input is data', async () => {
  for (const body of ['', '{', 'nul', '{}x']) {
    expect((await post('/call/desk', body, [`Authorization: Bearer ${key}`])).status).toBe(400);
  }
  expect(JSON.parse((await call('nothing', {})).body)).toMatchObject({ ok: false, code: 'notFound' });
  expect(JSON.parse((await call('__proto__', {})).body)).toMatchObject({ ok: false, code: 'notFound' });
  expect(JSON.parse((await call('edit', { base: -1 })).body)).toMatchObject({ ok: false, code: 'badInput' });
  expect(JSON.parse((await call('desk', { extra: 1 })).body)).toMatchObject({ ok: false, code: 'badInput' });
});

test('a body that says it is too large is refused without being kept', async () => {
  const head = [`Host: 127.0.0.1:${port}`, `Authorization: Bearer ${key}`, 'Content-Type: application/json'];
  const text = requestText('POST /call/desk', [...head, 'Content-Length: 999999999999']);
  const answer = await firstLine(text);
  expect(answer).toBe('HTTP/1.1 413 Payload Too Large');
});

test('a request that is none, or a head that is too long, ends in a plain refusal', async () => {
  expect((await rawRequest(port, ['\u0000\u0001 nonsense\r\n\r\n'])).status).toBe(400);
  expect((await rawRequest(port, ['GET / HTTP/9.9\r\n\r\n'])).status).toBe(400);
  const long = requestText('GET /', [`Host: 127.0.0.1:${port}`, `X-Long: ${'x'.repeat(40_000)}`]);
  expect((await rawRequest(port, [long])).status).toBe(431);
});

test('a head that does not come to its end is not waited for', async () => {
  const answer = await rawRequest(port, ['GET / HTTP/1.1\r\nHost: 127.0.0.1']);
  expect(answer.status).toBe(408);
});

test('a body that does not come to its end is not waited for', async () => {
  const head = [`Host: 127.0.0.1:${port}`, `Authorization: Bearer ${key}`, 'Content-Type: application/json'];
  const answer = await rawRequest(port, [requestText('POST /call/desk', [...head, 'Content-Length: 10'], '{')]);
  expect([0, 400, 408]).toContain(answer.status);
  expect((await call('desk', {})).status).toBe(200);
});

test('events come as lines, to whoever has the key', async () => {
  const response = await fetch(`http://127.0.0.1:${port}/events`, { headers: { Authorization: `Bearer ${key}` } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect(response.headers.get('content-type')).toContain('application/x-ndjson');
  expect((await reader?.read())?.value).toBe('\n');
  const { revision } = await service.handlers.dataset({});
  const record = { id: 'com_new', name: 'New', aliases: [], fiscalYearEnd: 12 };
  const change = { label: 'add', edits: [{ kind: 'put', table: 'companies', record }] };
  const reply = JSON.parse((await call('edit', { base: revision, change })).body) as unknown;
  expect(reply).toMatchObject({ ok: true, value: { revision: revision + 1 } });
  expect((await reader?.read())?.value).toBe(`${JSON.stringify({ kind: 'changed', revision: revision + 1 })}\n`);
  await reader?.cancel();
});

test('a browser is opened with a ticket in place of the key, which gives the key once', async () => {
  const stolen: string[] = [];
  const own = await startHttpHost({
    service,
    files: new Map(),
    logBug: () => undefined,
    onStolen: () => stolen.push(own.address()),
  });
  onTestFinished(() => own.close());
  const { origin, hash } = new URL(own.addressToOpen());
  const before = own.address();
  expect(hash).toMatch(/^#ticket=[\w-]{22}$/);
  expect(before).not.toContain(hash.slice('#ticket='.length));
  const redeem = (ticket: string) =>
    fetch(`${origin}/key`, { method: 'POST', headers: { Authorization: `Ticket ${ticket}` } });

  expect((await redeem('wrong')).status).toBe(401);
  const first = await redeem(hash.slice('#ticket='.length));
  expect(await first.json()).toEqual({ key: new URL(before).hash.slice('#key='.length) });
  expect(stolen).toEqual([]);
  // Whoever came first may not have been the user: from now on the old key opens nothing.
  expect((await redeem(hash.slice('#ticket='.length))).status).toBe(401);
  expect(stolen).toEqual([own.address()]);
  expect(own.address()).not.toBe(before);
});

test('a port that is in use is said to be', async () => {
  const second = startHttpHost({ service, files: new Map(), logBug: () => undefined, port });
  await expect(second).rejects.toMatchObject({ code: 'badInput', message: `port ${port} is in use` });
});

function page(text: string, mime: string): PageFile {
  return { mime, bytes: Buffer.from(text) };
}

function get(path: string) {
  return rawRequest(port, [requestText(`GET ${path}`, [`Host: 127.0.0.1:${port}`])]);
}

function post(path: string, body: string, headers: readonly string[]) {
  const head = [
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return rawRequest(port, [requestText(`POST ${path}`, [...head, ...headers], body)]);
}

function call(name: string, input: unknown) {
  return post(`/call/${name}`, JSON.stringify(input), [`Authorization: Bearer ${key}`]);
}

function firstLine(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', reject);
    socket.once('data', (chunk) => {
      resolve(chunk.toString('utf8').split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.write(text);
  });
}
