import { type Rupiah, roundHalfUp } from '../../kernel/index.ts';
import { shareOf } from './formulas.ts';
import { type MilliPercent, milliPercent } from './units.ts';

/** The three channels of Batu's index of 2022 (rules.md 3.1). Their scopes are never added. */
export const CHANNELS = ['local', 'national', 'online_shop'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Realisation and target of a channel; null where nobody knows it. */
export interface ChannelYear {
  readonly channel: Channel;
  readonly realised: Rupiah | null;
  readonly target: Rupiah | null;
}

export interface ChannelIndex {
  readonly channels: readonly (ChannelYear & { readonly index: MilliPercent | null })[];
  /** The mean of the three; null while one of them is unknown. */
  readonly index: MilliPercent | null;
}

export const CHANNEL_FORMULA =
  'rata-rata dari realisasi ÷ target × 100 untuk katalog lokal, katalog nasional dan sektoral, dan toko daring';

/** The mean of three percentages, each given in thousandths. */
export function meanOfChannels(indices: readonly MilliPercent[]): MilliPercent {
  const sum = indices.reduce((a, b) => a + b, 0n);
  return milliPercent(roundHalfUp(sum, BigInt(indices.length)));
}

/** Batu's three-channel index of a year. An unknown target leaves its channel, and so the index, unknown. */
export function channelIndex(years: readonly ChannelYear[]): ChannelIndex {
  const channels = years.map((one) => ({
    ...one,
    index: one.realised === null || one.target === null ? null : shareOf(one.realised, one.target),
  }));
  const known = channels.flatMap(({ index }) => (index === null ? [] : [index]));
  return {
    channels,
    index: known.length === CHANNELS.length ? meanOfChannels(known) : null,
  };
}
