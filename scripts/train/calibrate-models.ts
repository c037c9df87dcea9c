import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isModelSlug } from '../../lib/models/model-slug.ts';
import { publishRanges } from './publish-ranges.ts';

// `npx tsx scripts/train/calibrate-models.ts SLUG...` measures the activation ranges of the named
// models and writes them to lib/models/weights/ranges.json.
const here = dirname(fileURLToPath(import.meta.url));
const slugs = process.argv.slice(2).map((slug) => {
  if (!isModelSlug(slug)) throw new Error(`There is no built-in model called ${slug}.`);
  return slug;
});
await publishRanges(join(here, '../../lib/models/weights'), slugs);
