import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../src/chart/renderSvg';
import { pictures } from './pictures';

// After a change that is meant: look at `npm run gallery`, then run this test with -u.
describe('the gallery', () => {
  test.each(pictures)('$name is drawn as it was', async ({ name, figure }) => {
    await expect(legible(renderSvg(figure))).toMatchFileSnapshot(`pictures/${name}.svg`);
  });
});

/** One element a line, so that a difference can be read. */
function legible(svg: string): string {
  return `${svg.replaceAll('><', '>\n<')}\n`;
}
