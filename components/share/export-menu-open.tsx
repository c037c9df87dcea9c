'use client';

import { Menu } from '@base-ui/react/menu';
import { type ExportFormat, exportFormats } from '../../lib/export/export-hrefs.ts';
import { exportWords } from '../../lib/text/export-words.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { announce } from '../ui/announce.ts';
import { buttonClass } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { toast } from '../ui/toast.ts';
import { copyTextOf } from './copy-text-of.ts';
import type { ExportMenuProps } from './export-menu.tsx';

const itemClass =
  'flex cursor-default items-center gap-2 py-1.5 pr-4 pl-3 text-ink no-underline outline-none data-highlighted:bg-wash pointer-coarse:py-3';

/** The whole of the menu, open from the start: its light button makes place for it when used. */
export function ExportMenuOpen({ hrefs, samplesHref = null, wide = false }: ExportMenuProps) {
  const { shell } = useWords();
  const words = exportWords(useLocale());
  async function copyMarkdown(href: string) {
    announce(words.copying);
    if (await copyTextOf(href)) {
      toast(words.copied);
      announce(words.copied);
    } else {
      toast.error(words.copyFailed);
      location.assign(href);
    }
  }
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className={`${buttonClass()} ${wide ? 'h-10 flex-1' : ''}`}>
        {shell.export}
        <Icon name="chevron" size={14} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="z-50 outline-none">
          <Menu.Popup className="max-h-(--available-height) max-w-[calc(100vw-28px)] overflow-y-auto rounded-panel border border-line2 bg-surface py-1 shadow-lift outline-none transition-opacity duration-[160ms] data-ending-style:opacity-0 data-starting-style:opacity-0">
            {exportFormats.map((format) => {
              const href = hrefs[format];
              if (href === undefined) return null;
              if (format === 'md') {
                return (
                  <Menu.Item key={format} className={itemClass} onClick={() => copyMarkdown(href)}>
                    <Icon name="copy" />
                    {words.formats.md}
                  </Menu.Item>
                );
              }
              return (
                <FileItem key={format} href={href} icon={iconOf(format)}>
                  {words.formats[format]}
                </FileItem>
              );
            })}
            {samplesHref === null ? null : (
              <FileItem href={samplesHref} icon="down">
                {words.samples}
              </FileItem>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The server names the file; `download` keeps the page when it refuses. */
function FileItem({ href, icon, children }: { href: string; icon: IconName; children: string }) {
  return (
    <Menu.LinkItem href={href} download closeOnClick className={itemClass}>
      <Icon name={icon} />
      {children}
    </Menu.LinkItem>
  );
}

function iconOf(format: ExportFormat): IconName {
  return format === 'svg' || format === 'png' ? 'picture' : 'down';
}
