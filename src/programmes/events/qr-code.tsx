import encodeQR from 'qr';
import { qrText } from './domain/person.ts';

/** The dark squares of a code as one path, a unit each, with the quiet border that readers need. */
export function qrPath(code: string): { readonly side: number; readonly path: string } {
  const rows = encodeQR(qrText(code), 'raw', { ecc: 'medium', border: 4 });
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { side: rows.length, path };
}

/** The QR of a ticket as a picture with words. Black on white in every theme: cameras want contrast. */
export function QrCode({ code, label }: { code: string; label: string }) {
  const { side, path } = qrPath(code);
  return (
    <svg
      class="k-qr"
      viewBox={`0 0 ${side} ${side}`}
      width="240"
      height="240"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** The same as the text of a file. */
export function qrSvg(code: string): string {
  const { side, path } = qrPath(code);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
