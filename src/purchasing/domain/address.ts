/** A supplier's address with the places it does not name itself, from small to large. */
export function fullAddress(of: {
  readonly address: string;
  readonly village: string;
  readonly district: string;
  readonly city: string;
}): string {
  const parts = [of.address.trim()].filter(Boolean);
  const places = [of.village, of.district, of.city].map((one) => one.trim()).filter(Boolean);
  for (const place of places) {
    const named = parts
      .join(', ')
      .toLowerCase()
      .split(/\s*,\s*/);
    if (!named.some((one) => isPlace(one, place.toLowerCase()))) parts.push(place);
  }
  return parts.join(', ');
}

/** "desa torongrejo" names Torongrejo; "jalan torongrejo 5" is a street. */
const isPlace = (text: string, place: string): boolean =>
  text === place ||
  text.replace(/^(desa|kelurahan|kel\.|kecamatan|kec\.)\s+/, '') ===
    place.replace(/^(desa|kelurahan|kecamatan)\s+/, '');
