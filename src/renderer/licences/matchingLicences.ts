import type { Licence } from '../../contract/licences';

/** Those whose name or licence has all words of a search in it, whatever their case; all where nothing is searched for. */
export function matchingLicences(licences: readonly Licence[], search: string): readonly Licence[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return licences.filter(({ name, identifier }) => {
    const text = `${name} ${identifier}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
