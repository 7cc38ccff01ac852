import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../../src/chart/renderSvg';
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
});

/** Width and height from the header of a PNG. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
