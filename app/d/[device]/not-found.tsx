import { MissingEntry } from '../../entry-page.tsx';

/** Nothing stands at this address. */
export default function DeviceNotFound() {
  return <MissingEntry noun="device" />;
}
