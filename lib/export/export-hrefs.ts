/** Files of a view: data first, then pictures. */
export const exportFormats = ['csv', 'json', 'md', 'svg', 'png'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Addresses of the files of what a page shows, for its export menu. */
export type ExportHrefs = Partial<Record<ExportFormat, string>>;

/** Files of Explore for the query of its address (without `?`). */
export function viewExportHrefs(query: string): Record<ExportFormat, string> {
  return hrefsUnder('/api/v1', query);
}

/** Files of Compare for the query of its address. */
export function compareExportHrefs(query: string): Record<ExportFormat, string> {
  return hrefsUnder('/api/v1', query === '' ? 'page=compare' : `page=compare&${query}`);
}

/** Files of a link: they carry its last part, not the address of the view (ux.md, /v/[slug]). */
export function linkExportHrefs(slug: string): Record<ExportFormat, string> {
  return hrefsUnder(`/v/${slug}`, '');
}

function hrefsUnder(folder: string, query: string): Record<ExportFormat, string> {
  const href = (format: ExportFormat) =>
    `${folder}/view.${format}${query === '' ? '' : `?${query}`}`;
  return {
    csv: href('csv'),
    json: href('json'),
    md: href('md'),
    svg: href('svg'),
    png: href('png'),
  };
}
