import { useQuery } from '@tanstack/react-query';
import { TextLink } from '@/components/actions/text-link';
import { TextButton } from '@/components/actions/text-button';
import { instanceConfigQuery } from '@/lib/instance-config';
import { loginTexts } from '@/lib/texts/login';

interface Props {
  readonly step: 'email' | 'password';
  readonly onBack: () => void;
}

/** Where else one can go from each step of the login. */
export function LoginLinks({ step, onBack }: Props) {
  const config = useQuery(instanceConfigQuery);
  if (step === 'password') {
    return (
      <>
        <TextLink to="/forgot-password">{loginTexts.forgotPassword}</TextLink>
        <TextButton onClick={onBack}>{loginTexts.goBack}</TextButton>
      </>
    );
  }
  if (config.data?.registration !== 'open') return null;
  return <TextLink to="/signup">{loginTexts.createAccount}</TextLink>;
}
