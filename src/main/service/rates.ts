import { readFile } from 'node:fs/promises';
import { type RateTable, readRateTable } from '../../core/rates/rateTable';
import { shipped } from './resources';

/** The text of the rates that ship with the app. */
export function readRateText(): Promise<string> {
  return readFile(shipped('resources/rates.json'), 'utf8');
}

/** The rates that ship with the app. */
export async function readRates(): Promise<RateTable> {
  return readRateTable(await readRateText());
}
