import { Button, Loader, Menu } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { Chart } from '../../../core/dataset/question';
import { commandTable } from '../../commands/commandTable';
import { isMac } from '../../commands/isMac';
import { keysAsText } from '../../commands/matchKeys';
import { useCommand } from '../../commands/useCommands';
import type { Notice } from '../../ledger/ledgerState';
import styles from '../page/ChartsPage.module.css';
import { copyPicture, exportData, exportPicture, type PictureApi } from './sendPicture';
import { useSending } from './useSending';

interface ExportMenuProps {
  readonly api: PictureApi;
  readonly chart: Chart;
  readonly locale: string;
  /** Whether the figure is shown, and so exported, dark. */
  readonly dark: boolean;
  readonly onDark: (dark: boolean) => void;
  readonly tell: (notice: Notice) => void;
}

const scales = [1, 2, 3] as const;

/**
 * The picture as a file or on the clipboard, as it is on the screen: the same figure, the same theme. Or the numbers behind
 * it, with how each was made and what was left out.
 */
export const ExportMenu = memo(function ExportMenu({ api, chart, locale, dark, onDark, tell }: ExportMenuProps) {
  const [open, setOpen] = useState(false);
  const [scale, setScale] = useState<number>(2);
  const [transparent, setTransparent] = useState(false);
  const { busy, slow, send } = useSending(tell);
  const { width, height } = chart.look;

  const request = (format: 'png' | 'svg') => ({ chart, format, scale, dark, transparent, locale });
  const save = (format: 'png' | 'svg') =>
    void send(`Drawing the ${format.toUpperCase()}…`, () => exportPicture(api, request(format)));
  const saveData = (format: 'csv' | 'json') =>
    void send(`Writing the ${format.toUpperCase()}…`, () => exportData(api, { chart, format, locale }));
  const copy = () => void send('Drawing the image…', () => copyPicture(api, request('png')));
  useCommand('copyPicture', copy);
  useCommand('exportPicture', () => setOpen(true));

  return (
    <div className={styles.actions}>
      <span role="status" className={styles.slow}>
        {slow !== null && (
          <>
            <Loader size={12} /> {slow}
          </>
        )}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCopy size={14} aria-hidden />}
        disabled={busy}
        title={keysAsText(commandTable.copyPicture.keys[0], isMac)}
        onClick={copy}
      >
        Copy image
      </Button>
      <Menu
        opened={open}
        onChange={setOpen}
        position="bottom-end"
        width={240}
        shadow="md"
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button size="compact-sm" leftSection={<IconDownload size={14} aria-hidden />} disabled={busy}>
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save('png')} rightSection={<Dim>{`${width * scale} × ${height * scale}`}</Dim>}>
            PNG
          </Menu.Item>
          <Menu.Item onClick={() => save('svg')} rightSection={<Dim>vector</Dim>}>
            SVG
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => saveData('csv')} rightSection={<Dim>for a spreadsheet</Dim>}>
            Data, CSV
          </Menu.Item>
          <Menu.Item onClick={() => saveData('json')} rightSection={<Dim>for programs</Dim>}>
            Data, JSON
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>Scale of the PNG</Menu.Label>
          <Menu.RadioGroup value={String(scale)} onChange={(value) => setScale(Number(value))}>
            {scales.map((one) => (
              <Menu.RadioItem
                key={one}
                value={String(one)}
                rightSection={<Dim>{`${width * one} × ${height * one}`}</Dim>}
              >
                {one}×
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.CheckboxItem checked={transparent} onChange={setTransparent}>
            Transparent background
          </Menu.CheckboxItem>
          <Menu.CheckboxItem checked={dark} onChange={onDark}>
            Dark
          </Menu.CheckboxItem>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
});

function Dim({ children }: { readonly children: string }) {
  return <span className={styles.dim}>{children}</span>;
}
