import { formatNumber } from '../../kernel/index.ts';
import { HiddenFields } from '../components/form.tsx';
import type { LayoutProps, Viewer } from '../layout-types.ts';
import { words } from '../messages.ts';

/**
 * In which role, for whom: always in sight when signed in, because one person may hold several
 * roles and buying under the wrong one is a fault an auditor finds.
 */
export function RoleBar(props: Pick<LayoutProps, 'locale' | 'signOutHidden'> & { viewer: Viewer }) {
  const { locale, viewer } = props;
  const t = words(locale).layout;
  return (
    <section class="k-role-bar" aria-label={t.accountBar}>
      <div class="k-container k-role-bar__row">
        <p class="k-role-bar__who">
          <span class="k-role-bar__as">{t.workingAs}</span> <strong>{viewer.roleLabel}</strong>
          {viewer.organisation && <span>, {viewer.organisation}</span>}
          <span class="k-role-bar__name"> · {viewer.name}</span>
        </p>
        <ul class="k-role-bar__links">
          {viewer.roleCount > 1 && (
            <li>
              <a href="/peran">{t.switchRole}</a>
            </li>
          )}
          {viewer.basketCount !== undefined && (
            <li>
              <a href="/keranjang">
                {t.basket}
                {viewer.basketCount > 0 && (
                  <Count
                    value={formatNumber(viewer.basketCount, locale)}
                    words={t.basketCount(viewer.basketCount)}
                  />
                )}
              </a>
            </li>
          )}
          <li>
            <a href="/notifikasi">
              {t.notifications}
              {viewer.notifications > 0 && (
                <Count
                  value={formatNumber(viewer.notifications, locale)}
                  words={t.unread(viewer.notifications)}
                />
              )}
            </a>
          </li>
          <li>
            <a href="/akun">{t.account}</a>
          </li>
          <li>
            <form action="/keluar" method="post">
              {props.signOutHidden && <HiddenFields values={props.signOutHidden} />}
              <button class="k-link-button" type="submit">
                {t.signOut}
              </button>
            </form>
          </li>
        </ul>
      </div>
    </section>
  );
}

function Count({ value, words: said }: { value: string; words: string }) {
  return (
    <>
      {' '}
      <span class="k-bubble" aria-hidden="true">
        {value}
      </span>
      <span class="k-hidden">({said})</span>
    </>
  );
}
