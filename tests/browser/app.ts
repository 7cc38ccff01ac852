import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium';

const cli = resolve('out/main/cli.js');
const http = resolve('out/main/http.js');

/** A folder of its own, with a copy of the sample, for one test file. */
export interface Workplace {
  readonly folder: string;
  /** A fresh copy of the sample under a name. */
  sample: (name?: string) => Promise<string>;
  /** Runs the command line; throws with what it printed where it fails. */
  outlay: (...args: readonly string[]) => Promise<string>;
  remove: () => Promise<void>;
}

/** The sample as the command line writes it: asked for once a process, as a start of it takes as long as a page. */
let sampleText: Promise<string> | undefined;

export async function makeWorkplace(): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'outlay-browser-'));
  const env = environment(folder);
  const outlay = async (...args: readonly string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], { env, maxBuffer: 1e9 });
    return stdout;
  };
  return {
    folder,
    outlay,
    sample: async (name = 'sample.outlay.json') => {
      const path = join(folder, name);
      sampleText ??= outlay('new', path, '--sample').then(() => readFile(path, 'utf8'));
      await writeFile(path, await sampleText);
      return path;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A running host for a browser. */
export interface Host {
  readonly address: string;
  readonly pid: number | undefined;
  /** Kills it with SIGKILL, as a power cut would. */
  kill: () => Promise<void>;
  /** Asks it to end, and waits until it has. */
  stop: () => Promise<void>;
}

/** Serves a file; without one, what a start of the app opens: the file of the last time, else the sample. */
export async function serve(workplace: Workplace, file?: string): Promise<Host> {
  const command = file === undefined ? [http] : [cli, 'serve', file];
  const child = spawn(process.execPath, [...command, '--no-open'], {
    env: environment(workplace.folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await firstLine(child);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return { address, pid: child.pid, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

export interface OpenPage {
  readonly page: Page;
  /** Addresses outside the host that the page asked for: there must be none. */
  readonly strangers: readonly string[];
  /** What the page logged as an error. */
  readonly errors: readonly string[];
}

let browser: Promise<Browser> | undefined;

/** A page on the host in a browser context of its own. */
export async function openPage(host: Host, { dark = false, width = 1440, height = 900 } = {}): Promise<OpenPage> {
  browser ??= launchChromium();
  const context = await (
    await browser
  ).newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  const errors: string[] = [];
  const { origin } = new URL(host.address);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) strangers.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(host.address);
  return { page, strangers, errors };
}

/** Closes the browser that the tests of a file have shared. */
export async function closeBrowser(): Promise<void> {
  const open = browser;
  browser = undefined;
  await (await open)?.close();
}

/** Settings, recent files and datasets of the tests stay in their own folder. */
function environment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, OUTLAY_HOME: join(folder, 'home') };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let out = '';
    let trouble = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const end = out.indexOf('\n');
      if (end >= 0) found(out.slice(0, end).trim());
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (trouble += text));
    child.once('exit', (code) => failed(new Error(`the host ended with ${code}: ${trouble}`)));
  });
}
