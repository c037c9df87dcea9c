import type { StoredArtifact } from '../../lib/contract/stored-artifact.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { modelWords } from '../../lib/text/model-words.ts';
import { words as allWords } from '../../lib/text/words.ts';
import { JobsCrumbs } from '../jobs/jobs-crumbs.tsx';
import { CommandBlock } from '../ui/command-block.tsx';
import { Section } from '../ui/section.tsx';
import { ModelTable } from './model-table.tsx';
import { UploadModel } from './upload-model.tsx';

/** The page of model files: which the hub keeps, a new one, and the same from a terminal. */
export function ModelsView({
  artifacts,
  hub,
  locale,
}: {
  artifacts: readonly StoredArtifact[];
  /** Address of this hub, without a slash at its end. */
  hub: string;
  locale: Locale;
}) {
  const words = modelWords(locale);
  const { shell } = allWords(locale);
  return (
    <main id="content" className="mx-auto max-w-[1680px] px-3.5 pt-4 pb-12 md:px-6">
      <JobsCrumbs here={words.title} locale={locale} />
      <h1 className="mt-1">{words.title}</h1>
      <p className="text-ink2">{words.lead}</p>
      <div className="mt-5 grid gap-8 [&>*]:min-w-0">
        <Section title={words.list}>
          <ModelTable artifacts={artifacts} words={words} locale={locale} />
        </Section>
        <Section title={words.upload}>
          <UploadModel />
        </Section>
        <Section title={words.command}>
          <p className="mb-2 max-w-[820px] text-ink2">{words.commandBody}</p>
          <CommandBlock
            command={`node agent.mjs push model.onnx --hub ${hub} --token-file token`}
            copyLabel={words.copyCommand}
            copiedText={shell.copied}
            failedText={shell.copyFailed}
          />
        </Section>
      </div>
    </main>
  );
}
