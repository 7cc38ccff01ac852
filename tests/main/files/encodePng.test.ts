import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { encodePng } from '../../../src/main/files/encodePng';
import { reduceColours } from '../../../src/main/files/reduceColours';

/** What another program reads from a PNG: its pixels, RGBA, multiplied by their opacity. */
function read(png: Uint8Array, width: number, height: number): Uint8Array {
  const data = Buffer.from(png).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}" image-rendering="optimizeSpeed"/></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}

describe('encodePng', () => {
  test('another program reads the same pixels, transparent ones too', () => {
    const pixels = Uint8Array.from([
      ...[255, 255, 255, 255, 31, 111, 178, 255, 0, 0, 0, 0],
      ...[100, 50, 0, 128, 0, 0, 0, 255, 255, 255, 255, 255],
    ]);
    const back = [...read(encodePng(pixels, 3, 2), 3, 2)];
    expect(back.every((channel, i) => Math.abs(channel - (pixels[i] ?? 0)) <= 1)).toBe(true);
  });
});

describe('reduceColours', () => {
  test('keeps all colours where 256 are enough', () => {
    const pixels = Uint8Array.from({ length: 256 * 4 }, (_, i) => (i % 4 === 3 ? 255 : Math.floor(i / 4)));
    const { palette, places } = reduceColours(pixels);
    expect(palette).toHaveLength(256);
    expect(new Set(places).size).toBe(256);
  });

  test('of more colours the common ones stay and none moves far', () => {
    const count = 5000;
    const pixels = new Uint8Array(count * 4);
    for (let i = 0; i < count; i += 1) pixels.set([i % 251, (i * 7) % 60, 128, 255], i * 4);
    pixels.set([255, 0, 0, 255, 255, 0, 0, 255], 0);
    const { palette, places } = reduceColours(pixels);
    expect(palette.length).toBeLessThanOrEqual(256);
    const drawn = new Uint8Array(Uint32Array.from(places, (place) => palette[place] ?? 0).buffer);
    expect([...drawn.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
    expect(drawn.every((channel, i) => Math.abs(channel - (pixels[i] ?? 0)) <= 16)).toBe(true);
  });
});
