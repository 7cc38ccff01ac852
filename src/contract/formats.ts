/** What a picture can be told beside its chart: pixels for one of the figure's, light on dark, without a background. */
type PictureOption = 'scale' | 'dark' | 'transparent';

/** A kind of file that a chart can leave as. */
type FileFormat = {
  /** What it is called: in menus, dialogs and help. */
  readonly title: string;
  readonly mime: string;
  /** What the menu says beside its title; null where that is its size. */
  readonly remark: string | null;
} & (
  | { readonly kind: 'picture'; readonly takes: readonly PictureOption[] }
  /** The numbers behind the picture. */
  | { readonly kind: 'data' }
);

/**
 * Every format that a chart can be written in, in the order of menus and help, under the ending of its files. Each is written
 * by its entry in `pictureWriters` or `dataWriters` of the service.
 */
export const formats = {
  png: {
    kind: 'picture',
    title: 'PNG',
    mime: 'image/png',
    remark: null,
    takes: ['scale', 'dark', 'transparent'],
  },
  svg: {
    kind: 'picture',
    title: 'SVG',
    mime: 'image/svg+xml',
    remark: 'vector',
    takes: ['dark', 'transparent'],
  },
  csv: { kind: 'data', title: 'CSV', mime: 'text/csv', remark: 'for a spreadsheet' },
  json: { kind: 'data', title: 'JSON', mime: 'application/json', remark: 'for programs' },
} as const satisfies Record<string, FileFormat>;

type Formats = typeof formats;
export type Format = keyof Formats;
export type PictureFormat = { [Name in Format]: Formats[Name]['kind'] extends 'picture' ? Name : never }[Format];
export type DataFormat = Exclude<Format, PictureFormat>;

/** A format's name is the ending of its files, without the dot. */
export const formatNames = Object.keys(formats) as readonly Format[];
export const pictureFormats = formatNames.filter(isPicture);
export const dataFormats = formatNames.filter((name) => !isPicture(name));

/** What goes on a clipboard: the one picture that every system and browser takes there. */
export const clipboardFormat = 'png' satisfies PictureFormat;

/** How many pixels a picture may have for one of the figure's. */
export const scales = { least: 0.5, most: 8, usual: 2 } as const;

export function isPicture(format: Format): format is PictureFormat {
  return formats[format].kind === 'picture';
}

/** Whether a picture of a format can be told something: an SVG has no pixels to scale. */
export function canTake(format: PictureFormat, option: PictureOption): boolean {
  const taken: readonly PictureOption[] = formats[format].takes;
  return taken.includes(option);
}

/** The titles of the pictures that can be told something: `PNG and WebP`. */
export function titlesThatTake(option: PictureOption): string {
  const titles = pictureFormats.filter((format) => canTake(format, option)).map((format) => formats[format].title);
  return new Intl.ListFormat('en-GB').format(titles);
}

/** The format of a path, by its ending in any case; null where it has none of these. */
export function formatOfPath(path: string): Format | null {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();
  return formatNames.find((name) => name === ending) ?? null;
}
