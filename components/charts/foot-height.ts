/** Height of the line under a front chart, in classes: kept free before the chart is interactive. */
export const footHeight = 'min-h-[30px] pointer-coarse:min-h-10';
