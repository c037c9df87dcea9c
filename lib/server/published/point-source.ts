import type { PointSource } from '../../contract/point.ts';
import type { PublishedRow, PublishedSource } from '../../contract/published.ts';
import type { NoteFacts } from './note-facts.ts';

/** Citation of one row: MLPerf rows name round, division and submitter, as its rules ask. */
export function pointSource(
  row: PublishedRow,
  facts: NoteFacts,
  source: PublishedSource,
): PointSource {
  const division = facts.division ? `, ${facts.division} division` : '';
  const label =
    facts.submitter && facts.round
      ? `${mlperfName(source.key)} ${facts.round.replace('mobile ', '')}${division}, published by ${facts.submitter}`
      : (row.source_title ?? source.label);
  return {
    label: label.slice(0, 200),
    url: rowUrl(row.source_url_or_repo_path) ?? source.url,
    licence: (row.licence ?? source.licence).slice(0, 200),
    date: row.source_date,
  };
}

function mlperfName(key: string): string {
  if (key === 'mlperf_tiny') return 'MLPerf Tiny';
  return key === 'mlperf_mobile' ? 'MLPerf Mobile' : 'MLPerf Inference';
}

/** `github:owner/repo@commit:path` and plain addresses as a link; other texts give null. */
function rowUrl(text: string | null): string | null {
  const address = /https:\/\/[^\s()]+/.exec(text ?? '')?.[0];
  if (address) return address;
  const pinned = /github:([\w.-]+\/[\w.-]+)@([0-9a-f]{7,40})(?::([^\s()]+))?/.exec(text ?? '');
  if (!pinned) return null;
  const [, repo, commit, file] = pinned;
  return `https://github.com/${repo}/${file ? 'blob' : 'tree'}/${commit}${file ? `/${file}` : ''}`;
}
