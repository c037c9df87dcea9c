import type { InstallFile } from '../../../lib/contract/install-manifest.ts';

/** What this hub offers to a new device. */
export interface InstallOffer {
  /** Address that devices reach the hub at. */
  hub: string;
  /** The installer as it is served; null while its files are being made. */
  script: { sha256: string; lines: number } | null;
  files: InstallFile[];
}
