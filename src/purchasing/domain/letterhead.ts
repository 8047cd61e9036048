/** The pemda's own head on its documents; the shape of the platform's setting. */
export interface Letterhead {
  readonly lines?: readonly string[];
  readonly address?: string;
  readonly place?: string;
}
