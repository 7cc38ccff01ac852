import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { contentSecurityPolicy } from './policy';

/** One file of the page, ready to be sent. */
export interface PageFile {
  readonly mime: string;
  readonly bytes: Buffer;
}

/** The page's files by the path of their address (`/assets/index-3f2a.js`), fixed once read: no other path leads anywhere. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/**
 * Reads the files of the built page.
 *
 * @throws where the folder is not there: the page was not built.
 */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (path): Promise<[string, PageFile]> => {
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    return [address, { mime: mimes[extname(path)] ?? 'application/octet-stream', bytes: await readFile(path) }];
  });
  return new Map(await Promise.all(read));
}

/** The page itself for one load: its nonce is fresh, in the page (where libraries look for it) and in its policy. */
export interface PageLoad {
  readonly html: string;
  readonly policy: string;
}

/** The page for one load. */
export function loadPage(files: PageFiles): PageLoad {
  const index = files.get('/index.html');
  if (!index) throw new Error('the page has no index.html');
  const nonce = randomBytes(16).toString('base64');
  const meta = `<meta name="csp-nonce" content="${nonce}">`;
  const html = index.bytes
    .toString('utf8')
    .replace(/<meta name="csp-nonce"[^>]*>/i, '')
    .replace(/<head[^>]*>/i, (head) => `${head}${meta}`);
  return { html, policy: contentSecurityPolicy(nonce) };
}

const mimes: Record<string, string | undefined> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};
