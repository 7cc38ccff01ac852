import { expect, test } from 'vitest';
import { answerPage } from '../../../src/main/electron/pageProtocol';

const files = new Map([
  ['/index.html', { mime: 'text/html; charset=utf-8', bytes: Buffer.from('<html><head></head></html>') }],
  ['/assets/a.js', { mime: 'text/javascript; charset=utf-8', bytes: Buffer.from('export {}') }],
]);

test('the page comes with its policy and a nonce of its own', async () => {
  const response = answerPage(files, { url: 'app://outlay/index.html', method: 'GET' });
  const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? 'none';
  expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const again = await answerPage(files, { url: 'app://outlay/', method: 'GET' }).text();
  expect(again).not.toContain(nonce);
});

test('a file comes with its kind', async () => {
  const response = answerPage(files, { url: 'app://outlay/assets/a.js', method: 'GET' });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  expect(await response.text()).toBe('export {}');
});

test.each([
  'app://outlay/../../etc/passwd',
  'app://outlay/%2e%2e/%2e%2e/etc/passwd',
  'app://outlay/assets/%2e%2e%2fpackage.json',
  'app://outlay/%',
  'app://outlay/__proto__',
  'app://evil/index.html',
  'https://outlay/index.html',
])('%s leads nowhere', (url) => {
  expect(answerPage(files, { url, method: 'GET' }).status).toBe(404);
});

test('only GET is answered', () => {
  expect(answerPage(files, { url: 'app://outlay/', method: 'POST' }).status).toBe(405);
});
