import * as z from 'zod';

const Id = z.number().int().min(0);
const Length = z.number().min(0);

/** What is read of COCO's instances_*.json; outlines and everything else are left out. */
export const CocoAnnotations = z.object({
  images: z.array(
    z.object({
      id: Id,
      file_name: z.string().min(1),
      width: z.number().int().min(1),
      height: z.number().int().min(1),
    }),
  ),
  categories: z.array(z.object({ id: Id, name: z.string() })).min(1),
  annotations: z.array(
    z.object({
      image_id: Id,
      category_id: Id,
      /** Left, top, width, height in pixels. */
      bbox: z.tuple([z.number(), z.number(), Length, Length]),
      area: z.number().min(0).optional(),
      iscrowd: z.union([z.literal(0), z.literal(1)]).default(0),
    }),
  ),
});
export type CocoAnnotations = z.infer<typeof CocoAnnotations>;

/**
 * Parses an annotation file.
 *
 * @throws Error naming the file and the first field that is wrong
 */
export function parseCocoAnnotations(path: string, text: string): CocoAnnotations {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${path} is not JSON: it cannot be read as labels.`);
  }
  const parsed = CocoAnnotations.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${path} holds no COCO labels: ${issue?.path.join('.')}: ${issue?.message}.`);
}
