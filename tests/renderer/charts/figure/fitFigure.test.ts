import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitScale } from '../../../../src/renderer/charts/figure/fitFigure';

test('a figure keeps its proportions and never leaves its room or grows', () => {
  const side = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(side, side, side, side, (width, height, roomWidth, roomHeight) => {
      const scale = fitScale({ width, height }, { width: roomWidth, height: roomHeight });
      expect(scale).toBeGreaterThan(0);
      expect(scale).toBeLessThanOrEqual(1);
      expect(width * scale).toBeLessThanOrEqual(roomWidth * (1 + 1e-9));
      expect(height * scale).toBeLessThanOrEqual(roomHeight * (1 + 1e-9));
    }),
  );
});

test('a room that is not on the screen yet shows nothing', () => {
  expect(fitScale({ width: 1200, height: 675 }, { width: 0, height: 0 })).toBe(0);
});
