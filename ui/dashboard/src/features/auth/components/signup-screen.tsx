import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Redirect, useSearchParams } from 'wouter';
import { TextLink } from '@/components/actions/text-link';
import { AlertBox } from '@/components/feedback/alert-box';
import { ErrorState } from '@/components/feedback/error-state';
import { Spinner } from '@/components/feedback/spinner';
import { Stack } from '@/components/layout/stack';
import { instanceConfigQuery } from '@/lib/instance-config';
import { sessionQuery } from '@/lib/session/session';
import { signupTexts } from '@/lib/texts/signup';
import { invitationQuery } from '../api/invitation';
import { AuthPage } from './auth-page';
import { SignupDetails } from './signup-details';
import { SignupEmail } from './signup-email';
import { RegistrationClosed } from './registration-closed';

/** First the address, then who it is; the set-up link and invitations skip what they know. */
export default function SignupScreen() {
  const [params] = useSearchParams();
  const invitationToken = params.get('token') ?? undefined;
  const session = useQuery(sessionQuery);
  const config = useQuery(instanceConfigQuery);
  const invitation = useQuery({
    ...invitationQuery(invitationToken ?? ''),
    enabled: invitationToken !== undefined,
  });

  if (session.data?.state === 'active') return <Redirect to="/dashboard/develop/actions" replace />;
  const failed = [session, config, invitation].find((query) => query.isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!config.data || (invitationToken !== undefined && !invitation.data)) {
    return <Spinner fullPage delayMs={500} />;
  }
  if (invitation.data?.next === 'login') return <Redirect to="/login" replace />;
  // The set-up link stays in a browser's history, but is good for the first account only.
  const setupToken = config.data.setupRequired ? (params.get('setup') ?? undefined) : undefined;
  const isInvited = setupToken !== undefined || invitationToken !== undefined;
  if (!isInvited && config.data.registration !== 'open') return <RegistrationClosed />;
  return (
    <Steps
      setupToken={setupToken}
      invitationToken={invitationToken}
      invitation={invitation.data?.invitation ?? null}
    />
  );
}

interface StepsProps {
  readonly setupToken: string | undefined;
  readonly invitationToken: string | undefined;
  readonly invitation: { readonly email: string; readonly organizationName: string } | null;
}

function Steps({ setupToken, invitationToken, invitation }: StepsProps) {
  const [email, setEmail] = useState(invitation?.email ?? '');
  const [isChosen, setIsChosen] = useState(invitation !== null);
  const isSetup = setupToken !== undefined;
  return (
    <AuthPage
      title={isSetup ? signupTexts.setupTitle : signupTexts.title}
      documentTitle={signupTexts.documentTitle}
      isLong
      links={!isSetup && <TextLink to="/login">{signupTexts.haveAccount}</TextLink>}
    >
      <Stack gap={5}>
        {isSetup && <p>{signupTexts.setupText}</p>}
        {invitation && <AlertBox>{signupTexts.inviting(invitation.organizationName)}</AlertBox>}
        {isChosen || isSetup ? (
          <SignupDetails
            email={email}
            isEmailFixed={!isSetup}
            withOrganization={invitation === null}
            tokens={{ setupToken, invitationToken }}
          />
        ) : (
          <SignupEmail
            initialEmail={email}
            onContinue={(confirmed) => {
              setEmail(confirmed);
              setIsChosen(true);
            }}
          />
        )}
      </Stack>
    </AuthPage>
  );
}
