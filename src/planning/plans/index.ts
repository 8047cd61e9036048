export { type PlanState, planState } from './domain/plan-state.ts';
export { PlanFacts } from './pages/plan-facts.tsx';
export { planListRoutes } from './pages/plan-list.tsx';
export { type PlanDetail, planByCode } from './plans.sql.ts';
