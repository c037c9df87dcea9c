import 'server-only';
import { serverContext } from '../context.ts';
import { type OpenApiDocument, openApiDocument } from './document.ts';

let made: { address: string; document: OpenApiDocument } | null = null;

/** The document of this hub, made once: it follows from the code and the hub's address alone. */
export function hubDocument(): OpenApiDocument {
  const { publicUrl: address } = serverContext();
  if (made?.address !== address) made = { address, document: openApiDocument(address) };
  return made.document;
}
