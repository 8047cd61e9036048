export { awardOf } from './award.ts';
export { indexNumber } from './domain/award.ts';
export { cityFigures } from './figures.ts';
