import { MissingEntry } from '../../entry-page.tsx';

/** Nothing stands at this address. */
export default function ModelNotFound() {
  return <MissingEntry noun="model" />;
}
