import { ActionIcon, Menu } from '@mantine/core';
import {
  IconBuilding,
  IconChartBar,
  IconCoins,
  IconDots,
  IconFileText,
  IconGauge,
  IconArrowsExchange,
  IconListCheck,
  type Icon,
} from '@tabler/icons-react';
import { type TableName, tables, tablesByPage } from '../../core/dataset/tables';
import { useCommands } from '../commands/useCommands';
import { useLedger } from '../ledger/useLedger';
import { useReviewQueue } from '../review/useReviewQueue';
import { formatCount } from '../words/formatCount';
import { shortCount } from '../words/shortCount';
import { useNavigation } from '../navigation/useNavigation';
import styles from './Sidebar.module.css';

const icons: Readonly<Record<TableName, Icon>> = {
  investments: IconCoins,
  sources: IconFileText,
  companies: IconBuilding,
  metrics: IconGauge,
  rates: IconArrowsExchange,
  charts: IconChartBar,
};

const places = tablesByPage.map((page) => ({ page, title: tables[page].title, Icon: icons[page] }));

/** The parts of the dataset, with how many records each has. */
export function Sidebar() {
  const { dataset, desk } = useLedger();
  const { page, go } = useNavigation();
  const { run } = useCommands();
  const title = dataset?.settings.title || desk?.open?.name || '';
  return (
    <nav className={styles.side} aria-label="Outlay" data-region="sidebar">
      <div className={styles.head}>
        <button type="button" className={styles.name} title="Start page" onClick={() => go('start')}>
          <span className={styles.full}>Outlay</span>
          <span className={styles.short} aria-hidden="true">
            O
          </span>
        </button>
        <Menu position="bottom-start" width={200} shadow="md">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={24} aria-label="File menu">
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => run('newDataset')}>New dataset</Menu.Item>
            <Menu.Item onClick={() => run('openDataset')}>Open file</Menu.Item>
            <Menu.Item onClick={() => run('openSample')}>Open the sample</Menu.Item>
            <Menu.Divider />
            <Menu.Item disabled={!dataset} onClick={() => run('renameDataset')}>
              Rename dataset
            </Menu.Item>
            <Menu.Item disabled={!dataset} onClick={() => run('saveCopy')}>
              Save a copy
            </Menu.Item>
            <Menu.Item disabled={!dataset} onClick={() => run('saveAs')}>
              Save as…
            </Menu.Item>
            <Menu.Item disabled={!dataset} onClick={() => run('duplicate')}>
              Duplicate
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item disabled={!dataset} onClick={() => run('showBackups')}>
              Backups…
            </Menu.Item>
            <Menu.Item disabled={!dataset} onClick={() => run('mergeCopy')}>
              Merge another copy…
            </Menu.Item>
            <Menu.Item onClick={() => run('person')}>Name in the history…</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => run('shortcuts')}>Keyboard shortcuts</Menu.Item>
            <Menu.Item onClick={() => run('licences')}>Third-party licences</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className={styles.file} title={desk?.open?.path ?? title}>
        <bdi>{title}</bdi>
      </p>
      <ul>
        {places.map(({ page: to, title: word, Icon }) => (
          <li key={to}>
            <button
              type="button"
              className={styles.place}
              aria-current={page === to ? 'page' : undefined}
              disabled={!dataset}
              title={dataset ? `${word}: ${formatCount(dataset[to].length)}` : word}
              onClick={() => go(to)}
            >
              <Icon size={16} stroke={1.5} aria-hidden="true" />
              <span className={styles.word}>{word}</span>
              <span className={styles.count}>{dataset ? shortCount(dataset[to].length) : ''}</span>
            </button>
          </li>
        ))}
        <li>
          <Review />
        </li>
      </ul>
    </nav>
  );
}

/** The way to all that needs a look, with how much there is. */
function Review() {
  const { dataset } = useLedger();
  const { page, go } = useNavigation();
  const queue = useReviewQueue();
  const count = queue?.length ?? 0;
  return (
    <button
      type="button"
      className={styles.place}
      aria-current={page === 'review' ? 'page' : undefined}
      disabled={!dataset}
      title={count > 0 ? `Review: ${formatCount(count)} to look at` : 'Review'}
      onClick={() => go('review')}
    >
      <IconListCheck size={16} stroke={1.5} aria-hidden="true" />
      <span className={styles.word}>Review</span>
      {count > 0 && <span className={styles.badge}>{formatCount(count)}</span>}
    </button>
  );
}
