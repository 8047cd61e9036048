import sharp from 'sharp';

const TITLES: Readonly<Record<string, string>> = {
  nib: 'NOMOR INDUK BERUSAHA',
  npwp: 'KARTU NPWP',
  akta: 'AKTA PENDIRIAN',
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An invented paper as a photo, marked as a specimen: nobody can take it for a real one. */
export function drawPaper(kind: string, lines: readonly string[]): Promise<Buffer> {
  const text = lines
    .map(
      (line, index) =>
        `<text x="80" y="${420 + index * 70}" font-size="36" font-family="sans-serif" fill="#222">${escaped(line)}</text>`,
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1400">
    <rect width="1000" height="1400" fill="#fbfaf5"/><rect x="40" y="40" width="920" height="1320" fill="none" stroke="#17492d" stroke-width="6"/>
    <text x="500" y="180" font-size="52" font-family="sans-serif" font-weight="bold" text-anchor="middle" fill="#17492d">${TITLES[kind] ?? kind.toUpperCase()}</text>
    <text x="500" y="250" font-size="32" font-family="sans-serif" text-anchor="middle" fill="#b3261e">DOKUMEN CONTOH KOTA DEMO</text>${text}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}
