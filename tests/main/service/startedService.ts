import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { HostEvent } from '../../../src/contract';
import { homeOf } from '../../../src/main/service/home';
import { createService, type Service, type ServiceOptions } from '../../../src/main/service/service';

/** A folder of its own for a test, gone after it. */
export async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'outlay-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface StartedService {
  readonly service: Service;
  readonly folder: string;
  readonly bugs: unknown[];
  readonly events: HostEvent[];
}

/** A service in a folder of its own, closed after the test. */
export async function startedService(options: Partial<ServiceOptions> = {}): Promise<StartedService> {
  const folder = await ownFolder();
  const bugs: unknown[] = [];
  const events: HostEvent[] = [];
  const service = await createService({
    host: 'http',
    home: homeOf({ OUTLAY_HOME: folder }),
    user: 'ada',
    now: () => new Date('2025-01-24T10:00:00Z'),
    logBug: (_where, error) => bugs.push(error),
    ...options,
  });
  onTestFinished(() => service.close());
  service.subscribe((event) => events.push(event));
  return { service, folder, bugs, events };
}
