import { IconAlertTriangle } from '@tabler/icons-react';
import type { Dataset } from '../../core/dataset/dataset';
import { type OwnRate, ownRates } from '../../core/rates/ownRates';
import type { RateBook } from '../../core/rates/rateBook';
import { locale } from '../locale';
import { formatCount } from '../words/formatCount';
import { useNavigation } from '../navigation/useNavigation';
import parts from '../parts.module.css';
import styles from './RatesPanel.module.css';
import { distanceText, rateNumber, spanText } from './rateTexts';

const MOST_SUSPECTS = 3;

/** The user's rates that are far from the ones that come with the app: a slip of the hand, perhaps. */
export function SuspectRates({ dataset, book }: { readonly dataset: Dataset; readonly book: RateBook }) {
  const { go } = useNavigation();
  const suspects = ownRates(dataset, book).filter(({ isSuspect }) => isSuspect);
  if (suspects.length === 0) return null;
  const more = suspects.length - MOST_SUSPECTS;
  return (
    <section className={styles.suspects} aria-label="Rates to check">
      <IconAlertTriangle size={14} stroke={1.5} aria-hidden="true" />
      <p>
        More than 10 % off the rate that comes with Outlay; used all the same:{' '}
        {suspects.slice(0, MOST_SUSPECTS).map((own, i) => (
          <span key={own.id}>
            {i > 0 && '; '}
            <button
              type="button"
              className={`${parts.link} ${styles.link}`}
              onClick={() => go('rates', { id: own.id, column: 'value' })}
            >
              {suspectText(own)}
            </button>
          </span>
        ))}
        {more > 0 && `; and ${formatCount(more)} more`}.
      </p>
    </section>
  );
}

/** `USD in CNY, Jan 2025: 8.3 against 7.2957, 13.8 % higher`. */
function suspectText({ base, quote, start, end, value, replaced, percent }: OwnRate): string {
  const against = replaced ? ` against ${rateNumber(replaced.rate, locale)}` : '';
  const distance = percent === null ? '' : `, ${distanceText(percent, locale)}`;
  return `${base} in ${quote}, ${spanText(start, end, locale)}: ${rateNumber(value, locale)}${against}${distance}`;
}
