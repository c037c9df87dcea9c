import { MissingEntry } from '../../entry-page.tsx';

/** Nothing stands at this address. */
export default function FrameworkNotFound() {
  return <MissingEntry noun="framework" />;
}
