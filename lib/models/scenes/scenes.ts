/** Id of the built-in detection data set: rendered, cluttered 160 x 160 RGB scenes. */
export const scenesId = 'scenes-160';

/** Width and height of every scene, in pixels. */
export const sceneSize = 160;

/** Bytes of one scene: 160 x 160 x RGB, row by row (HWC). */
export const sceneBytes = sceneSize * sceneSize * 3;

/** Number of held-out scenes. */
export const heldOutScenes = 1000;

/** Most objects of one scene. */
export const mostObjects = 6;
