/** The page's own scheme: no `file:`, so no path of this machine has an address. */
export const scheme = 'app';

/** The only origin that is shown and listened to. */
const ownOrigin = `${scheme}://outlay`;

/** The address of the page. */
export const pageAddress = `${ownOrigin}/index.html`;

/** Whether an address is of our own origin, as the URL parser understands it: `app://outlay.evil/` is not. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password, port } = new URL(address);
  return protocol === `${scheme}:` && host === 'outlay' && username === '' && password === '' && port === '';
}
