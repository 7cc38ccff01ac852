import type { Host } from './host';
import { connectBridge } from './bridge';
import { connectHttp } from './http';

/** Finds the host of this page: the desktop app's preload where there is one, else the server that the page came from. */
export function connect(window: Window): Host {
  if (window.outlay) return connectBridge(window.outlay);
  const key = new URLSearchParams(window.location.hash.slice(1)).get('key') ?? '';
  return connectHttp(window.location.origin, key);
}
