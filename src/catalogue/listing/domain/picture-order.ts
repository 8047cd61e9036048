export type PictureMove = 'main' | 'earlier' | 'later' | 'remove';

/** The pictures after one was moved. */
export function moved(
  pictures: readonly string[],
  id: string,
  move: PictureMove,
): readonly string[] {
  const at = pictures.indexOf(id);
  if (at < 0) return pictures;
  const others = pictures.filter((one) => one !== id);
  if (move === 'remove') return others;
  const to = move === 'main' ? 0 : Math.max(0, move === 'earlier' ? at - 1 : at + 1);
  return [...others.slice(0, to), id, ...others.slice(to)];
}
