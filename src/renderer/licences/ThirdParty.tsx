import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Licence } from '../../contract/licences';
import { useOpenLink } from '../links/useOpenLink';
import parts from '../parts.module.css';
import { formatCount } from '../words/formatCount';
import { matchingLicences } from './matchingLicences';
import { readLicences } from './readLicences';
import styles from './ThirdParty.module.css';

type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly licences: readonly Licence[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** What others have made and Outlay ships, to be searched, each with the whole text of its licence. */
export function ThirdParty() {
  const [reading, setReading] = useState<Reading>({ kind: 'reading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    readLicences().then(
      (licences) => wanted && setReading({ kind: 'read', licences }),
      (error: unknown) =>
        wanted && setReading({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [attempt]);
  if (reading.kind === 'reading') return null;
  if (reading.kind === 'read') return <Found licences={reading.licences} />;
  return (
    <div role="alert">
      <p>The licences could not be read: {reading.reason}</p>
      <div className={parts.answers}>
        <Button data-autofocus onClick={() => setAttempt(attempt + 1)}>
          Try again
        </Button>
      </div>
    </div>
  );
}

function Found({ licences }: { readonly licences: readonly Licence[] }) {
  const [search, setSearch] = useState('');
  const found = matchingLicences(licences, search);
  return (
    <>
      <p className={styles.lead}>
        Outlay itself is under the MIT licence. It is built with the work of others, which is under these. The desktop
        app runs on Electron and Chromium.
      </p>
      <TextInput
        label="Find by name or licence"
        autoFocus
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p role="status" className={styles.count}>
        {found.length === 0
          ? 'Nothing has this in its name or licence.'
          : `${formatCount(found.length)} of ${formatCount(licences.length)}`}
      </p>
      <ul className={styles.list} aria-label="Third-party licences">
        {found.map((licence) => (
          <li key={`${licence.name} ${licence.version ?? ''}`}>
            <One licence={licence} />
          </li>
        ))}
      </ul>
    </>
  );
}

function One({ licence: { name, version, identifier, source, text } }: { readonly licence: Licence }) {
  const openLink = useOpenLink();
  return (
    <details className={styles.one}>
      <summary>
        <span className={styles.name}>{name}</span> <span className={parts.dim}>{version}</span>{' '}
        <span className={styles.identifier}>{identifier}</span>
      </summary>
      {source !== null && (
        <button type="button" className={`${parts.link} ${styles.source}`} onClick={() => openLink(source)}>
          {source}
        </button>
      )}
      <pre className={styles.text}>{text}</pre>
    </details>
  );
}
