/**
 * The file among the arguments of a start: `electron . FILE` while developing, `outlay FILE` once packaged. Switches, which
 * Chromium adds in any place, are passed over.
 */
export function fileArgument(argv: readonly string[], packaged: boolean): string | null {
  const given = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  return given[packaged ? 0 : 1] ?? null;
}
