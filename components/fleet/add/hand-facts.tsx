import { Section } from '../../ui/section.tsx';
import { hubPort } from './hub-reach.ts';
import { Code, Dashes, Pairs } from './install-facts.tsx';
import type { InstallOffer } from './install-offer.ts';
import { useAddingWords } from './use-adding-words.ts';

/** The same for an installation by hand: no user, no service, one folder. */
export function HandFacts({ offer, ownNode }: { offer: InstallOffer; ownNode: boolean }) {
  const { does, hand, undo } = useAddingWords();
  const { host, port } = hubPort(offer.hub);
  return (
    <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      <Section title={hand.title}>
        <Dashes
          lines={[
            hand.service,
            hand.writes,
            ...(ownNode ? [] : [hand.node('16')]),
            does.key,
            <>
              {does.connects[0]} <Code>{`${host}:${port}`}</Code>
              {does.connects[1]}
            </>,
          ]}
        />
      </Section>
      <Section title={undo.title}>
        <Pairs
          pairs={[
            [undo.folder, undo.folderBody],
            [undo.never, undo.neverList],
          ]}
        />
      </Section>
    </div>
  );
}
