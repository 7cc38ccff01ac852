import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Licence } from '../../src/contract/licences';
import { packageLicence } from './packageLicence';
import { shippedThings } from './shippedThings';

/** What Vite tells of the packages that it has put into a bundle (`build.license`). */
export const Bundled = z.array(z.object({ name: z.string(), version: z.string() }));
export type Bundled = z.infer<typeof Bundled>;

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});

/** Packages without a licence file of their own, and whose text stands for theirs: a file here or the package that it is part of. */
const withoutText: readonly (readonly [name: RegExp, path: string])[] = [
  [/^react-remove-scroll-bar$/, 'scripts/licences/texts/react-remove-scroll-bar.txt'],
  [/^@resvg\/resvg-js-/, 'node_modules/@resvg/resvg-js'],
];

/**
 * Everything that others have made and that is shipped: what is inside the bundles, the packages that stay outside them and are
 * packed beside them, Electron, letters and data. By name, each version once.
 *
 * @param root the folder of package.json, with what `npm ci` has installed
 * @param bundled the packages inside the bundles
 * @throws where a package is not in the lockfile or no licence text of it is found: nothing is shipped without one
 */
export function collectLicences(root: string, bundled: Bundled): Licence[] {
  const installed = installedPackages(root);
  const inside = bundled.map(({ name, version }) => {
    const found = installed.find((one) => one.name === name && one.version === version);
    if (!found) throw new Error(`bundled, but not in package-lock.json: ${name}@${version}`);
    return found;
  });
  const beside = installed.filter(({ name, isPacked }) => isPacked || name === 'electron');
  const folders = new Map([...inside, ...beside].map((one) => [`${one.name}@${one.version}`, one]));
  const packages = [...folders.values()].map(({ name, folder }) => {
    const without = withoutText.find(([pattern]) => pattern.test(name))?.[1];
    return packageLicence(folder, without === undefined ? undefined : join(root, without));
  });
  return [...packages, ...shippedThings(root)].sort(byNameAndVersion);
}

interface Installed {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  /** Whether an installer has it beside the bundles. */
  readonly isPacked: boolean;
}

/** The packages of the lockfile that are on this disk: those of other systems are not. */
function installedPackages(root: string): Installed[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(packages).flatMap(([path, { name, version, dev, devOptional }]) => {
    const folder = join(root, path);
    if (path === '' || version === undefined || !existsSync(join(folder, 'package.json'))) return [];
    const last = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return [{ name: name ?? last, version, folder, isPacked: dev !== true && devOptional !== true }];
  });
}

function byNameAndVersion(a: Licence, b: Licence): number {
  return a.name.localeCompare(b.name, 'en') || (a.version ?? '').localeCompare(b.version ?? '', 'en');
}
