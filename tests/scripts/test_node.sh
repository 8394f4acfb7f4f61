# shellcheck shell=bash
# Which Node.js and npm are good enough.

# shellcheck source=installers/lib/node.sh
source "${root:?}/installers/lib/node.sh"

# good CHECK VERSION: yes or no.
good() {
    printf '#!/bin/sh\necho %s\n' "$2" | pretend versioned
    "$1" "${work:?}/bin/versioned" && echo yes || echo no
}

for version in v18.20.4 v20.18.1 v21.7.3 v22.11.0; do
    expect "node $version" no "$(good is_good_node "$version")"
done
for version in v20.19.0 v20.20.2 v22.12.0 v22.23.3 v24.0.0 v100.1.0; do
    expect "node $version" yes "$(good is_good_node "$version")"
done
expect "npm 9.2.0" no "$(good is_good_npm 9.2.0)"
expect "npm 10.0.0" yes "$(good is_good_npm 10.0.0)"
expect "npm 11.21.2" yes "$(good is_good_npm 11.21.2)"
expect "no node" no "$(is_good_node "$work/bin/nothing" && echo yes || echo no)"
