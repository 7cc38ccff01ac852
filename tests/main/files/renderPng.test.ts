import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { fontFamily } from '../../../src/chart/text/fontFamily';
import { renderSvg } from '../../../src/chart/renderSvg';
import { fontFiles } from '../../../src/main/files/fontFiles';
import { renderPng } from '../../../src/main/files/renderPng';
import { figureFrom } from '../../gallery/spending';

const names = Array.from({ length: 40 }, (_, i) => `Company number ${i} `.padEnd(60, 'with long words '));
const cells = names.map((name, i) => ({
  name,
  bn: 50 - i,
  statuses: [i % 2 ? ('planned' as const) : ('estimated' as const)],
}));

describe('renderPng', () => {
  test('1200 x 675 at scale 2 gives 2400 x 1350 in less than 400 kB', () => {
    const png = renderPng(renderSvg(figureFrom({ cells })), { scale: 2, resources: 'resources' });
    expect(sizeOf(png)).toEqual({ width: 2400, height: 1350 });
    expect(png.length).toBeLessThan(400_000);
  });

  test('the same picture gives the same bytes', () => {
    const svg = renderSvg(figureFrom({ cells: cells.slice(0, 5) }));
    const draw = () => Buffer.from(renderPng(svg, { scale: 1, resources: 'resources' })).toString('base64');
    expect(draw()).toBe(draw());
  });

  test('refuses a folder without the fonts rather than draw no text', () => {
    const svg = renderSvg(figureFrom({ cells: cells.slice(0, 1) }));
    expect(() => renderPng(svg, { scale: 1, resources: 'no-such-folder' })).toThrow('no-such-folder');
  });

  // Each name has many characters that differ: as many boxes would all be alike.
  test.each([
    '字节跳动',
    '寒武纪',
    '台積電',
    '日立製作所',
    'ソフトバンク',
    '삼성전자',
    '삼성전자'.normalize('NFD'),
    '🚀🔋🏭',
  ])('draws %s whatever fonts the machine has', (name) => {
    const drawn = [...name.normalize('NFC')].map((char) => inkOf(char));
    expect(Math.min(...drawn.map(({ length }) => length))).toBeGreaterThan(40);
    expect(new Set(drawn.map(String)).size).toBe(new Set(name.normalize('NFC')).size);
    expect(inkOf(name).length).toBeGreaterThan(drawn.length * 40);
    expect(inkOf(name)).toEqual(inkWithoutSystem(name));
  });

  test('a character that no font has is a box, not nothing', () => {
    const [box, other] = [inkOf('\u{e123}'), inkOf('\u{e456}')];
    expect(box.length).toBeGreaterThan(40);
    expect(other).toEqual(box);
  });

  test('a name in Chinese leaves its ink under its bar', () => {
    const svg = renderSvg(figureFrom({ cells: [{ name: '字节跳动', bn: 5, statuses: ['estimated'] }] }));
    const bare = svg.replaceAll('字节跳动', '');
    expect(inkOf(svg, drawPng).length - inkOf(bare, drawPng).length).toBeGreaterThan(100);
  });
});

/** Width and height from the header of a PNG. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The places of the dark pixels of a picture, which a name makes or a whole SVG. */
function inkOf(text: string, draw: (svg: string) => Uint8Array = (name) => drawPng(line(name))): number[] {
  return dark(pixelsOf(draw(text)));
}

/** The same with our fonts alone. */
function inkWithoutSystem(name: string): number[] {
  const files = [...fontFiles('resources/fonts', name).files];
  const alone = new Resvg(line(name), {
    font: { fontFiles: files, loadSystemFonts: false, defaultFontFamily: 'Inter' },
  });
  return dark(alone.render().pixels);
}

function drawPng(svg: string): Uint8Array {
  return renderPng(svg, { scale: 1, resources: 'resources' });
}

function line(name: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60" font-family="${fontFamily}"><rect width="400" height="60" fill="#fff"/><text x="10" y="40" font-size="24" font-weight="500">${name}</text></svg>`;
}

/** What another program reads from a PNG: RGBA. */
function pixelsOf(png: Uint8Array): Uint8Array {
  const { width, height } = sizeOf(png);
  const data = Buffer.from(png).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}" image-rendering="optimizeSpeed"/></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}

function dark(pixels: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) < 300) found.push(at / 4);
  }
  return found;
}
