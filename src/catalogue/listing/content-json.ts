import { type Rupiah, rupiah } from '../../kernel/index.ts';
import { EMPTY_CONTENT, type ListingContent } from './domain/content.ts';

/** A content as JSON keeps it: money as text, so that no digit is lost. */
export type StoredContent = Omit<ListingContent, 'price' | 'freight'> & {
  readonly price: string | null;
  readonly freight: string;
};

export const storedContent = (content: ListingContent): StoredContent => ({
  ...content,
  price: content.price === null ? null : content.price.toString(),
  freight: content.freight.toString(),
});

/** Reads what storedContent wrote; what an older form did not know gets the empty value. */
export function readContent(stored: Partial<StoredContent>): ListingContent {
  const { price, freight, ...rest } = stored;
  return {
    ...EMPTY_CONTENT,
    ...rest,
    price: price === null || price === undefined ? null : amount(price),
    freight: freight === undefined ? EMPTY_CONTENT.freight : amount(freight),
  };
}

const amount = (text: string): Rupiah => rupiah(BigInt(text));
