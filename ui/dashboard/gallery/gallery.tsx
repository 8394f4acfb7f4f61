import { ThemeSwitch } from '@/components/forms/theme-switch';
import { PageHeader } from '@/components/layout/page-header';
import { SkipLink } from '@/components/layout/skip-link';
import styles from './gallery.module.css';
import { Actions } from './sections/actions';
import { Content } from './sections/content';
import { Feedback } from './sections/feedback';
import { Foundations } from './sections/foundations';
import { Forms } from './sections/forms';
import { IoContent } from './sections/io-content';
import { IoDisplays } from './sections/io-displays';
import { IoInputs } from './sections/io-inputs';
import { Lists } from './sections/lists';
import { Overlays } from './sections/overlays';
import { States } from './sections/states';
import { Tables } from './sections/tables';
import { Uploads } from './sections/uploads';

const sections = {
  foundations: Foundations,
  actions: Actions,
  forms: Forms,
  content: Content,
  lists: Lists,
  overlays: Overlays,
  feedback: Feedback,
  states: States,
  'io-inputs': IoInputs,
  uploads: Uploads,
  'io-displays': IoDisplays,
  'io-content': IoContent,
  tables: Tables,
};

/**
 * Every shared component in every state, to look at, and for axe to look at. `?section=lists` shows only
 * what it names.
 */
export function Gallery() {
  const wanted = new URLSearchParams(window.location.search).getAll('section');
  const shown = Object.entries(sections).filter(
    ([name]) => wanted.length === 0 || wanted.includes(name),
  );
  return (
    <>
      <SkipLink targetId="main" />
      <main id="main" tabIndex={-1} className={styles.page}>
        <PageHeader
          title="Component gallery"
          description="Every shared component in every state. This page is not part of the product."
          breadcrumbs={[{ label: 'Dashboard', to: '/dashboard' }, { label: 'Gallery' }]}
          actions={<ThemeSwitch />}
        />
        <div className={styles.sections}>
          {shown.map(([name, Section]) => (
            <Section key={name} />
          ))}
        </div>
      </main>
    </>
  );
}
