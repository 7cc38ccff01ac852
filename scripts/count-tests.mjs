// Adds up the reports that vitest has written to a folder and prints `N passed, N failed`.
// A file that failed before any of its tests ran counts as one failure. Fails where a test failed or none ran.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? 'out/reports';
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const files = names.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).testResults);

let passed = 0;
let failed = 0;
for (const { status, assertionResults } of files) {
  const failures = assertionResults.filter((test) => test.status === 'failed').length;
  passed += assertionResults.filter((test) => test.status === 'passed').length;
  failed += status === 'failed' ? Math.max(1, failures) : failures;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
