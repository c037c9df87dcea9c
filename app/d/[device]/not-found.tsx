import { MissingEntry, missingEntryMetadata } from '../../entry-page.tsx';

export const generateMetadata = () => missingEntryMetadata('device');

/** Nothing stands at this address. */
export default function DeviceNotFound() {
  return <MissingEntry noun="device" />;
}
