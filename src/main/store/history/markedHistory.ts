import type { HistoryFile } from './historyFile';
import { lineOf, type SnapshotMark } from './historyLine';
import type { LinePlace } from './readHistory';

/** A history that must begin with a mark, where it starts anew: the mark goes to the disk before the first line. */
export class MarkedHistory {
  /** Still to be written before anything else; and the same while it is on its way. */
  #baseline: SnapshotMark | null;
  #underWay: SnapshotMark | null = null;

  constructor(
    readonly file: HistoryFile,
    baseline: SnapshotMark | null,
  ) {
    this.#baseline = baseline;
  }

  /** Appends a line and flushes it. Throws as `HistoryFile.append`. */
  append(line: string, flushed: (place: LinePlace) => void = () => undefined): Promise<void> {
    const baseline = this.#baseline;
    if (baseline) {
      this.#baseline = null;
      this.#underWay = baseline;
      // It shares the fate of the line after it, whose caller hears of a failure.
      this.file.append(lineOf(baseline), () => (this.#underWay = null)).catch(() => undefined);
    }
    return this.file.append(line, flushed);
  }

  /** Nothing that was on its way is on the disk: the mark is still to be written. */
  goBack(): void {
    this.#baseline ??= this.#underWay;
    this.#underWay = null;
  }
}
