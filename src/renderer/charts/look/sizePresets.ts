/** A size of figure with a name: CSS pixels. */
export interface SizePreset {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** The sizes that figures are usually published in. A4 is 96 pixels to the inch. */
export const sizePresets: readonly SizePreset[] = [
  { name: 'Wide 16:9', width: 1200, height: 675 },
  { name: 'Slide 16:9', width: 1600, height: 900 },
  { name: 'Slide 4:3', width: 1200, height: 900 },
  { name: 'Square', width: 1080, height: 1080 },
  { name: 'Portrait 4:5', width: 1080, height: 1350 },
  { name: 'Column', width: 640, height: 480 },
  { name: 'A4 landscape', width: 1123, height: 794 },
  { name: 'A4 portrait', width: 794, height: 1123 },
];

/** The preset of a size, or undefined where it is one of its own. */
export function presetOf(size: { readonly width: number; readonly height: number }): SizePreset | undefined {
  return sizePresets.find((preset) => preset.width === size.width && preset.height === size.height);
}
