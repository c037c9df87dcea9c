import { againDraft } from '../../../components/history/again-draft.ts';
import { draftHref } from '../../../components/jobs/draft/draft-address.ts';
import type { AgainHrefs } from '../../../components/measured/again-section.tsx';
import type { Cell } from '../../../lib/contract/cell.ts';
import type { Result } from '../../../lib/contract/result.ts';
import type { Profile } from '../../../lib/contract/vocabulary.ts';
import { builtinModels } from '../../../lib/models/builtin.ts';
import { listArtifacts } from '../../../lib/server/artifacts/list-artifacts.ts';
import { deviceOfResult } from '../../../lib/server/fleet/device-of-result.ts';

/** Where the owner queues a result's cell once more; null when no hub can ask for it. */
export async function againHrefs(
  { id, environment }: Pick<Result, 'id' | 'environment'>,
  asked: { cell: Cell; profile: Profile },
): Promise<AgainHrefs | null> {
  const [artifacts, device] = await Promise.all([listArtifacts(), deviceOfResult(id)]);
  const known = {
    builtIn: builtinModels.map(({ slug }) => slug),
    kept: artifacts.map(({ sha256 }) => sha256),
  };
  const draft = againDraft(asked, [], known);
  if (!draft) return null;
  const { slug, name } = environment.deviceClass;
  const hrefTo = (to: string[]) => draftHref({ ...draft, to });
  return {
    here: device && { name: device.name, href: hrefTo([`device:${device.id}`]) },
    kind: { name, href: hrefTo([`class:${slug}`]) },
    elsewhere: hrefTo([]),
  };
}
