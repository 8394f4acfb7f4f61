import { fileURLToPath } from 'node:url';

import { HostProgram } from '../../support/node/host_program.mjs';

// `name` is that of a module in tests/e2e/host; `args` are for it.
export function startHost(scope, { endpoint }, key, name = 'host', args = []) {
  const module = fileURLToPath(new URL(`../host/${name}.mjs`, import.meta.url));
  return HostProgram.start(scope, module, { endpoint, key, args });
}
