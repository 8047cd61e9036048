import { renderPdf } from '../../platform/index.ts';
import type { DocumentContent } from '../domain/documents.ts';
import { printed } from './printed.ts';
import { TEMPLATE } from './template.ts';

/** The document as a PDF from its stored content; the file's date is the document's own. */
export function renderDocumentPdf(
  content: DocumentContent,
  zone: string,
  hash: string | null = null,
): Uint8Array<ArrayBuffer> {
  return renderPdf(TEMPLATE, printed(content, zone, hash), new Date(content.issuedAt));
}
