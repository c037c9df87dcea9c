import type { ReactNode } from 'react';
import { formatBytes, formatCount } from '../../../lib/text/figures.ts';
import { useLocale } from '../../shell/words-provider.tsx';
import { Section } from '../../ui/section.tsx';
import { hubPort } from './hub-reach.ts';
import type { InstallOffer } from './install-offer.ts';
import { useAddingWords } from './use-adding-words.ts';

/** What the installer does to the device, and how to check and undo it, before anything is run. */
export function InstallFacts({ offer }: { offer: InstallOffer }) {
  const words = useAddingWords();
  const locale = useLocale();
  const { does, undo } = words;
  const { host, port } = hubPort(offer.hub);
  const agent = offer.files.find(({ kind }) => kind === 'agent');
  const core = agent && formatBytes(agent.installedBytes, locale);
  return (
    <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      <Section title={does.title}>
        <Dashes
          lines={[
            <>
              {does.user[0]} <Code>inferometer</Code> {does.user[1]}
            </>,
            <>
              {does.writes[0]} <Code>/opt/inferometer</Code> {does.writes[1]}{' '}
              <Code>/var/lib/inferometer</Code>
              {core ? `, ${does.size(`${core.figure} ${core.unit}`)}` : ''}
            </>,
            does.key,
            <>
              {does.connects[0]} <Code>{`${host}:${port}`}</Code>
              {does.connects[1]}
            </>,
            <>
              {does.tuning[0]} <Code>--allow-tuning</Code>
            </>,
          ]}
        />
      </Section>
      <Section title={undo.title}>
        <Pairs
          pairs={[
            [
              undo.script,
              offer.script ? (
                <a
                  key="script"
                  href="/install.sh"
                  className="font-semibold text-accent hover:underline"
                >
                  {undo.lines(formatCount(offer.script.lines, locale))}
                </a>
              ) : (
                undo.notMade
              ),
            ],
            [
              undo.sha256,
              offer.script ? <Sha key="sha" sha256={offer.script.sha256} /> : undo.notMade,
            ],
            [undo.dryRun, <Code key="dry">--dry-run</Code>],
            [undo.uninstall, <Code key="un">--uninstall</Code>],
            [undo.never, undo.neverList],
          ]}
        />
      </Section>
    </div>
  );
}

/** A sha256 whole, in groups that an eye can follow, selectable as one. */
function Sha({ sha256 }: { sha256: string }) {
  return <code className="select-all break-all font-mono text-small">{sha256}</code>;
}

export function Code({ children }: { children: string }) {
  return <code className="whitespace-nowrap font-mono text-small">{children}</code>;
}

/** A list with a dash before each line. */
export function Dashes({ lines }: { lines: readonly ReactNode[] }) {
  return (
    <ul className="grid gap-1.5">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences.
        <li key={i} className="flex gap-2.5">
          <span aria-hidden="true" className="text-ink2">
            –
          </span>
          <span className="min-w-0">{line}</span>
        </li>
      ))}
    </ul>
  );
}

/** Names in a column, values beside them. */
export function Pairs({ pairs }: { pairs: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid content-start grid-cols-[132px_minmax(0,1fr)] gap-x-4 gap-y-1.5 max-sm:grid-cols-[108px_minmax(0,1fr)]">
      {pairs.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink2">{name}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
