/** What makes a spreadsheet take a cell for a formula, also full-width, and an apostrophe of ours before it. */
const RUNS = /^(?='*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/gmu;

/**
 * [I3] Text that no spreadsheet runs: every line that would be taken for a formula gets an apostrophe before it. Taking one
 * away again from each line that has it before such a sign gives back the same text.
 */
export function inertText(text: string): string {
  return text.replace(RUNS, "'");
}
