import { basename, dirname, join } from 'node:path';

/** The files that belong to a dataset, all in its folder. */
export interface Sidecars {
  /** The dataset itself, links followed. */
  readonly snapshot: string;
  readonly folder: string;
  /** One line a change. */
  readonly history: string;
  /** There while a program has the dataset open for writing. */
  readonly lock: string;
  /** [S4] The folder of earlier snapshots. */
  readonly backups: string;
  /** What the names of half-written files begin with. */
  readonly tempPrefix: string;
  /** The name for something that is set aside, beside the dataset: `capex (damaged history 2025-01-24 10-30-00).jsonl`. */
  readonly aside: (what: string, at: Date, extension: string) => string;
}

/** The names for a dataset: `capex.outlay.json` has `capex.outlay.history.jsonl`; any other name gets `.outlay` added. */
export function sidecarsOf(snapshot: string): Sidecars {
  const folder = dirname(snapshot);
  const name = basename(snapshot);
  const stem = name.endsWith('.outlay.json') ? name.slice(0, -'.json'.length) : `${name}.outlay`;
  return {
    snapshot,
    folder,
    history: join(folder, `${stem}.history.jsonl`),
    lock: join(folder, `${stem}.lock`),
    backups: join(folder, `${stem}.backups`),
    tempPrefix: `.${stem}.temp-`,
    aside: (what, at, extension) =>
      join(folder, `${stem.slice(0, -'.outlay'.length)} (${what} ${fileTime(at)})${extension}`),
  };
}

/** A time as it can stand in a file name on every system, UTC, so that names sort by it. */
export function fileTime(at: Date): string {
  return at.toISOString().replace('T', ' ').replaceAll(':', '-').replace('Z', '');
}
