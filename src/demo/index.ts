export { DEMO_TOTP } from './demo-persons.ts';
export { DEMO_SEED, type DemoOptions, fillCity } from './fill.ts';
