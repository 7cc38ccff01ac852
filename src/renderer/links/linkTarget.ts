/** Where an address leads, in words, or null where it may not be opened: only web and mail addresses are [I5]. */
export function linkTarget(address: string): { readonly url: string; readonly host: string } | null {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    // What is no address leads nowhere, and whoever asks says so.
    return null;
  }
  if (url.protocol === 'mailto:') return { url: url.href, host: decodeSafely(url.pathname) };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return url.hostname ? { url: url.href, host: url.host } : null;
}

/** A text without its escapes, for the eye only. */
function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone % is no escape: the address is shown as it was written.
    return text;
  }
}
