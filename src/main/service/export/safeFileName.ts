/** What Windows keeps for devices, whatever the extension. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Most file systems end at 255 bytes: this leaves room for an extension, a number and a temp name. */
const maxBytes = 160;

/**
 * [I2] A file name, without extension, for text that anyone may have typed: the same on every system, never a path, never
 * hidden, never a device, and with nothing that turns the writing direction. `fallback` where nothing is left.
 */
export function safeFileName(text: string, fallback: string): string {
  const plain = text
    .normalize('NFC')
    // Controls, direction marks and other invisible characters (the joiners of emoji too), and lone surrogates.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[\\/:*?"<>|\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/gu, ' ');
  const name = trimEnds(cut(trimEnds(plain)));
  // Devices are kept with any extension: `con.png` is one too.
  const [stem = ''] = name.split('.');
  if (devices.test(stem.trim())) return `_${name}`;
  return name === '' ? fallback : name;
}

/** Windows drops dots and spaces at the end; a dot at the front hides a file, a dash makes it an option. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.\-~]+|[\s.]+$/gu, '');
}

/** At most so many bytes, cut between characters as readers see them. */
function cut(text: string): string {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  let kept = '';
  let bytes = 0;
  for (const { segment } of graphemes) {
    bytes += Buffer.byteLength(segment);
    if (bytes > maxBytes) break;
    kept += segment;
  }
  return kept;
}
