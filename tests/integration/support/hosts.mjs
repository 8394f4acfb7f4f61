import { fileURLToPath } from 'node:url';

import { HostProgram } from '../../support/node/host_program.mjs';

const module = fileURLToPath(new URL('../hosts/host.mjs', import.meta.url));

export const NewestSdk = 'sdk-2.0';

export function startHost(t, { endpoint }, key, sdk = NewestSdk) {
  return HostProgram.start(t, module, { endpoint, key, args: [sdk] });
}
