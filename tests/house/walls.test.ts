import { ESLint, Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

/** The rules that are walls. Neither needs types, so that a line can be looked at without a program. */
const wallRules = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax'];
const eslint = new ESLint();

describe('walls between the rooms of the page', () => {
  test.each([
    ['src/renderer/ledger/copy.ts', '../host/host'],
    ['src/renderer/ledger/copy.ts', './rebase'],
    ['src/renderer/ledger/copy.ts', '../locale'],
    ['src/renderer/ledger/copy.ts', '../../core/rates/rateBook'],
    ['src/renderer/ledger/copy.ts', '../../contract'],
    ['src/renderer/charts/figure/fitFigure.ts', '../currentChart'],
    ['src/renderer/charts/figure/fitFigure.ts', '../known/useRecordsOn'],
    ['src/renderer/charts/figure/fitFigure.ts', '../../words/timeText'],
    ['src/renderer/charts/figure/fitFigure.ts', '../../parts.module.css'],
    ['src/renderer/charts/figure/fitFigure.ts', '../../../chart/figureOf'],
    ['src/renderer/charts/currentChart.ts', '../ledger/useContent'],
    ['src/renderer/review/ReviewPage.tsx', '../charts/figure/LiveFigure'],
    ['src/renderer/shell/Window.tsx', '../tables/page/TablePageView'],
    ['src/renderer/App.tsx', './shell/Window'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await toldOf(file, specifier)).toEqual([]);
  });

  test.each([
    ['src/renderer/ledger/copy.ts', '../notices/useNotices', /^ledger imports no room but host:/],
    ['src/renderer/ledger/copy.ts', '../theme', /^ledger imports no room but host:/],
    ['src/renderer/ledger/copy.ts', './inner/copy', /^ledger imports no room/],
    ['src/renderer/words/timeText.ts', '../host/host', /^words imports no room but its own:/],
    ['src/renderer/charts/figure/fitFigure.ts', '../page/ChartList', /^charts\/figure imports no room but/],
    ['src/renderer/charts/figure/fitFigure.ts', '../../charts/page/ChartList', /^charts\/figure imports no room but/],
    ['src/renderer/charts/figure/fitFigure.ts', '../../rates/RatesPanel', /^charts\/figure imports no room but/],
    ['src/renderer/charts/known/NotKnown.tsx', '../currentChart', /^charts\/known imports no room but/],
    ['src/renderer/charts/currentChart.ts', './figure/fitFigure', /^charts imports no room but ledger/],
    ['src/renderer/review/ReviewPage.tsx', '../charts/currentChart', /^review imports no room but/],
    ['src/renderer/tables/grid/Grid.tsx', '../page/sortKey', /^tables\/grid imports no room but its own/],
    ['src/renderer/ledger/deeper/copy.ts', '../copy', /^Give the folder its line/],
    ['src/renderer/attic/box.ts', '../host/host', /^Give the folder its line/],
    ['src/renderer/shell/Window.tsx', '../../main/service/service', /^The page never imports main/],
  ])('%s may not import %s', async (file, specifier, message) => {
    const told = await toldOf(file, specifier);
    // As it stands above the code, for its type, when it is needed, and handed on.
    expect(told.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    for (const one of told)
      expect(one.message.replace(/^.* is restricted from being used by a pattern\. /, '')).toMatch(message);
  });
});

/** What lint says of a file that imports from `specifier` in each of the ways there are. */
async function toldOf(file: string, specifier: string): Promise<Linter.LintMessage[]> {
  const { rules, plugins, languageOptions }: Linter.Config = await eslint.calculateConfigForFile(file);
  const walls = Object.fromEntries(Object.entries(rules ?? {}).filter(([name]) => wallRules.includes(name)));
  const text = [
    `import { a } from '${specifier}';`,
    `import type { B } from '${specifier}';`,
    `export const c = () => import('${specifier}');`,
    `export { d } from '${specifier}';`,
  ].join('\n');
  const config: Linter.Config = {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { ...languageOptions, parserOptions: {} },
    rules: walls,
    ...(plugins && { plugins }),
  };
  return new Linter().verify(text, [config], file);
}
