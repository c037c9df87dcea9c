import { headers } from 'next/headers';
import { hubReach } from '../../../components/fleet/add/hub-reach.ts';
import type { InstallOffer } from '../../../components/fleet/add/install-offer.ts';
import { env } from '../../../lib/server/env.ts';
import { installScript } from '../../../lib/server/install/install-script.ts';
import { readManifest } from '../../../lib/server/install/read-manifest.ts';

/** What this hub offers to a new device now; it does not wait for files that are being made. */
export async function installOffer(): Promise<InstallOffer> {
  const [script, manifest, head] = await Promise.all([
    installScript({ waitMs: 0 }),
    readManifest(),
    headers(),
  ]);
  return {
    hub: hubAddress(env().publicUrl, head),
    script: script.ready
      ? { sha256: script.sha256, lines: script.text.split('\n').length - 1 }
      : null,
    files: manifest?.files ?? [],
  };
}

/** The hub's public address; where that is this computer alone, the one that this page came from. */
function hubAddress(publicUrl: string, head: Headers): string {
  if (hubReach(publicUrl) !== 'loopback') return publicUrl;
  const own = `${head.get('x-forwarded-proto') ?? 'http'}://${head.get('x-forwarded-host') ?? head.get('host')}`;
  return URL.canParse(own) && hubReach(own) !== 'loopback' ? own : publicUrl;
}
