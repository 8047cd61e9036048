import type { Route } from '../../platform/index.ts';
import { campaignRoutes } from './pages/campaign.tsx';
import { embedRoutes } from './pages/embeds.tsx';
import { sealRoutes } from './pages/seals.tsx';

export const prideRoutes: readonly Route[] = [...campaignRoutes, ...sealRoutes, ...embedRoutes];
