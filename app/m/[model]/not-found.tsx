import { MissingEntry, missingEntryMetadata } from '../../entry-page.tsx';

export const generateMetadata = () => missingEntryMetadata('model');

/** Nothing stands at this address. */
export default function ModelNotFound() {
  return <MissingEntry noun="model" />;
}
