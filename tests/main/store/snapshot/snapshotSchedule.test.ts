import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SnapshotSchedule } from '../../../../src/main/store/snapshot/snapshotSchedule';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('[S2] the file is written two seconds after the last change, and not before', async () => {
  const { schedule, written } = watched();
  schedule.changed();
  await vi.advanceTimersByTimeAsync(1_500);
  schedule.changed();
  await vi.advanceTimersByTimeAsync(1_999);
  expect(written()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(written()).toEqual([3_500]);
});

test('[S2] while changes go on the file lags by thirty seconds at most', async () => {
  const { schedule, written } = watched();
  for (let second = 0; second < 65; second += 1) {
    schedule.changed();
    await vi.advanceTimersByTimeAsync(1_000);
  }
  // The second time is counted from the first change that the first time did not write.
  expect(written()).toEqual([30_000, 60_000]);
});

test('[S2] nothing is written where nothing was changed', async () => {
  const { written } = watched();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(written()).toEqual([]);
});

test('[S2] what could not be written is told, and tried again after thirty seconds', async () => {
  const { schedule, written, failures } = watched({ failing: 2 });
  schedule.changed();
  await vi.advanceTimersByTimeAsync(62_000);
  expect(written()).toEqual([2_000, 32_000, 62_000]);
  expect(failures).toEqual(['disk full', 'disk full']);
});

test('once stopped it writes no more, whatever changes', async () => {
  const { schedule, written } = watched();
  schedule.changed();
  schedule.stop();
  schedule.changed();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(written()).toEqual([]);
});

/** A schedule, and when it has written, in milliseconds from now. The first times it fails. */
function watched({ failing = 0 } = {}) {
  const start = performance.now();
  const times: number[] = [];
  const failures: string[] = [];
  const schedule = new SnapshotSchedule(
    async () => {
      times.push(performance.now() - start);
      if (times.length <= failing) throw new Error('disk full');
    },
    (error) => failures.push(error instanceof Error ? error.message : String(error)),
  );
  return { schedule, failures, written: () => times };
}
