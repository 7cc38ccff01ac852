import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';

const require = createRequire(import.meta.url);

// From hb-subset.h.
const NO_HINTING = 0x1;
const NOTDEF_OUTLINE = 0x40;
const [DROP_TABLE, NAME_ID, LAYOUT_FEATURE] = [3, 4, 6];
const WRITABLE = 2;

/**
 * A font with some of its characters, and with the box that stands for every character which no font has: the package
 * `subset-font` empties that glyph, so that such a name would be drawn as nothing.
 *
 * @param {Buffer} font any format
 * @param {number[]} points code points
 * @param {string[]} drop tables that a horizontal line of plain text needs not
 * @returns {Promise<Buffer>} TrueType
 */
export async function subsetWithBox(font, points, drop = []) {
  const wasm = await readFile(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { exports: hb } = (await globalThis.WebAssembly.instantiate(wasm)).instance;
  hb._initialize();

  const plain = await fontverter.convert(font, 'truetype');
  const at = hb.malloc(plain.length);
  new Uint8Array(hb.memory.buffer).set(plain, at);
  const face = hb.hb_face_create(hb.hb_blob_create(at, plain.length, WRITABLE, 0, 0), 0);

  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, hb.hb_subset_input_get_flags(input) | NO_HINTING | NOTDEF_OUTLINE);
  const features = hb.hb_subset_input_set(input, LAYOUT_FEATURE);
  hb.hb_set_clear(features);
  hb.hb_set_invert(features);
  for (const id of [1, 2, 4, 6, 16, 17]) hb.hb_set_add(hb.hb_subset_input_set(input, NAME_ID), id);
  for (const table of drop) hb.hb_set_add(hb.hb_subset_input_set(input, DROP_TABLE), tag(table));
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const point of points) hb.hb_set_add(wanted, point);

  const subset = hb.hb_subset_or_fail(face, input);
  if (subset === 0) throw new Error('the font cannot be subset');
  const blob = hb.hb_face_reference_blob(subset);
  const start = hb.hb_blob_get_data(blob, 0);
  return Buffer.from(new Uint8Array(hb.memory.buffer, start, hb.hb_blob_get_length(blob)));
}

function tag(name) {
  return [...name].reduce((sum, char) => sum * 256 + char.charCodeAt(0), 0);
}
