import { loadPage, type PageFiles } from '../service/page/pageFiles';
import { contentSecurityPolicy, pageHeaders } from '../service/page/policy';
import { isOwn } from './origin';

/** Answers a request of the page's own scheme from a fixed list of files; anything else is not found. */
export function answerPage(files: PageFiles, request: { readonly url: string; readonly method: string }): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'only GET');
  if (!isOwn(request.url)) return plain(404, 'there is nothing here');
  // The path as the parser gives it: nothing in it is decoded further, so nothing in it can be disguised.
  const { pathname } = new URL(request.url);
  if (pathname === '/' || pathname === '/index.html') {
    const { html, policy } = loadPage(files);
    return new Response(html, { headers: headersOf('text/html; charset=utf-8', policy) });
  }
  const file = files.get(pathname);
  if (!file) return plain(404, 'there is nothing here');
  return new Response(new Uint8Array(file.bytes), { headers: headersOf(file.mime) });
}

function plain(status: number, message: string): Response {
  return new Response(message, { status, headers: headersOf('text/plain; charset=utf-8') });
}

function headersOf(mime: string, policy = contentSecurityPolicy('none')): Record<string, string> {
  return { ...pageHeaders, 'Content-Type': mime, 'Content-Security-Policy': policy };
}
