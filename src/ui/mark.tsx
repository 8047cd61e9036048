/** Colours are fixed in the favicon because a browser tab has no stylesheet. */
const AWNING = [
  'M7.5 3H13l-1.3 8.5a4.35 4 0 0 1-8.7 0z',
  'M19 3h5.5L29 11.5a4.35 4 0 0 1-8.7 0z',
] as const;
const AWNING_MIDDLE = 'M13 3h6l1.3 8.5a4.3 4 0 0 1-8.6 0z';
const LEAF = 'M6.5 28.5c-1-8.5 6-12.5 19.5-12 .2 9.5-5.5 14.5-15.5 11.5z';
const CHECK = 'm11.5 22.3 3.3 3.2 6.2-6.2';

/** The product's mark: a market awning that shelters a leaf whose vein is a check. Decorative; name it beside. */
export function Mark({ size = 32 }: { size?: number | undefined }) {
  return (
    <svg
      class="k-mark"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <path class="k-mark__leaf" d={LEAF} />
      <path
        class="k-mark__check"
        d={CHECK}
        fill="none"
        stroke-width="2.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      {AWNING.map((d) => (
        <path key={d} class="k-mark__red" d={d} />
      ))}
      <path class="k-mark__gold" d={AWNING_MIDDLE} />
    </svg>
  );
}

/** The mark as a standalone SVG file for `/favicon.svg`. */
export function faviconSvg(): string {
  const awning = AWNING.map((d) => `<path fill="#e2493b" d="${d}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#17492d"/><path fill="#a9d88a" d="${LEAF}"/><path d="${CHECK}" fill="none" stroke="#17492d" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>${awning}<path fill="#ffc53d" d="${AWNING_MIDDLE}"/></svg>\n`;
}
