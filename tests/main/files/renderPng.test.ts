import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { fontFamily } from '../../../src/chart/text/fontFamily';
import { renderSvg } from '../../../src/chart/renderSvg';
import { escapeXml } from '../../../src/main/files/escapeXml';
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
    ['Noto-Han', '字节跳动'],
    ['Noto-Han', '寒武纪'],
    ['Noto-Han', '台積電'],
    ['Noto-Han', '日立製作所'],
    ['Noto-Kana', 'ソフトバンク'],
    ['Noto-Hangul', '삼성전자'],
    ['Noto-Emoji', '🚀🔋🏭'],
  ])('%s draws %s, whatever fonts the machine has', (font, name) => {
    const drawn = [...name].map((char) => inkOf(char));
    expect(Math.min(...drawn.map(({ length }) => length))).toBeGreaterThan(40);
    expect(new Set(drawn.map(String)).size).toBe(new Set(name).size);
    expect(inkOf(name)).toEqual(inkIn([font], name));
  });

  test.each([
    ['Inter', 'Őrség', ' 5 字 𠮷'],
    ['Noto-Hangul', '하이닉스', ' -> SK'],
    ['Noto-Han', '野家', '\u{10FFFE} ABC'],
    ['Noto-Kana', 'の', 'ש ABC'],
  ])('%s draws %s also where other fonts draw the rest of the line', (font, start, rest) => {
    const whole = new Set(inkOf(start + escapeXml(rest)));
    expect(inkIn([font], start).filter((place) => !whole.has(place))).toEqual([]);
  });

  test('a name that was typed in parts is drawn as one typed whole, by the same font', () => {
    const picture = (name: string) =>
      renderSvg(figureFrom({ look: { title: name }, cells: [{ name, bn: 5, statuses: ['estimated'] }] }));
    for (const name of ['삼성전자', 'Crédit Agricole', 'ガス']) {
      const typed = picture(name.normalize('NFD'));
      expect(typed).toBe(picture(name));
      expect(inkOf(typed, drawPng)).toEqual(inkOf(picture(name), drawPng));
    }
  });

  test('a character that no font has is a box, not nothing', () => {
    const [box, other] = [inkOf('\u{10FFFE}'), inkOf('\u{FDD0}')];
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

/** The same by some files of ours alone. */
function inkIn(files: readonly string[], name: string): number[] {
  const fontFiles = ['Inter-Medium', ...files].map((file) => `resources/fonts/${file}.ttf`);
  const alone = new Resvg(line(name), { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' } });
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
