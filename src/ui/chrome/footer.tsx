import type { LayoutProps } from '../layout-types.ts';
import { Mark } from '../mark.tsx';
import { words } from '../messages.ts';
import { LanguageSwitch } from './header.tsx';

/** The same links in the same order on every page (WCAG 3.2.6). */
export function Footer(props: Pick<LayoutProps, 'locale' | 'pemda' | 'path' | 'query'>) {
  const { locale, pemda } = props;
  const t = words(locale).layout;
  const links = [
    { href: '/bantuan', label: t.help },
    { href: '/tentang', label: t.about },
    { href: '/belanja', label: t.openData },
    { href: '/penghargaan', label: t.award },
    { href: '/bangga', label: t.pride },
    { href: '/periksa', label: t.check },
  ];
  return (
    <footer class="k-footer">
      <svg
        class="k-ridge"
        viewBox="0 0 1200 60"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path
          class="k-ridge__far"
          d="M0 60V34L140 18l90 16 150-30 120 28 130-20 160 24 140-22 130 20 140-24v56z"
        />
        <path
          class="k-ridge__near"
          d="M0 60V48l180-18 150 20 190-24 170 22 200-20 150 16 160-14v30z"
        />
      </svg>
      <div class="k-footer__body">
        <div class="k-container k-footer__row">
          <div class="k-footer__who">
            <Mark size={32} />
            <div>
              <p class="k-footer__manifesto">{t.manifesto}</p>
              <p>{t.runBy(pemda.office)}</p>
            </div>
          </div>
          <nav aria-label={t.footerNav}>
            <ul>
              {links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
          <div>
            <p>{t.helpText}</p>
            <p>
              {t.language}: <LanguageSwitch {...props} />
            </p>
            <p class="k-footer__licence">{t.licence}</p>
          </div>
        </div>
      </div>
    </footer>
  );
}
