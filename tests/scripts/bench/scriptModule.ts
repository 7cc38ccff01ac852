/** A module of `scripts/bench`, which is plain JavaScript: what it exports is said by whoever imports it. */
export async function scriptModule<Exports>(name: string): Promise<Exports> {
  const { href } = new URL(`../../../scripts/bench/${name}`, import.meta.url);
  return (await import(href)) as Exports;
}
