/**
 * Where the villages of Kota Batu roughly lie, as column and row of tiles, by their codes of the Ministry of
 * Home Affairs: Bumiaji in the north, Batu in the middle, Junrejo in the south-east. Drawn by hand from the
 * districts' positions; no boundary file was at hand.
 */
const KOTA_BATU: Readonly<Record<string, readonly [number, number]>> = {
  Sumberbrantas: [2, 0],
  Tulungrejo: [1, 1],
  Sumbergondo: [2, 1],
  Punten: [1, 2],
  Bulukerto: [2, 2],
  Giripurno: [3, 2],
  Songgokerto: [0, 3],
  Gunungsari: [1, 3],
  Bumiaji: [2, 3],
  Pandanrejo: [3, 3],
  Sumberejo: [0, 4],
  Sidomulyo: [1, 4],
  Sisir: [2, 4],
  Torongrejo: [3, 4],
  Pendem: [4, 4],
  Pesanggrahan: [0, 5],
  Ngaglik: [1, 5],
  Temas: [2, 5],
  Mojorejo: [3, 5],
  Dadaprejo: [4, 5],
  'Oro-Oro Ombo': [1, 6],
  Beji: [2, 6],
  Junrejo: [3, 6],
  Tlekung: [2, 7],
};
const DRAWN: Readonly<Record<string, typeof KOTA_BATU>> = { '35.79': KOTA_BATU };

/** Columns of a map that nobody drew: the villages in their order, district by district. */
const COLUMNS = 5;

const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '');

interface Place {
  readonly code: string;
  readonly name: string;
  readonly district: string;
}

/** The tile of each village, by code; each has one of its own, whether the region's map was drawn or not. */
export function tilesOf(
  regionCode: string,
  villages: readonly Place[],
): ReadonlyMap<string, readonly [number, number]> {
  const drawn = new Map(
    Object.entries(DRAWN[regionCode] ?? {}).map(([name, at]) => [plain(name), at] as const),
  );
  const tiles = new Map<string, readonly [number, number]>();
  const used = new Set<string>();
  for (const { code, name } of villages) {
    const at = drawn.get(plain(name));
    if (!at || used.has(at.join())) continue;
    used.add(at.join());
    tiles.set(code, at);
  }
  let row = Math.max(-1, ...[...tiles.values()].map(([, at]) => at)) + 1;
  let column = 0;
  let district: string | null = null;
  for (const one of villages) {
    if (tiles.has(one.code)) continue;
    const turned = district !== null && one.district !== district;
    if (column >= COLUMNS || (turned && column > 0)) {
      row++;
      column = 0;
    }
    district = one.district;
    tiles.set(one.code, [column++, row]);
  }
  return tiles;
}
