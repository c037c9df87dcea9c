/** Words that stand in pictures only: legend, foot, and what had no room. */
export const pictures = {
  published: 'hollow: published by somebody',
  few: 'dot: fewer than 72 samples',
  reference: 'reference device',
  remark: 'has a remark',
  spread: 'p5–p95',
  front: 'front',
  asOf: (day: string, ds: number) => `as of ${day}, data version ${ds}`,
  moreRows: (count: string) => `${count} more rows stand in the table at this address.`,
  morePanels: (count: string) => `${count} more panels stand at this address.`,
  /** Each "drawn of all", of devices, then of model families. */
  matrixPart: (
    devices: string,
    allDevices: string,
    families: string,
    allFamilies: string,
    best: string,
  ) => `${devices} of ${allDevices} devices, ${families} of ${allFamilies} model families; ${best}`,
  nothing: 'No row of this view has a place in the picture.',
};
