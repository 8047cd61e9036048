import type { Locale } from '../kernel/index.ts';
import { EmptyState } from './components/panels.tsx';
import { Picture } from './components/picture.tsx';
import { EXAMPLES, type Example } from './examples.tsx';
import { Mark } from './mark.tsx';
import { words } from './messages.ts';
import { EMPTY_KEYS, PICTURE_KEYS } from './pictures/keys.ts';

function byComponent(): [string, Example[]][] {
  const groups = new Map<string, Example[]>();
  for (const example of EXAMPLES) {
    groups.set(example.component, [...(groups.get(example.component) ?? []), example]);
  }
  return [...groups];
}

/** Body of the style book at /gaya. */
export function GayaPage({ locale }: { locale: Locale }) {
  const t = words(locale).gaya;
  const groups = byComponent();
  return (
    <>
      <h1>
        {t.title} {words(locale).layout.productName}
      </h1>
      <p class="k-lead">{t.lead}</p>
      <nav aria-label={t.contents}>
        <ul class="k-chips">
          {groups.map(([component]) => (
            <li key={component}>
              <a class="k-chip" href={`#k-${component}`}>
                {component}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Mark size={96} />
      {groups.map(([component, examples]) => (
        <section key={component} class="k-example" id={`k-${component}`}>
          <h2>{component}</h2>
          {examples.map((example) => (
            <div key={example.id} id={example.id} class="k-stack">
              <h3>{example.title.replaceAll('-', ' ')}</h3>
              {example.render(locale)}
            </div>
          ))}
        </section>
      ))}
      <section class="k-example">
        <h2>{t.pictures}</h2>
        <ul class="k-pictures">
          {PICTURE_KEYS.map((key, i) => (
            <li key={key}>
              <Picture source={{ key, seed: i, alt: '' }} />
              {key}
            </li>
          ))}
        </ul>
        <div class="k-figures">
          {EMPTY_KEYS.map((key) => (
            <EmptyState key={key} picture={key} title={key} headingLevel={3} />
          ))}
        </div>
      </section>
    </>
  );
}
