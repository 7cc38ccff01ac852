import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Refusal } from '../../contract';
import { answer } from '../service/answer';
import type { LogBug } from '../service/log';
import { loadPage, type PageFiles } from '../service/page/pageFiles';
import { contentSecurityPolicy, pageHeaders } from '../service/page/policy';
import type { Service } from '../service/service';
import { streamEvents } from './events';
import { type Own, turnAway, turnAwayWithoutKey } from './guard';
import { readJson } from './readJson';

/** What one request may be answered from. */
export interface Answering {
  readonly own: Own;
  readonly service: Service;
  readonly files: PageFiles;
  readonly logBug: LogBug;
}

/** Answers one request, whatever it is; the page to whoever asks by our own address, calls and events to whoever has the key. */
export async function handle(request: IncomingMessage, response: ServerResponse, with_: Answering): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
  response.setHeader('Content-Security-Policy', contentSecurityPolicy('none'));
  const away = turnAway(request, with_.own);
  if (away) return refuse(response, away.status, away.message);
  // The path as it was sent: nothing in it is decoded, so nothing in it can be disguised.
  const [path = ''] = (request.url ?? '').split(/[?#]/, 1);
  if (path.startsWith('/call/')) return answerCall(request, response, path.slice('/call/'.length), with_);
  if (path === '/key') return answerKey(request, response, with_.own);
  if (path === '/events') return answerEvents(request, response, with_);
  return answerFile(request, response, path, with_.files);
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { own, service, logBug }: Answering,
): Promise<void> {
  if (request.method !== 'POST') return refuseMethod(response, 'POST');
  const away = turnAwayWithoutKey(request, own);
  if (away) return refuse(response, away.status, away.message);
  const body = await readJson(request);
  if (!body.ok) return refuse(response, body.status, body.message);
  const reply = await answer(service.handlers, name, body.value, logBug);
  sendText(response, 200, 'application/json; charset=utf-8', JSON.stringify(reply));
}

/** Gives the key for a ticket, once. */
function answerKey(request: IncomingMessage, response: ServerResponse, { keyring }: Own): void {
  if (request.method !== 'POST') return refuseMethod(response, 'POST');
  const given = request.headersDistinct.authorization ?? [];
  const key = given.length === 1 ? keyring.redeem(given[0]) : null;
  if (key === null) return refuse(response, 401, 'open the whole address that Outlay printed, with its key');
  sendText(response, 200, 'application/json; charset=utf-8', JSON.stringify({ key }));
}

function answerEvents(request: IncomingMessage, response: ServerResponse, { own, service }: Answering): void {
  if (request.method !== 'GET') return refuseMethod(response, 'GET');
  const away = turnAwayWithoutKey(request, own);
  if (away) return refuse(response, away.status, away.message);
  streamEvents(response, service.subscribe);
}

function answerFile(request: IncomingMessage, response: ServerResponse, path: string, files: PageFiles): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(response, 'GET, HEAD');
  if (path === '/' || path === '/index.html') {
    const page = loadPage(files);
    response.setHeader('Content-Security-Policy', page.policy);
    return sendText(response, 200, 'text/html; charset=utf-8', page.html);
  }
  const file = files.get(path);
  if (!file) return refuse(response, 404, 'there is nothing here');
  sendText(response, 200, file.mime, file.bytes);
}

function refuseMethod(response: ServerResponse, allowed: string): void {
  response.setHeader('Allow', allowed);
  refuse(response, 405, `only ${allowed} here`);
}

/** Turns a request away as data. What it may still be sending is let go by, so that the sender hears the answer. */
function refuse(response: ServerResponse, status: number, message: string): void {
  const refusal: Refusal = { ok: false, code: status === 404 ? 'notFound' : 'forbidden', message, path: [] };
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(refusal));
}

function sendText(response: ServerResponse, status: number, mime: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': mime, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}
