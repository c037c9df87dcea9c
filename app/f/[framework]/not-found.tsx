import { MissingEntry, missingEntryMetadata } from '../../entry-page.tsx';

export const generateMetadata = () => missingEntryMetadata('framework');

/** Nothing stands at this address. */
export default function FrameworkNotFound() {
  return <MissingEntry noun="framework" />;
}
