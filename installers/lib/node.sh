# shellcheck shell=bash
# Node.js and npm for the dashboard's build. Sourced; needs ui.sh and packages.sh.
#
# Where the distribution's are too old, newer ones come as npm packages (`node` carries the binary) into
# build/tools: no foreign package source, nothing outside the clone.

NODE_VERSION=22.23.3
NPM_VERSION=11.21.2
tools=${root:?}/build/tools

# at_least MINIMUM VERSION
at_least() {
    printf '%s\n' "$1" "$2" | sort --version-sort --check=quiet
}

# What Vite asks for: 20.19 or later 20, or 22.12 and later.
is_good_node() {
    local version
    version=$("$1" --version 2>/dev/null) || return 1
    version=${version#v}
    at_least 22.12 "$version" || { [[ $version == 20.* ]] && at_least 20.19 "$version"; }
}

# As npm runs in the node that it finds first, it is asked with that one.
is_good_npm() {
    local version
    version=$("$1" --version 2>/dev/null) || return 1
    at_least 10.0 "$version"
}

install_tools() {
    local wrapper=$tools/bin/npm
    mkdir -p "$tools/bin"
    npm install --prefix "$tools" --no-save --no-audit --no-fund --omit=dev "node@$NODE_VERSION" "npm@$NPM_VERSION"
    ln -sf ../node_modules/node/bin/node "$tools/bin/node"
    # Programs that npm starts find Node.js by PATH, so it has to come first there.
    cat >"$wrapper" <<'WRAPPER'
#!/bin/sh
bin=$(dirname "$(readlink -f "$0")")
PATH=$bin:$PATH exec "$bin/node" "$bin/../node_modules/npm/bin/npm-cli.js" "$@"
WRAPPER
    chmod +x "$wrapper"
    "$wrapper" --version
}

is_good_pair() {
    is_good_node "$1" && is_good_npm "$2"
}

# provide_toolchain NAME…: these packages and a Node.js that is good enough. Exports INTERVAL_NODE and INTERVAL_NPM,
# and puts them first in PATH.
provide_toolchain() {
    local own=("$tools/bin/node" "$tools/bin/npm") names=("$@")
    export INTERVAL_NODE INTERVAL_NPM
    is_good_pair "${own[@]}" || command -v npm >/dev/null || names+=(nodejs npm)
    install_packages "Packages" "${names[@]}"
    if is_good_pair node npm; then
        INTERVAL_NODE=$(command -v node)
        INTERVAL_NPM=$(command -v npm)
        return
    fi
    is_good_pair "${own[@]}" || step "Node.js $NODE_VERSION and npm $NPM_VERSION" install_tools
    INTERVAL_NODE=${own[0]}
    INTERVAL_NPM=${own[1]}
    PATH=$tools/bin:$PATH
}

# npm_packages DIRECTORY: `npm ci`, unless what is installed is what the lock file says.
npm_packages() {
    local directory=$1 stamp=$1/node_modules/.interval-lock sum
    sum=$(sha256sum <"$directory/package-lock.json")
    [[ -f $stamp && $(<"$stamp") == "$sum" ]] && return
    (cd "$directory" && "${INTERVAL_NPM:?}" ci --no-audit --no-fund --prefer-offline)
    echo "$sum" >"$stamp"
}
