import { createHash } from 'node:crypto';

/**
 * The policy of a frame on other sites: anybody may frame it, and nothing runs in it but its own one
 * script, by its hash. Pictures and the font come from here.
 */
export function embedPolicy({ script, style }: { script: string; style: string }): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
