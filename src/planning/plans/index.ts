export { type PlanState, planState } from './domain/plan-state.ts';
export { PlanFacts } from './pages/plan-facts.tsx';
export { PlanOrigins, PlanRevisions } from './pages/plan-history.tsx';
export { planListRoutes } from './pages/plan-list.tsx';
export { type PlanDetail, planByCode, revisionsOf, sourcesOf } from './plans.sql.ts';
