/**
 * With so few points every whisker is drawn (ux.md C1). A file of its own: the sentence over a chart
 * says it without the code that places marks.
 */
export const fewPoints = 40;
