export { writeCity } from './write-city.ts';
export { writeInterest } from './write-interest.ts';
export { writeOrders } from './write-orders.ts';
export { writePeople } from './write-people.ts';
export { writePhotos } from './write-photos.ts';
export { writeRegistrations } from './write-registrations.ts';
export { writePlans, writeRest } from './write-rest.ts';
