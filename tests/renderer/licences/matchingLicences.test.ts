import { expect, test } from 'vitest';
import type { Licence } from '../../../src/contract/licences';
import { matchingLicences } from '../../../src/renderer/licences/matchingLicences';

const licences = [one('@nivo/bar', 'MIT'), one('d3-scale', 'ISC'), one('Noto Sans CJK', 'OFL-1.1')];

test.each([
  ['', ['@nivo/bar', 'd3-scale', 'Noto Sans CJK']],
  ['  ', ['@nivo/bar', 'd3-scale', 'Noto Sans CJK']],
  ['NIVO', ['@nivo/bar']],
  ['ofl', ['Noto Sans CJK']],
  ['isc scale', ['d3-scale']],
  ['isc nivo', []],
])('a search for “%s” finds %j', (search, names) => {
  expect(matchingLicences(licences, search).map(({ name }) => name)).toEqual(names);
});

function one(name: string, identifier: string): Licence {
  return { name, version: '1.0.0', identifier, source: null, text: 'text' };
}
