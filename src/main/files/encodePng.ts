import { crc32, deflateSync } from 'node:zlib';
import { reduceColours } from './reduceColours';

/**
 * Writes a picture as PNG with a palette (PNG, Third Edition: colour type 3): a third of the bytes of one in full colour,
 * and charts have few colours.
 *
 * @param pixels RGBA, four bytes a pixel, colours multiplied by their opacity.
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const { places, palette } = reduceColours(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const straight = palette.map(straightColour);
  // Each row begins with the number of its filter: 0, none, is best for palettes.
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(places.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(straight.flatMap(([red, green, blue]) => [red, green, blue]))),
    ...(straight.some(([, , , alpha]) => alpha < 255)
      ? [chunk('tRNS', Buffer.from(straight.map(([, , , alpha]) => alpha)))]
      : []),
    chunk('IDAT', deflateSync(rows, { level: 7, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Red, green, blue and opacity, the colours no longer multiplied by it. */
function straightColour(word: number): readonly [number, number, number, number] {
  const bytes = new Uint8Array(new Uint32Array([word]).buffer);
  const [red = 0, green = 0, blue = 0, alpha = 0] = bytes;
  const whole = (channel: number) => (alpha === 0 ? 0 : Math.min(255, Math.round((channel * 255) / alpha)));
  return [whole(red), whole(green), whole(blue), alpha];
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
