/** [I5] Whether an address may be opened outside: web and mail only, as the URL parser understands it. */
export function isOpenable(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol);
}
