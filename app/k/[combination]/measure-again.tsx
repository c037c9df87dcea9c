import { againBody } from '../../../components/history/again-body.ts';
import { QueueAgain } from '../../../components/jobs/queue-again.tsx';
import { Section } from '../../../components/ui/section.tsx';
import type { CombinationHistory } from '../../../lib/contract/history.ts';
import { wholeCell } from '../../../lib/contract/whole-cell.ts';
import { builtinModels } from '../../../lib/models/builtin.ts';
import { listArtifacts } from '../../../lib/server/artifacts/list-artifacts.ts';
import { catalogueWords } from '../../../lib/text/catalogue-words.ts';
import type { Locale } from '../../../lib/text/locale.ts';
import { readSide } from '../../read-side.ts';

/** Queues what the newest result measured once more; says so where its file is on its device alone. */
export async function MeasureAgain({
  history,
  locale,
}: {
  history: CombinationHistory;
  locale: Locale;
}) {
  const newest = history.entries.at(-1);
  const result = newest ? await readSide(newest.resultId) : null;
  if (!result) return null;
  const { history: words } = catalogueWords(locale);
  const { profile, environment } = result;
  const cell = wholeCell(result.cell);
  if (!cell || !profile) return null;
  const { slug: deviceClass, name: device } = environment.deviceClass;
  const name = words.jobName(cell.artifact.model.name, cell.runtime.name);
  const body = againBody({ cell, profile, deviceClass }, name, {
    builtIn: builtinModels.map(({ slug }) => slug),
    kept: (await listArtifacts()).map(({ sha256 }) => sha256),
  });
  return (
    <Section title={words.queueAgain}>
      <p className="text-ink2">{body ? words.queueBody(device) : words.queueOwn}</p>
      {body ? (
        <p className="mt-3 print:hidden">
          <QueueAgain body={body} />
        </p>
      ) : null}
    </Section>
  );
}
