import { renderPdf } from '../../platform/index.ts';
import type { DocumentContent } from '../domain/documents.ts';
import { printed } from './printed.ts';
import { type OrderFile, printedFile } from './printed-file.ts';
import { FILE_TEMPLATE, TEMPLATE } from './template.ts';

/** The stored content of a document with its hash. */
export interface Stored {
  readonly content: DocumentContent;
  readonly hash: string;
}

/**
 * The document as a PDF from its stored content; the file's date is the document's own. A stored one has a
 * hash, and with the public address of the product a QR to the page that checks it.
 */
export function renderDocumentPdf(
  content: DocumentContent,
  zone: string,
  stored: { readonly hash: string; readonly baseUrl: string } | null = null,
): Uint8Array<ArrayBuffer> {
  const text = printed(content, zone, stored?.hash ?? null, stored?.baseUrl ?? null);
  return renderPdf(TEMPLATE, text, new Date(content.issuedAt));
}

/** Everything of an order as one PDF with an index, made at `at`. */
export function renderOrderFile(file: OrderFile, at: Date): Uint8Array<ArrayBuffer> {
  return renderPdf(FILE_TEMPLATE, printedFile(file, at), at);
}
