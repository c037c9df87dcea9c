import { sceneClasses } from '../scenes/scene-classes.ts';
import { sceneSize } from '../scenes/scenes.ts';

/** One map of cells that a detector predicts from. */
export interface HeadMap {
  rows: number;
  columns: number;
  /** Pixels between neighbouring cells. */
  stride: number;
  /** Width and height in pixels of the boxes that every cell starts from. */
  anchors: ReadonlyArray<readonly [width: number, height: number]>;
}

/** How to read the rows of `predictions`: x, y, width, height, objectness, one value a class. */
export interface Head {
  /** Width and height of the image in pixels; boxes are in these pixels. */
  inputSize: number;
  classes: number;
  /** 5 + classes. */
  attributes: number;
  /** Rows of `predictions`, all maps together. */
  boxes: number;
  /**
   * How far a centre may leave its cell: (sigmoid(x) - 0.5) * centreScale + 0.5 cells from the
   * cell's corner; 1 keeps it inside.
   */
  centreScale: number;
  /**
   * Which classes a row may be: `every` whose score is high enough, as COCO's metric rewards, or the
   * `best` alone, where synthetic weights would make a candidate of nearly all.
   */
  rowClasses: 'every' | 'best';
  /** Most detections of one image before suppression. */
  candidates: number;
  /** In the order of the rows. */
  maps: readonly HeadMap[];
}

/** Slugs of the built-in detectors. */
export const detectorSlugs = ['scenes-s', 'yolov3-tiny'] as const;
export type DetectorSlug = (typeof detectorSlugs)[number];

/** Narrows a slug to a detector. */
export function isDetectorSlug(slug: string): slug is DetectorSlug {
  return (detectorSlugs as readonly string[]).includes(slug);
}

type Recipe = Pick<Head, 'classes' | 'centreScale' | 'rowClasses'> & {
  usualSize: number;
  maps: ReadonlyArray<Pick<HeadMap, 'stride' | 'anchors'>>;
};

const recipes: Record<DetectorSlug, Recipe> = {
  'scenes-s': {
    usualSize: sceneSize,
    classes: sceneClasses.length,
    centreScale: 2,
    rowClasses: 'every',
    maps: [
      { stride: 16, anchors: [[48, 48]] },
      { stride: 8, anchors: [[24, 24]] },
    ],
  },
  // Anchors of darknet's cfg/yolov3-tiny.cfg.
  'yolov3-tiny': {
    usualSize: 416,
    classes: 80,
    centreScale: 1,
    rowClasses: 'best',
    maps: [
      {
        stride: 32,
        anchors: [
          [81, 82],
          [135, 169],
          [344, 319],
        ],
      },
      {
        stride: 16,
        anchors: [
          [10, 14],
          [23, 27],
          [37, 58],
        ],
      },
    ],
  },
};

/** The head of a detector at an input size in pixels (a multiple of its largest stride). */
export function headOf(slug: DetectorSlug, inputSize?: number): Head {
  const { usualSize, classes, centreScale, rowClasses, maps: recipe } = recipes[slug];
  const size = inputSize ?? usualSize;
  const maps = recipe.map(({ stride, anchors }) => {
    const cells = Math.ceil(size / stride);
    return { rows: cells, columns: cells, stride, anchors };
  });
  const boxes = maps.reduce((sum, map) => sum + map.rows * map.columns * map.anchors.length, 0);
  return {
    inputSize: size,
    classes,
    attributes: 5 + classes,
    boxes,
    centreScale,
    rowClasses,
    candidates: rowClasses === 'every' ? boxes * classes : boxes,
    maps,
  };
}
