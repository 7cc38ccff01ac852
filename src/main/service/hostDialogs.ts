/** What only a host with windows can do. A host without them has no `Dialogs` at all. */
export interface HostDialogs {
  /** The path of a dataset that the user chose, or null. */
  readonly chooseOpen: () => Promise<string | null>;
  /** Where to save: the path that the user chose (the host has asked before overwriting), or null. */
  readonly chooseSave: (suggestion: SaveSuggestion) => Promise<string | null>;
  /** Puts a picture in the format for clipboards there. */
  readonly copyImage: (picture: Uint8Array) => Promise<void>;
  /** Opens an address in the browser or the mail program. */
  readonly openExternal: (url: string) => Promise<void>;
  /** Shows a file in the system's file manager. */
  readonly showFolder: (path: string) => void;
}

interface SaveSuggestion {
  readonly title: string;
  /** A safe file name with its extension. */
  readonly name: string;
  /** What the kind of file is called, and its extension without a dot. */
  readonly kind: string;
  readonly extension: string;
}
