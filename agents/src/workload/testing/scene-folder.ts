import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { renderScene } from '../../../../lib/models/scenes/render-scene.ts';
import { sceneClasses } from '../../../../lib/models/scenes/scene-classes.ts';
import { sceneBytes, sceneSize } from '../../../../lib/models/scenes/scenes.ts';

/**
 * Writes the first held-out scenes as PNG files with COCO's labels, `border` pixels of black around
 * each. Category ids have gaps, as COCO's have.
 */
export async function writeSceneFolder(folder: string, count: number, border = 0): Promise<void> {
  mkdirSync(join(folder, 'annotations'), { recursive: true });
  mkdirSync(join(folder, 'images'), { recursive: true });
  const edge = sceneSize + 2 * border;
  const images: object[] = [];
  const annotations: object[] = [];
  for (let index = 0; index < count; index++) {
    const pixels = new Uint8Array(sceneBytes);
    const objects = renderScene(pixels, 'heldout', index);
    const raw = { width: sceneSize, height: sceneSize, channels: 3 as const };
    const frame = { top: border, bottom: border, left: border, right: border };
    const file_name = `${index}.png`;
    await sharp(pixels, { raw })
      .extend(frame)
      .png()
      .toFile(join(folder, 'images', file_name));
    images.push({ id: index, file_name, width: edge, height: edge });
    for (const { label, x, y, width, height } of objects) {
      annotations.push({
        id: annotations.length + 1,
        image_id: index,
        category_id: label * 3 + 1,
        bbox: [x + border, y + border, width, height],
        area: width * height,
        iscrowd: 0,
        segmentation: [[x, y, x + width, y]],
      });
    }
  }
  const categories = sceneClasses.map(({ name }, label) => ({ id: label * 3 + 1, name }));
  writeFileSync(
    join(folder, 'annotations', 'instances_heldout.json'),
    JSON.stringify({ info: {}, images, annotations, categories: categories.reverse() }),
  );
}
