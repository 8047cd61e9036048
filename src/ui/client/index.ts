import { Countdown } from './countdown.ts';
import { Door } from './door.ts';
import { Draft } from './draft.ts';
import { guardForms } from './forms.ts';
import { AutoSubmit, Compare, Copy, Counter } from './islands.ts';
import { keepPage } from './keep-page.ts';
import { Menu } from './menu.ts';
import { Photo } from './photo.ts';

/** Comforts only: every page works before, without and after this file. */
customElements.define('k-menu', Menu);
customElements.define('k-autosubmit', AutoSubmit);
customElements.define('k-copy', Copy);
customElements.define('k-counter', Counter);
customElements.define('k-compare', Compare);
customElements.define('k-countdown', Countdown);
customElements.define('k-draft', Draft);
customElements.define('k-photo', Photo);
customElements.define('k-door', Door);
guardForms(document);
void keepPage(document);
// Moves a reader to what went wrong; without script the summary is still first on the page.
document.querySelector<HTMLElement>('[data-focus]:not(.k-example *)')?.focus();
