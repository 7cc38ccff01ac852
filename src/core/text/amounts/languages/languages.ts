import type { AmountLanguage } from './amountLanguage';
import { hindi, indonesian, malay, thai, vietnamese } from './asian';
import { dutch } from './dutch';
import { chinese, japanese, korean } from './eastAsian';
import { english } from './english';
import { german } from './german';
import { greek, turkish } from './greekAndTurkish';
import { danish, finnish, norwegian, swedish } from './nordic';
import { french, italian, portuguese, romanian, spanish } from './romance';
import { arabic, hebrew, persian } from './semitic';
import { czech, polish, russian } from './slavic';

/** [A7] The languages whose words are read in amounts. */
export const languages: readonly AmountLanguage[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  swedish,
  danish,
  norwegian,
  finnish,
  polish,
  czech,
  romanian,
  russian,
  turkish,
  greek,
  arabic,
  persian,
  hebrew,
  thai,
  vietnamese,
  indonesian,
  malay,
  hindi,
  chinese,
  japanese,
  korean,
];
