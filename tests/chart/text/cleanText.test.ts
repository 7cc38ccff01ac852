import { describe, expect, test } from 'vitest';
import { cleanText, directionClosers, paragraphsOf } from '../../../src/chart/text/cleanText';

describe('cleanText', () => {
  test('shows what XML forbids as a box, and leaves the rest as typed', () => {
    expect(cleanText('a\u0000b\uD800c\u0007')).toBe('a□b□c□');
    expect(cleanText('<img src=x onerror=alert(1)> "&\' \u202Egnp.exe 🚀')).toBe(
      '<img src=x onerror=alert(1)> "&\' \u202Egnp.exe 🚀',
    );
  });

  test('any white space is one space', () => {
    expect(cleanText(' a\n\tb\u00a0 c ')).toBe('a b c');
    expect(paragraphsOf('one\r\n\r\ntwo\nthree')).toEqual(['one', 'two', 'three']);
  });

  test('what was typed in parts is one character', () => {
    for (const text of ['삼성전자', 'Crédit', 'ガス', 'Việt']) {
      expect(text.normalize('NFD')).not.toBe(text);
      expect(cleanText(text.normalize('NFD'))).toBe(text);
    }
  });

  test('spaces at the ends and next to each other go, also in plain text', () => {
    expect(['a b', ' a', 'a ', 'a  b', '', ' ', 'a–b'].map(cleanText)).toEqual(['a b', 'a', 'a', 'a b', '', '', 'a–b']);
  });

  test('closes what a text leaves open', () => {
    expect(directionClosers('\u202Egnp.exe')).toBe('\u202C');
    expect(directionClosers('\u202Egnp.exe\u202C')).toBe('');
    expect(directionClosers('\u2068a\u2067b')).toBe('\u2069\u2069');
  });
});
