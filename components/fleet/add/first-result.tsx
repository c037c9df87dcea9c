import { buttonClass } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { useAddingWords } from './use-adding-words.ts';

/** The end of the way: the first result, with where to go from here. */
export function FirstResult({
  resultId,
  device,
}: {
  resultId: string;
  device: { id: string; name: string };
}) {
  const { first } = useAddingWords();
  return (
    <Section title={first.title}>
      <p className="mb-3">{first.body(device.name)}</p>
      <div className="flex flex-wrap gap-2">
        <a href={`/r/${resultId}`} className={buttonClass('primary')}>
          {first.open}
        </a>
        <a href="/" className={buttonClass('plain')}>
          {first.explore}
        </a>
        <a href={`/devices/${device.id}`} className={buttonClass('plain')}>
          {first.device}
        </a>
        <a href="/devices/add" className={buttonClass('quiet')}>
          {first.another}
        </a>
      </div>
    </Section>
  );
}
