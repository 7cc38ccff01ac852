/** A width and a height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The scale at which a figure just fits into a room with its proportions kept; never larger than `largest`. */
export function fitScale(figure: Size, room: Size, largest = 1): number {
  const scale = Math.min(room.width / figure.width, room.height / figure.height, largest);
  return Number.isFinite(scale) && scale > 0 ? scale : 0;
}
