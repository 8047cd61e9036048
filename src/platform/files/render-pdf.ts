import { tmpdir } from 'node:os';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

let compiler: NodeCompiler | undefined;

/** One compiler for the process: its fonts load once. It may read nothing but what it is given. */
function typst(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: tmpdir() });
  return compiler;
}

/**
 * A Typst template with its data (`sys.inputs.data`, JSON) as a tagged PDF (PDF/UA-1). The same data
 * give the same page; the file's date is `createdAt`. @throws when the template does not compile: a fault of ours.
 */
export function renderPdf(
  template: string,
  data: unknown,
  createdAt: Date,
): Uint8Array<ArrayBuffer> {
  const compiled = typst().compile({
    mainFileContent: template,
    inputs: { data: JSON.stringify(data) },
  });
  if (!compiled.result) {
    throw new Error(
      `document template: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
    );
  }
  const pdf = typst().pdf(compiled.result, {
    pdfStandard: 'ua-1',
    pdfTags: true,
    creationTimestamp: Math.floor(createdAt.getTime() / 1000),
  });
  typst().evictCache(30);
  return new Uint8Array(pdf);
}
