import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Licence } from '../../src/contract/licences';

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
});

/**
 * The licence of an installed package, from its own files.
 *
 * @param folder where the package lies
 * @param without whose text stands for a package that carries none: the path of a file or of another package's folder
 * @throws where no text is found, or the package does not say what its licence is
 */
export function packageLicence(folder: string, without?: string): Licence {
  const { name, version, license, repository } = Manifest.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const address = typeof repository === 'string' ? repository : repository?.url;
  const text = textIn(folder) || (without === undefined ? '' : textAt(without));
  if (text === '') throw new Error(`no licence text for ${name}@${version}: add one to scripts/licences`);
  return { name, version, identifier: license, source: address === undefined ? null : sourceOf(address), text };
}

/** The address of the web behind what npm takes for a repository: `git+ssh://git@github.com/a/b.git`, `a/b`, `github:a/b`. */
export function sourceOf(repository: string): string {
  const [, short] = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(repository) ?? [];
  if (short !== undefined) return `https://github.com/${short}`;
  return repository
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/^(?:git\+)?(?:ssh|git|https?):\/\/(?:[^@/]+@)?/, 'https://')
    .replace(/\.git$/, '');
}

/** Licence and notices of a package; some have more than one file of them. Empty where there is none. */
function textIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)\b(?!.*\.[cm]?[jt]s$)/i.test(name));
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

function textAt(path: string): string {
  if (!existsSync(path)) return '';
  return path.endsWith('.txt') ? readFileSync(path, 'utf8').trim() : textIn(path);
}
