import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
  openSync,
  closeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { emptyDataset } from '../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { createDatasetFile } from '../../../src/main/store/createDatasetFile';
import { openStore } from '../../../src/main/store/openStore';
import type { Store } from '../../../src/main/store/store';

/** A disk of 2 MB; null where this user may not mount one. */
const disk = mounted();
const path = join(disk ?? '', 'capex.outlay.json');
const filler = join(disk ?? '', 'filler');

beforeEach(async () => {
  if (disk === null) return;
  for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
  await createDatasetFile(path, emptyDataset('dat_test', 'Capex'));
});

afterAll(() => {
  if (disk === null) return;
  execFileSync('umount', ['--lazy', disk]);
  rmdirSync(disk);
});

test.skipIf(disk === null)(
  '[S1] on a full disk an edit is refused in plain words and the file stays as it was; with space the next one is saved',
  async () => {
    const store = await opened();
    await store.apply(noted('first'), 0);
    await store.snapshot();
    const before = readFileSync(path);
    fill();
    const refused = {
      code: 'notSaved',
      message: `not saved: ${path}: the disk is full; free some space and try again`,
    };
    for (let again = 0; again < 3; again += 1) {
      await expect(store.apply(noted('second'), 1)).rejects.toMatchObject(refused);
    }
    expect(readFileSync(path)).toEqual(before);
    expect(store.dataset.revision).toBe(1);
    rmSync(filler);
    await store.apply(noted('third'), 1);
    await store.snapshot();
    expect(noteIn(readFileSync(path, 'utf8'))).toBe(noted('third').edits[0]?.record.note);
    await store.close();
    const again = await opened();
    expect(again.notices).toEqual([]);
    expect(again.dataset.revision).toBe(2);
    await again.close();
    expect(readdirSync(String(disk)).filter((name) => /temp|lock|damaged/.test(name))).toEqual([]);
  },
);

test.skipIf(disk === null)(
  '[S2] a disk that fills up before the file is written leaves it as it was; with space it is written',
  async () => {
    const store = await opened();
    await store.apply(noted('first'), 0);
    await store.snapshot();
    await store.apply(noted('second'), 1);
    const before = readFileSync(path);
    fill();
    await expect(store.snapshot()).rejects.toMatchObject({ code: 'notSaved' });
    expect(readFileSync(path)).toEqual(before);
    rmSync(filler);
    await store.snapshot();
    expect(noteIn(readFileSync(path, 'utf8'))).toBe(noted('second').edits[0]?.record.note);
    await store.close();
    expect(readdirSync(String(disk)).filter((name) => /temp|lock|damaged/.test(name))).toEqual([]);
  },
);

function opened(): Promise<Store> {
  return openStore(path, { user: 'ana', clock: () => new Date('2025-01-24T10:00:00Z') });
}

/** Longer than what may be free in the last block of a file. */
function noted(word: string) {
  const record = { id: 'com_a', name: 'A', aliases: [], fiscalYearEnd: 12, note: `${word} `.repeat(3000).trim() };
  return { label: word, edits: [{ kind: 'put' as const, table: 'companies' as const, record }] };
}

function noteIn(text: string): string | undefined {
  return readSnapshot(text).companies[0]?.note;
}

function fill(): void {
  const block = Buffer.alloc(4096, 1);
  const file = openSync(filler, 'w');
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    closeSync(file);
  }
}

function mounted(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
    writeFileSync(join(folder, 'writable'), '');
    return folder;
  } catch {
    // Not root, or no Linux: the stand-in for a failing disk in faults.test.ts remains.
    rmdirSync(folder);
    return null;
  }
}
