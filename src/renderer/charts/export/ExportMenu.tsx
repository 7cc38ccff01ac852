import { Button, Loader, Menu } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { memo, useState } from 'react';
import {
  clipboardFormat,
  type Format,
  formats,
  isPicture,
  type PictureFormat,
  scales,
  titlesThatTake,
} from '../../../contract/formats';
import type { Chart, Look } from '../../../core/dataset/question';
import { commandTable } from '../../commands/commandTable';
import { isMac } from '../../commands/isMac';
import { keysAsText } from '../../commands/matchKeys';
import { useCommand } from '../../commands/useCommands';
import type { Notice } from '../../ledger/ledgerState';
import parts from '../../parts.module.css';
import styles from './export.module.css';
import { dataChoices, type ExportChoice, pictureChoices, pixelsText } from './exportChoices';
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

const offeredScales = [1, 2, 3] as const;
const scaled = titlesThatTake('scale');

/**
 * The picture as a file or on the clipboard, as it is on the screen: the same figure, the same theme. Or the numbers behind
 * it, with how each was made and what was left out.
 */
export const ExportMenu = memo(function ExportMenu({ api, chart, locale, dark, onDark, tell }: ExportMenuProps) {
  const [open, setOpen] = useState(false);
  const [scale, setScale] = useState<number>(scales.usual);
  const [transparent, setTransparent] = useState(false);
  const { busy, slow, send } = useSending(tell);

  const request = (format: PictureFormat) => ({ chart, format, scale, dark, transparent, locale });
  const save = (format: Format) => {
    const { title } = formats[format];
    if (isPicture(format)) void send(`Drawing the ${title}…`, () => exportPicture(api, request(format)));
    else void send(`Writing the ${title}…`, () => exportData(api, { chart, format, locale }));
  };
  const copy = () => void send('Drawing the image…', () => copyPicture(api, request(clipboardFormat)));
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
          <Choices choices={pictureChoices(chart.look, scale)} onChoose={save} />
          <Menu.Divider />
          <Choices choices={dataChoices()} onChoose={save} />
          <Menu.Divider />
          <Scales look={chart.look} scale={scale} onScale={setScale} />
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

interface ChoicesProps {
  readonly choices: readonly ExportChoice[];
  readonly onChoose: (format: Format) => void;
}

function Choices({ choices, onChoose }: ChoicesProps) {
  return choices.map(({ format, title, remark }) => (
    <Menu.Item key={format} onClick={() => onChoose(format)} rightSection={<Dim>{remark}</Dim>}>
      {title}
    </Menu.Item>
  ));
}

interface ScalesProps {
  readonly look: Look;
  readonly scale: number;
  readonly onScale: (scale: number) => void;
}

function Scales({ look, scale, onScale }: ScalesProps) {
  return (
    <>
      <Menu.Label>Scale of the {scaled}</Menu.Label>
      <Menu.RadioGroup value={String(scale)} onChange={(value) => onScale(Number(value))}>
        {offeredScales.map((one) => (
          <Menu.RadioItem key={one} value={String(one)} rightSection={<Dim>{pixelsText(look, one)}</Dim>}>
            {one}×
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

function Dim({ children }: { readonly children: string }) {
  return <span className={parts.dim}>{children}</span>;
}
