import * as v from 'valibot';
import { Confirm } from './components/confirm';
import { ConfirmIdentity } from './components/confirm-identity';
import { Credentials } from './components/credentials';
import { inputMethod, type IoMethod } from './io-method';
import { optional } from './schemas/common';

/** What is the only question of its call, and answers it by itself. */
export const questionMethods: Readonly<Record<string, IoMethod>> = {
  CONFIRM: inputMethod(v.object({ helpText: optional(v.string()) }), Confirm, {
    takesFocus: true,
    ownsSubmit: true,
  }),
  CONFIRM_IDENTITY: inputMethod(v.object({}), ConfirmIdentity, { ownsSubmit: true }),
  CREDENTIALS: inputMethod(v.object({}), Credentials, { ownsSubmit: true }),
};
