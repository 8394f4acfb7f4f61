import { fileURLToPath } from 'node:url';

import { HostProgram } from '../../support/node/host_program.mjs';

const module = fileURLToPath(new URL('../host/host.mjs', import.meta.url));

export function startHost(scope, { endpoint }, key) {
  return HostProgram.start(scope, module, { endpoint, key });
}
