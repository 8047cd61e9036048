export { BANNER, type Banner, bannerSvg } from './banner.ts';
export { emptySvg } from './empty.ts';
export { EMPTY_KEYS, type EmptyKey, isPictureKey, PICTURE_KEYS, type PictureKey } from './keys.ts';
export { pictureSvg } from './picture.ts';
export { QrCode, qrSvg } from './qr-code.tsx';
