# shellcheck shell=bash
# Configuring and building with CMake. Sourced; needs ui.sh and node.sh.

# As many compilers as there are processors, but each wants a gigabyte and a half.
build_jobs() {
    local processors memory
    processors=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1572864) }' /proc/meminfo)
    ((memory < 1)) && memory=1
    echo $((processors < memory ? processors : memory))
}

# configure NAME [CMAKE OPTION…]
configure() {
    local preset=$1
    shift
    cmake -S "${root:?}" --preset "$preset" -DINTERVAL_NODE="${INTERVAL_NODE:?}" -DINTERVAL_NPM="${INTERVAL_NPM:?}" "$@"
}

compile() {
    cmake --build "${root:?}/build/$1" --parallel "$(build_jobs)"
}

# build_preset NAME [CMAKE OPTION…]: configures and builds one of CMakePresets.json.
build_preset() {
    [[ -d ${root:?}/build/$1 ]] || say "The first build takes about ten minutes on two processors, later ones seconds."
    step "Configuring ($1)" configure "$@"
    step "Building ($1)" compile "$1"
}
