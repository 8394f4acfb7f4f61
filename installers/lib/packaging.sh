# shellcheck shell=bash
# Making packages of a build. Sourced; needs ui.sh.

# make_package KIND BUILD DIRECTORY [CPACK OPTION…]: a deb, rpm or tarball of what BUILD holds, in DIRECTORY.
make_package() {
    local kind=$1 build=$2 directory=$3
    shift 3
    mkdir -p "$directory"
    case $kind in
    deb | rpm) cpack --config "$build/CPackConfig.cmake" -G "${kind^^}" -B "$directory" "$@" ;;
    tarball) make_tarball "$build" "$directory" ;;
    esac
    rm -rf "$directory/_CPack_Packages"
}

# The version that CMakeLists.txt gives the project.
project_version() {
    sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$1/CMakeCache.txt"
}

# A folder that brings its own Qt, packed. The name of the folder is that of the archive.
make_tarball() {
    local build=$1 directory=$2 name
    name=interval-server-$(project_version "$build")-linux-$(uname -m)
    "${root:?}/installers/linux/bundle" "$build" "$directory/$name"
    tar --create --gzip --file "$directory/$name.tar.gz" --directory "$directory" --owner=0 --group=0 "$name"
    rm -rf "${directory:?}/$name"
    (cd "$directory" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
}
