import { Licences, licencesFile } from '../../contract/licences';

/**
 * What others have made and is shipped: a file beside the page, so that every host has it and no network is asked.
 *
 * @throws where the page was served without a build, or its host is gone
 */
export async function readLicences(): Promise<Licences> {
  const response = await fetch(`./${licencesFile}`);
  if (!response.ok) throw new Error(`${licencesFile}: ${response.status}`);
  return Licences.parse(await response.json());
}
