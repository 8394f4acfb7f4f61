export const loginTexts = {
  title: 'Welcome back',
  documentTitle: 'Log in',
  email: 'Email address',
  password: 'Password',
  submit: 'Log in',
  google: 'Sign in with Google',
  or: 'or',
  createAccount: 'Create an account ›',
  forgotPassword: 'Forgot password?',
  goBack: 'Go back',
  emailMissing: 'Please enter your email address.',
  emailInvalid: 'Please enter a valid email address.',
  passwordMissing: 'Please enter your password.',
  ssoFailed:
    'Signing in with your identity provider did not work. Please try again, or ask an administrator of your organization.',
} as const;
