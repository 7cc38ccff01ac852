import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Failure } from '../../core/failure';
import type { LogBug } from '../service/log';
import type { PageFiles } from '../service/page/pageFiles';
import type { Service } from '../service/service';
import { handle } from './handle';
import { createKeyring } from './keyring';

export interface HttpHost {
  /** Where the page is, with the key of this start in its fragment: browsers never send that part. */
  readonly address: () => string;
  /** The same for one browser that is to be opened: with a ticket that is good once, for a minute, in place of the key. */
  readonly addressToOpen: () => string;
  /** Ends every connection and stops listening. */
  readonly close: () => Promise<void>;
}

export interface HttpHostOptions {
  readonly service: Service;
  readonly files: PageFiles;
  readonly logBug: LogBug;
  /** 0, or none: a free one. */
  readonly port?: number | undefined;
  /** The address of the opened browser was used by somebody else: the key, and with it the address, is a new one now. */
  readonly onStolen?: () => void;
  /** How long a request may take to arrive: its head, and all of it. Milliseconds. */
  readonly limits?: { readonly head: number; readonly whole: number };
}

/**
 * Serves the app to a browser on this machine, and to nobody else: on 127.0.0.1 only.
 *
 * @throws {Failure} `badInput` where the port is in use or may not be used.
 */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const {
    service,
    files,
    logBug,
    port = 0,
    onStolen = () => undefined,
    limits = { head: 10_000, whole: 120_000 },
  } = options;
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: limits.head,
    requestTimeout: limits.whole,
    keepAliveTimeout: 10_000,
    connectionsCheckingInterval: Math.min(2_000, limits.head),
  });
  server.maxConnections = 200;
  server.on('clientError', (error, socket) => endBadly(error, socket as Socket));
  const own = { host: `127.0.0.1:${await listen(server, port)}`, keyring: createKeyring(Date.now, onStolen) };
  server.on('request', (request, response) => {
    handle(request, response, { own, service, files, logBug }).catch((error: unknown) => {
      logBug('http', error);
      response.destroy();
    });
  });
  return {
    address: () => `http://${own.host}/#key=${own.keyring.key()}`,
    addressToOpen: () => `http://${own.host}/#ticket=${own.keyring.ticket()}`,
    close: () => close(server),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusalOf(error, port)));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.removeAllListeners('error');
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function refusalOf(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new Failure('badInput', `port ${port} is in use`, ['port']);
  if (error.code === 'EACCES') return new Failure('badInput', `port ${port} may not be used by you`, ['port']);
  return error;
}

/** A request that is no request, or too slow: an answer of one line, and the connection ends. */
function endBadly(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = statuses[error.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

const statuses: Record<string, string | undefined> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
