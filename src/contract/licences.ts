import { z } from 'zod';

/** The file beside the page that lists what others have made and Outlay ships. */
export const licencesFile = 'licences.json';

/** What somebody else has made and Outlay ships: a package, a set of letters, data. */
export const Licence = z.strictObject({
  name: z.string().min(1),
  /** Null where it has none: letters and data are in the state in which they were taken. */
  version: z.string().min(1).nullable(),
  /** As SPDX writes it: `MIT`, `OFL-1.1`; in words where it is under no licence. */
  identifier: z.string().min(1),
  /** Where its source is to be had: an address of the web. */
  source: z.url().nullable(),
  /** The licence as its authors wrote it, with their notices. */
  text: z.string().min(1),
});
export type Licence = z.infer<typeof Licence>;

/** All of it, by name, and by version where two are shipped. */
export const Licences = z.array(Licence).readonly();
export type Licences = z.infer<typeof Licences>;
