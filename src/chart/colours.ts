/** The colours of a picture's furniture. `paper` is what it is drawn for, also where the background is transparent. */
export interface Theme {
  readonly dark: boolean;
  /** Null: transparent. */
  readonly background: string | null;
  readonly paper: string;
  readonly text: string;
  readonly soft: string;
  readonly grid: string;
  readonly baseline: string;
  readonly accent: string;
  /** Bars that step back behind a highlighted one. */
  readonly back: string;
}

const light = {
  dark: false,
  paper: '#ffffff',
  text: '#16191d',
  soft: '#5b636e',
  grid: '#e3e6ea',
  baseline: '#6b727c',
  accent: '#c8500a',
  back: '#868d97',
};

const night = {
  dark: true,
  paper: '#15181c',
  text: '#eef0f3',
  soft: '#a3abb6',
  grid: '#2c3138',
  baseline: '#8b939e',
  accent: '#f28a3c',
  back: '#707883',
};

/** The furniture's colours in light or dark, on paper or on nothing. */
export function themeOf(dark: boolean, transparent: boolean): Theme {
  const theme = dark ? night : light;
  return { ...theme, background: transparent ? null : theme.paper };
}

/*
 * Told apart by the common kinds of colour blindness at least four at a time (blue, orange, green, pink differ in
 * lightness too), each with 3:1 against its paper. After Okabe and Ito, darkened for white paper, lightened for dark.
 */
const plain = {
  light: [
    '#1f6fb2',
    '#d9620f',
    '#0b8a6a',
    '#b5479b',
    '#8f6b00',
    '#2f8ec9',
    '#6f4fc0',
    '#b8323a',
    '#5f6b7a',
    '#5f8a1f',
    '#96502c',
    '#25506b',
  ],
  dark: [
    '#5aa9e6',
    '#f0914a',
    '#3dbf98',
    '#e08bc9',
    '#d9b02f',
    '#9ad2f2',
    '#a992f0',
    '#f0777c',
    '#a7b2bf',
    '#a4cc5c',
    '#d19673',
    '#7f9fb8',
  ],
};

const vivid = {
  light: [
    '#0072b2',
    '#d55e00',
    '#008f68',
    '#c2408f',
    '#997300',
    '#1b8fd1',
    '#6a3fd0',
    '#cc1f2f',
    '#55606e',
    '#4d8a00',
    '#9c4a14',
    '#0e4f75',
  ],
  dark: [
    '#4db2ff',
    '#ff8f3d',
    '#1fd1a0',
    '#ff8ad4',
    '#f2c230',
    '#9fdcff',
    '#b39bff',
    '#ff7078',
    '#b4bfcc',
    '#aee04d',
    '#e69a6b',
    '#86b4d6',
  ],
};

/** The colour of a series by its place; after twelve they come again. */
export function seriesColour(palette: 'plain' | 'vivid', dark: boolean, place: number): string {
  const colours = { plain, vivid }[palette][dark ? 'dark' : 'light'];
  return colours[place % colours.length] ?? light.soft;
}

/** `share` of the first colour laid over the second, both `#rrggbb`. */
export function mix(over: string, under: string, share: number): string {
  const [top, bottom] = [channels(over), channels(under)];
  const mixed = top.map((channel, i) => Math.round(channel * share + (bottom[i] ?? 0) * (1 - share)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour moved towards the text's just so far that it has 3:1 against the paper: for colours that people chose. */
export function visible(colour: string, theme: Theme): string {
  for (let share = 1; share > 0; share -= 0.1) {
    const candidate = mix(colour, theme.text, share);
    if (contrast(candidate, theme.paper) >= 3) return candidate;
  }
  return theme.text;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
