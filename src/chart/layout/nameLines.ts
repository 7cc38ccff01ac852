import { keep } from '../../core/keep';
import type { FigureIndex } from '../figure';
import { measureText } from '../text/measureText';
import { wrapText } from '../text/wrapText';
import type { Style } from './textLine';

interface NameLine {
  readonly text: string;
  readonly suffix: string;
  readonly style: Style;
}

export interface NameBlock {
  readonly lines: readonly NameLine[];
  readonly width: number;
  /** True where a word had to be broken inside. */
  readonly broken: boolean;
}

/** A name with its marks, wrapped to `width`, and its period below in a lighter tone. */
export function nameBlock(index: FigureIndex, name: Style, period: Style, width: number): NameBlock {
  const suffix = suffixOf(index);
  const room = width - measureText(suffix, name.size, name.weight);
  let wrapped = wrapText(index.name, name.size, name.weight, width);
  const last = wrapped.lines.at(-1) ?? '';
  if (measureText(last, name.size, name.weight) > room) {
    wrapped = wrapText(index.name, name.size, name.weight, Math.max(room, name.size));
  }
  const periods = wrapText(index.period, period.size, period.weight, width);
  const lines = [
    ...wrapped.lines.map((text, row) => ({
      text,
      suffix: row === wrapped.lines.length - 1 ? suffix : '',
      style: name,
    })),
    ...periods.lines.map((text) => ({ text, suffix: '', style: period })),
  ];
  return {
    lines,
    width: Math.max(
      0,
      ...lines.map((line) => measureText(line.text + line.suffix, line.style.size, line.style.weight)),
    ),
    broken: wrapped.broken || periods.broken,
  };
}

/** The blocks of all names; null as soon as one is not as it should be. */
export function blocksOf(
  indexes: readonly FigureIndex[],
  set: (index: FigureIndex) => NameBlock,
  isFit: (block: NameBlock) => boolean,
): readonly NameBlock[] | null {
  const blocks: NameBlock[] = [];
  for (const index of indexes) {
    const block = set(index);
    if (!isFit(block)) return null;
    blocks.push(block);
  }
  return blocks;
}

/** What stands after a name, made once: names are set at many sizes. */
const suffixOf = keep(makeSuffix);

/** `†` for disputed, then the numbers of the footnotes, raised: `† ¹ ³⁻⁵` [M3]. A dagger is one at any angle. */
function makeSuffix({ disputed, markers }: FigureIndex): string {
  const raised = runsOf(markers)
    .map(([first, last]) =>
      first === last ? raise(first) : `${raise(first)}${last === first + 1 ? '\u2009' : '⁻'}${raise(last)}`,
    )
    .join('\u2009');
  const parts = [disputed ? '†' : '', raised].filter((part) => part !== '');
  return parts.length === 0 ? '' : `\u00a0${parts.join('\u2009')}`;
}

function raise(n: number): string {
  return [...String(n)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit).join('');
}

function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === n - 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}
