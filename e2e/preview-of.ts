import { expect } from '@playwright/test';
import sharp from 'sharp';

/** What a program without scripts reads of a page, by the name of its meta element. */
async function metaOf(address: string): Promise<Map<string, string>> {
  const html = await (await fetch(address)).text();
  const elements = html.matchAll(
    /<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g,
  );
  return new Map([...elements].map(([, name = '', content = '']) => [name, plain(content)]));
}

function plain(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => named[name] ?? '');
}

/** What a page tells of itself, and the pixels of its picture: PNG of 1200 by 630 under 300 kB. */
export async function previewOf(
  address: string,
): Promise<{ meta: Map<string, string>; data: Buffer }> {
  const meta = await metaOf(address);
  const response = await fetch(meta.get('og:image') ?? '');
  expect(response.headers.get('content-type'), address).toBe('image/png');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.byteLength, address).toBeLessThan(300_000);
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height], address).toEqual([1200, 630]);
  return { meta, data };
}

/** How many channels of how many pixels differ. */
export function differing(one: Buffer, other: Buffer): number {
  let count = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) count++;
  return count;
}
