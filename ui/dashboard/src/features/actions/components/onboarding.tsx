import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CodeSnippet } from '@/components/content/code-snippet';
import { AlertBox } from '@/components/feedback/alert-box';
import { Spinner } from '@/components/feedback/spinner';
import { PageHeader } from '@/components/layout/page-header';
import { Stack } from '@/components/layout/stack';
import { Tabs } from '@/components/layout/tabs';
import { usePlace } from '@/lib/organization/place';
import { consoleTexts } from '@/lib/texts/actions';
import { developmentKeyQuery } from '@/lib/api-keys/development-key';
import { languages, samplesFor, type Language } from './samples';
import styles from './onboarding.module.css';

/** From nothing to a connected app: three things to copy, with the key already in them. */
export function Onboarding() {
  const { organization } = usePlace();
  const [language, setLanguage] = useState<Language>('typescript');
  const key = useQuery(developmentKeyQuery(organization.slug));
  const { install, file, code, start } = samplesFor(language, {
    key: key.data ?? '…',
    endpoint: `${window.location.origin.replace(/^http/, 'ws')}/websocket`,
  });
  return (
    <div className={styles.page}>
      <PageHeader title={consoleTexts.connect} description={consoleTexts.intro} />
      {key.isError && <AlertBox theme="danger">{consoleTexts.keyFailed}</AlertBox>}
      <Tabs
        label={consoleTexts.language}
        tabs={languages}
        selected={language}
        onSelect={setLanguage}
      >
        <Stack gap={6}>
          <Step title={consoleTexts.install} code={install} />
          <Step title={`${consoleTexts.write}: ${file}`} code={code} />
          <Step title={consoleTexts.start} code={start} />
        </Stack>
      </Tabs>
      <div role="status" className={styles.waiting}>
        <Spinner />
        <div>
          <p className={styles.strong}>{consoleTexts.waitingForApp}</p>
          <p>{consoleTexts.waitingText}</p>
        </div>
      </div>
    </div>
  );
}

function Step({ title, code }: { readonly title: string; readonly code: string }) {
  return (
    <section className={styles.step}>
      <h2 className={styles.title}>{title}</h2>
      <CodeSnippet code={code} label={title} />
    </section>
  );
}
