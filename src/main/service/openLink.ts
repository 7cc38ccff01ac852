import { Failure } from '../../core/failure';
import type { HostDialogs } from './hostDialogs';

/**
 * [I5] Opens an address outside; `opened` false: the host cannot, the page must.
 *
 * @throws {Failure} `forbidden` for all but web and mail addresses.
 */
export async function openLink(url: string, dialogs: HostDialogs | undefined): Promise<{ opened: boolean }> {
  if (!isOpenable(url)) throw new Failure('forbidden', `only web and mail addresses are opened: ${url.slice(0, 200)}`);
  if (!dialogs) return { opened: false };
  await dialogs.openExternal(url);
  return { opened: true };
}

/** Web and mail only, as the URL parser understands it. */
function isOpenable(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol);
}
