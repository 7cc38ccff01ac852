import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readJson } from '../../../src/main/http/readJson';

test('JSON is read, up to the limit', async () => {
  const ask = await reading(20);
  expect(await ask('{"a":"é"}')).toEqual({ ok: true, value: { a: 'é' } });
  expect(await ask(JSON.stringify('x'.repeat(18)))).toEqual({ ok: true, value: 'x'.repeat(18) });
  expect(await ask(JSON.stringify('x'.repeat(19)))).toMatchObject({ ok: false, status: 413 });
});

test('a body that does not say how long it is, is refused once it is too long', async () => {
  const ask = await reading(1000);
  const pieces = Array.from({ length: 50 }, () => new Uint8Array(1000));
  const body = new ReadableStream({
    pull: (controller) => {
      const piece = pieces.pop();
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
  });
  expect(await ask(body)).toMatchObject({ ok: false, status: 413 });
});

test('bytes that are not UTF-8 are not read as if they were', async () => {
  const ask = await reading(1000);
  expect(await ask(new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({ ok: false, status: 400 });
});

/** A server that answers with what it has read. */
async function reading(limit: number) {
  const server = createServer((request, response) => {
    void readJson(request, limit).then((read) => response.end(JSON.stringify(read)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return async (body: BodyInit): Promise<unknown> => {
    const headers = { 'Content-Type': 'application/json' };
    const init = { method: 'POST', headers, body, duplex: 'half' };
    return (await fetch(`http://127.0.0.1:${port}/`, init)).json();
  };
}
