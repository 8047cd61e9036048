import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { readTable } from './read-table.ts';

const text = (content: string) => Buffer.from(content, 'utf8');

async function read(bytes: Uint8Array) {
  const done = await readTable(bytes);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const done = await readTable(bytes);
  return done.ok ? 'read' : done.error.code;
}

describe('separated text', () => {
  it.each([
    [',', 'nama,harga\nKertas,52500\nTinta,60000'],
    [';', 'nama;harga;catatan\nKertas;52.500;a, b, c\nTinta;60.000;x, y'],
    ['\t', 'nama\tharga\nKertas, A4\t52500'],
    ['|', 'nama|harga\nKertas|52500'],
  ])('finds the separator %s', async (delimiter, content) => {
    const table = await read(text(content));
    expect(table.delimiter).toBe(delimiter);
    expect(table.sheets[0]?.rows[1]?.cells[0]).toMatch(/^Kertas/);
  });

  it('keeps numbers as the text they are, lines as the file counts them, and drops empty lines', async () => {
    const table = await read(text('\uFEFFnama,harga\n\nKertas,"1.010,50"\n,\nTinta,7'));
    expect(table.sheets[0]?.rows).toEqual([
      { line: 1, cells: ['nama', 'harga'] },
      { line: 3, cells: ['Kertas', '1.010,50'] },
      { line: 5, cells: ['Tinta', '7'] },
    ]);
  });

  it('reads Windows-1252 and UTF-16, and an apostrophe or a stray quote harms nothing', async () => {
    const old = await read(Buffer.from('nama,catatan\nSari\'s Caf\xe9,kertas 5" tebal', 'latin1'));
    expect(old.encoding).toBe('windows-1252');
    expect(old.sheets[0]?.rows[1]?.cells).toEqual(["Sari's Café", 'kertas 5" tebal']);
    const wide = await read(Buffer.from('\uFEFFnama,harga\nKopi,1', 'utf16le'));
    expect(wide.encoding).toBe('utf-16');
    expect(wide.sheets[0]?.rows[1]?.cells).toEqual(['Kopi', '1']);
  });

  it('finds the separator though the head ends inside a long quoted text', async () => {
    const long = Array.from({ length: 60 }, (_, n) => `baris ${n}; lagi | lagi`).join('\n');
    const table = await read(text(`nama,uraian,harga\nKopi,"${long}",5\nTeh,"${long}",6\n`));
    expect(table.delimiter).toBe(',');
    expect(table.sheets[0]?.rows.map(({ cells }) => cells.length)).toEqual([3, 3, 3]);
  });

  it('names the line of a quote that never closes', async () => {
    expect(await refusal(text('nama,harga\n"Kertas,52500\nTinta,60000'))).toBe('file.quote');
  });
});

describe('workbooks', () => {
  const row = (...values: (string | number | Date)[]) =>
    values.map((value) =>
      value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value },
    );

  it('gives numbers, days and texts of every sheet', async () => {
    const bytes = await writeWorkbook([
      {
        sheet: 'Produk',
        data: [
          row('nama', 'harga', 'tanggal'),
          row('Kopi', 52500, new Date('2026-03-04T00:00:00Z')),
        ],
      },
      { sheet: 'Petunjuk', data: [row('baca dulu')] },
    ] as never).toBuffer();
    const table = await read(bytes);
    expect(table.sheets.map(({ name }) => name)).toEqual(['Produk', 'Petunjuk']);
    expect(table.sheets[0]?.rows[1]).toEqual({ line: 2, cells: ['Kopi', 52500, '2026-03-04'] });
  });

  it('says where cells are merged', async () => {
    const data = [[{ value: 'judul', columnSpan: 2 }, null], row('nama', 'harga')];
    const table = await read(await writeWorkbook([{ sheet: 'A', data }] as never).toBuffer());
    expect(table.remarks).toEqual([
      { code: 'file.merged', field: 'file', params: { cells: 'A1:B1' } },
    ]);
  });

  it('refuses what it cannot read, each with a reason of its own', async () => {
    const ole = (inside: string) =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from(inside, 'utf16le'),
      ]);
    expect(await refusal(ole('Workbook'))).toBe('file.old-excel');
    expect(await refusal(ole('EncryptedPackage'))).toBe('file.encrypted');
    expect(await refusal(zipSync({ 'a.txt': strToU8('x') }))).toBe('file.not-table');
    const whole = await writeWorkbook([{ sheet: 'A', data: [row('nama')] }] as never).toBuffer();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('file.broken');
    expect(await refusal(new Uint8Array())).toBe('file.empty');
    expect(await refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toBe('file.not-table');
  });

  it('stops a workbook that swells, whatever its own sizes say', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(40_000_000),
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toBe('file.bomb');
  });
});

describe('JSON', () => {
  it('is an array of rows, or an envelope with the rows in data; names stand first', async () => {
    const rows = [
      { nama: 'Kopi', harga: '49.000' },
      { nama: 'Teh', satuan: 'dus' },
    ];
    for (const content of [rows, { success: true, data: rows, meta: { has_more: false } }]) {
      const table = await read(text(JSON.stringify(content)));
      expect(table.sheets[0]?.rows).toEqual([
        { line: 0, cells: ['nama', 'harga', 'satuan'] },
        { line: 1, cells: ['Kopi', '49.000', null] },
        { line: 2, cells: ['Teh', null, 'dus'] },
      ]);
    }
    expect(await refusal(text('{"a": 1}'))).toBe('file.json');
    expect(await refusal(text('[{"a": 1'))).toBe('file.json');
    expect(await refusal(text('[]'))).toBe('file.empty');
  });
});
