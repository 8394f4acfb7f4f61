import { ThemeSwitch } from '@/components/forms/theme-switch';
import { FormLayout } from '@/components/forms/form-layout';
import { FormSection } from '@/components/forms/form-section';
import { PageHeader } from '@/components/layout/page-header';
import { Stack } from '@/components/layout/stack';
import { useMe } from '@/lib/session/use-me';
import { accountTexts } from '@/lib/texts/account';
import { FormatSelect } from './format-select';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { SessionList } from './session-list';

/** What somebody can change about their own account. */
export default function AccountScreen() {
  const me = useMe();
  return (
    <Stack gap={6}>
      <PageHeader title={accountTexts.heading} />
      <FormLayout>
        <FormSection title={accountTexts.profile} description={accountTexts.profileText}>
          <ProfileForm me={me} />
        </FormSection>
        {me.hasPassword && (
          <FormSection title={accountTexts.password} description={accountTexts.passwordText}>
            <PasswordForm />
          </FormSection>
        )}
        <FormSection title={accountTexts.sessions} description={accountTexts.sessionsText}>
          <SessionList />
        </FormSection>
        <FormSection title={accountTexts.appearance} description={accountTexts.appearanceText}>
          <Stack gap={4}>
            <ThemeSwitch />
            <FormatSelect />
          </Stack>
        </FormSection>
      </FormLayout>
    </Stack>
  );
}
