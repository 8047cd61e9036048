import type { NavEntry, NoticeTopic, Route } from '../../platform/index.ts';
import { DESK, deskStoryRoutes, OWN } from './pages/desk-stories.tsx';
import { publicStoryRoutes } from './pages/public-stories.tsx';
import { t } from './stories-words.ts';

export { actOnStory, addStoryPicture, draftStory } from './act-on-story.ts';
export { StoryCards } from './pages/public-stories.tsx';
export { listStories, type StoryItem } from './stories.sql.ts';
export {
  STORY_NOTICES_EN,
  STORY_NOTICES_ID,
  STORY_REFUSALS_EN,
  STORY_REFUSALS_ID,
} from './stories-words.ts';

export const storyPages: readonly Route[] = [...publicStoryRoutes, ...deskStoryRoutes];

export const storyTopic: NoticeTopic = {
  key: 'story',
  roles: ['seller', 'programme_officer'],
  label: { id: 'Cerita pelaku usaha', en: 'Stories of makers' },
};

export const storyOwnNav: NavEntry = {
  href: OWN,
  label: { id: t('id').own, en: t('en').own },
  access: ['seller'],
};

export const storyDeskNav: NavEntry = {
  href: DESK,
  label: { id: t('id').deskNav, en: t('en').deskNav },
  access: ['programme_officer', 'head', 'auditor'],
};
