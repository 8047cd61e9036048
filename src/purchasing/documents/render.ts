import { tmpdir } from 'node:os';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentContent } from '../domain/documents.ts';
import { printed } from './printed.ts';
import { TEMPLATE } from './template.ts';

let compiler: NodeCompiler | undefined;

/** One compiler for the process: its fonts load once. It may read nothing but what it is given. */
function typst(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: tmpdir() });
  return compiler;
}

/**
 * The document as a tagged PDF (PDF/UA-1) from its stored content. The same content gives the same
 * page; the file's date is the document's own. @throws when the template does not compile: a fault of ours.
 */
export function renderDocumentPdf(
  content: DocumentContent,
  zone: string,
  hash: string | null = null,
): Uint8Array<ArrayBuffer> {
  const compiled = typst().compile({
    mainFileContent: TEMPLATE,
    inputs: { data: JSON.stringify(printed(content, zone, hash)) },
  });
  if (!compiled.result) {
    throw new Error(
      `document template: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
    );
  }
  const pdf = typst().pdf(compiled.result, {
    pdfStandard: 'ua-1',
    pdfTags: true,
    creationTimestamp: Math.floor(Date.parse(content.issuedAt) / 1000),
  });
  typst().evictCache(30);
  return new Uint8Array(pdf);
}
