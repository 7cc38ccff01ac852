import { mix, type Theme } from './colours';
import type { Figure, FigureBar, Texture } from './figure';

/** How an area is painted for its status [M1]. */
export interface Paint {
  readonly fill: string;
  readonly stroke: string | null;
  readonly dashes: string | null;
}

/** A pattern as nivo defines it. */
export interface PatternDef {
  readonly id: string;
  readonly type: 'patternLines' | 'patternDots' | 'patternSquares';
  readonly [option: string]: string | number | boolean;
}

/** Actual solid, estimated striped, planned a dotted outline with light fill, several statuses dots in an outline, no status crosshatched. */
export function paintOf(texture: Texture, colour: string, theme: Theme, k: number): Paint {
  const width = outlineWidth(k);
  switch (texture) {
    case 'actual':
      return { fill: colour, stroke: null, dashes: null };
    case 'estimated':
      return { stroke: colour, fill: `url(#${patternId('estimated', colour, k)})`, dashes: null };
    case 'none':
      return { stroke: colour, fill: `url(#${patternId('none', colour, k)})`, dashes: null };
    case 'mixed':
      return { stroke: colour, fill: `url(#${patternId('mixed', colour, k)})`, dashes: null };
    case 'planned':
      return { fill: mix(colour, theme.paper, 0.16), stroke: colour, dashes: `0 ${round(width * 2)}` };
  }
}

/** The width of the outline of bars that are not solid. */
export function outlineWidth(k: number): number {
  return Math.max(0.9, 1.8 * k);
}

/** The patterns that a figure's bars and legend need, each once. Ids say what is in them: two figures may share a page. */
export function patternsOf(figure: Figure, k: number): PatternDef[] {
  const colours = new Set([...figure.bars, ...figure.series].map(({ colour }) => colour).concat(figure.theme.soft));
  const textures = new Set(figure.bars.map((bar: FigureBar) => bar.texture));
  const patterns: PatternDef[] = [];
  for (const colour of colours) {
    const background = mix(colour, figure.theme.paper, 0.18);
    if (textures.has('estimated')) {
      patterns.push({
        id: patternId('estimated', colour, k),
        type: 'patternLines',
        color: colour,
        background,
        spacing: round(Math.max(3, 6.5 * k)),
        rotation: -45,
        lineWidth: round(Math.max(1.2, 2.4 * k)),
      });
    }
    if (textures.has('none')) {
      // Squares of the light fill on the colour leave a grid of lines.
      patterns.push({
        id: patternId('none', colour, k),
        type: 'patternSquares',
        color: background,
        background: colour,
        size: round(Math.max(3, 6 * k)),
        padding: round(Math.max(0.9, 1.5 * k)),
        stagger: false,
      });
    }
    if (textures.has('mixed')) {
      const size = round(Math.max(1.4, 2.6 * k));
      patterns.push({
        id: patternId('mixed', colour, k),
        type: 'patternDots',
        color: colour,
        background,
        size,
        padding: size,
        stagger: true,
      });
    }
  }
  return patterns;
}

function patternId(texture: Texture, colour: string, k: number): string {
  return `outlay-${texture}-${colour.slice(1)}-${Math.round(k * 1000)}`;
}

/** Two decimals are a fiftieth of a pixel at the largest scale: enough, and the same on every machine. */
export function round(length: number): number {
  return Math.round(length * 100) / 100;
}
