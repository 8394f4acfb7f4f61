import { ButtonLink } from '@/components/actions/button-link';
import { signupTexts } from '@/lib/texts/signup';
import { AuthPage } from './auth-page';

/** For somebody who found the sign-up page of a server that takes nobody in. */
export function RegistrationClosed() {
  return (
    <AuthPage title={signupTexts.closedTitle} documentTitle={signupTexts.documentTitle}>
      <p>{signupTexts.closedText}</p>
      <ButtonLink to="/login">{signupTexts.returnToLogin}</ButtonLink>
    </AuthPage>
  );
}
