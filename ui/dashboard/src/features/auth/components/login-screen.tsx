import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Redirect, useSearchParams } from 'wouter';
import { AlertBox } from '@/components/feedback/alert-box';
import { useHistoryState } from '@/lib/navigation/use-navigation';
import { forgetRedirect, rememberRedirect } from '@/lib/session/redirect-after-login';
import { sessionQuery } from '@/lib/session/session';
import { loginTexts } from '@/lib/texts/login';
import { AuthPage } from './auth-page';
import { LoginEmailStep } from './login-email-step';
import { LoginLinks } from './login-links';
import { LoginPasswordStep } from './login-password-step';

/** First who, then the password: an address may belong to an organization with its own sign-in. */
export default function LoginScreen() {
  const [params] = useSearchParams();
  const [email, setEmail] = useState(params.get('email') ?? '');
  const [step, setStep] = useState<'email' | 'password'>('email');
  const session = useQuery(sessionQuery);
  useRedirectMemory(params.get('redirect'));

  if (session.data?.state === 'active') return <Redirect to="/dashboard" replace />;
  if (session.data?.state === 'mfa-required') return <Redirect to="/verify-mfa" replace />;
  return (
    <AuthPage
      title={loginTexts.title}
      documentTitle={loginTexts.documentTitle}
      links={<LoginLinks step={step} onBack={() => setStep('email')} />}
    >
      {params.has('error') && <AlertBox theme="danger">{loginTexts.ssoFailed}</AlertBox>}
      {step === 'email' ? (
        <LoginEmailStep
          initialEmail={email}
          onPassword={(confirmed) => {
            setEmail(confirmed);
            setStep('password');
          }}
        />
      ) : (
        <LoginPasswordStep email={email} />
      )}
    </AuthPage>
  );
}

/** Keeps where to go after the login; somebody who just came here wants nothing from last time. */
function useRedirectMemory(fromQuery: string | null): void {
  const { loginRedirect } = useHistoryState();
  const target = loginRedirect ?? fromQuery;
  useEffect(() => {
    if (target === null) forgetRedirect();
    else rememberRedirect(target);
  }, [target]);
}
