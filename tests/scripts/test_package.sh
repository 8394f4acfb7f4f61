# shellcheck shell=bash
# `package`, with a build and a cpack that only pretend.

packer=${work:?}/packer
mkdir -p "$packer"
cp -r "${root:?}/installers" "$packer/"
for program in cmake apt-get; do
    printf '#!/bin/sh\necho "%s $*" >>"%s/calls"\n' $program "$packer" | pretend $program
done
printf '#!/bin/sh\nprintf installed\n' | pretend dpkg-query
printf '#!/bin/sh\necho 11.0.0\n' | pretend npm
printf '#!/bin/sh\necho v22.12.0\n' | pretend node
pretend cpack <<'SCRIPT'
#!/bin/bash
while (($# > 0)); do
    case $1 in
    -G) kind=$2 ;;
    -B) directory=$2 ;;
    esac
    shift
done
touch "$directory/interval-server.$kind"
SCRIPT

# package ARGUMENT…
package() {
    PATH=$work/bin:$PATH "$packer/installers/package" "$@"
}

expect "package without a kind says how to use it" 2 "$(status_of package)"
expect "package refuses what it cannot make" 2 "$(status_of package exe)"
expect_match "package names what it does not know" 'unknown argument "exe"' "$(package exe 2>&1 || true)"
expect "package --help is no mistake" 0 "$(status_of package --help)"

output=$(package deb rpm)
expect_match "package says where to look" "Packed into build/packages" "$output"
expect "package makes each kind" "interval-server.DEB interval-server.RPM" \
    "$(cd "$packer/build/packages" && echo ./* | sed 's,\./,,g')"
expect_match "package builds the desktop" "-DINTERVAL_DESKTOP=ON" "$(<"$packer/calls")"
rm "$packer/calls"
package --quiet --without-desktop deb
expect_match "package builds without the desktop" "-DINTERVAL_DESKTOP=OFF" "$(<"$packer/calls")"
