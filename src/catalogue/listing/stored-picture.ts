/** Address of a stored picture in the size for a page. */
export const storedPictureAddress = (key: string): string => `/foto/${encodeURIComponent(key)}/800`;
