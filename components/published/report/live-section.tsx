import type { Point } from '../../../lib/contract/point.ts';
import { defaultView } from '../../../lib/link/view.ts';
import { viewHref } from '../../../lib/link/view-query.ts';
import { formatCount } from '../../../lib/text/figures.ts';
import { buttonClass } from '../../ui/button.tsx';
import { CommandBlock } from '../../ui/command-block.tsx';
import { Section } from '../../ui/section.tsx';
import type { ReportProps } from './report-data.ts';

/** The same figures in the charts that everything else stands in, and how to add to them. */
export function LiveSection(props: ReportProps) {
  const { words, data, text, locale } = props;
  return (
    <div id="live" className="grid gap-x-12 gap-y-8 xl:grid-cols-2 [&>*]:min-w-0">
      <Section title={words.live}>
        <p className="max-w-[640px] text-[14px] leading-[22px]">{words.liveText}</p>
        <ul className="mt-2 grid gap-1">
          {linksOf(props).map(({ href, name }) => (
            <li key={name}>
              <a href={href} className="text-accent underline" data-live="">
                {name}
              </a>
            </li>
          ))}
        </ul>
        <p className="mt-3 text-ink2">
          {words.own(formatCount(data.own.model, locale), formatCount(data.own.device, locale))}
        </p>
        <p className="mt-2 print:hidden">
          <a href="/devices/add" className={buttonClass('plain')}>
            {words.measure}
          </a>
        </p>
      </Section>
      <Section title={words.rawTitle}>
        <p className="mb-3 max-w-[640px] text-[14px] leading-[22px]">{words.rawText}</p>
        <CommandBlock
          command="node public/agent/agent.mjs import last_results_* --hub HUB --token-file FILE"
          copyLabel={text.shell.copy}
          copiedText={text.shell.copied}
          failedText={text.shell.copyFailed}
        />
      </Section>
    </div>
  );
}

function linksOf({ words: { links }, figures }: ReportProps): { href: string; name: string }[] {
  const { headline, nvidia, raw } = figures;
  const explore = (point: Point | undefined, hl: string[] = []) =>
    point ? viewHref({ ...defaultView(), co: point.cohort, hl }) : null;
  const both = [headline, nvidia].flatMap((one) => (one ? [one.point.id] : []));
  return [
    { name: links.headline, href: explore(headline?.point, both) },
    { name: links.compare, href: both.length === 2 ? `/compare?c=${both.join(',')}` : null },
    { name: links.whole, href: explore(raw.find(({ part }) => !part)?.point) },
    { name: links.part, href: explore(raw.find(({ part }) => part)?.point) },
    { name: links.rows, href: '/sources/tryolabs' },
  ].flatMap(({ name, href }) => (href === null ? [] : [{ name, href }]));
}
