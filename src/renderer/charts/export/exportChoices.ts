import { canTake, dataFormats, type Format, formats, pictureFormats } from '../../../contract/formats';

/** A format as the menu offers it. */
export interface ExportChoice {
  readonly format: Format;
  readonly title: string;
  /** What is said beside it: its size in pixels where it has one, else what it is good for. */
  readonly remark: string;
}

/** The formats of a picture of a size, in CSS pixels, with so many pixels for one of these. */
export function pictureChoices(size: Size, scale: number): ExportChoice[] {
  return pictureFormats.map((format) => {
    const { title, remark } = formats[format];
    return { format, title, remark: canTake(format, 'scale') ? pixelsText(size, scale) : (remark ?? '') };
  });
}

/** The formats of the numbers behind it. */
export function dataChoices(): ExportChoice[] {
  return dataFormats.map((format) => ({
    format,
    title: `Data, ${formats[format].title}`,
    remark: formats[format].remark,
  }));
}

/** `2400 × 1350` */
export function pixelsText({ width, height }: Size, scale: number): string {
  return `${width * scale} × ${height * scale}`;
}

interface Size {
  readonly width: number;
  readonly height: number;
}
