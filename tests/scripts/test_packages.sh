# shellcheck shell=bash
# Which packages are missing.

# shellcheck source=installers/lib/ui.sh
source "${root:?}/installers/lib/ui.sh"
# shellcheck source=installers/lib/packages.sh
source "${root:?}/installers/lib/packages.sh"

pretend dpkg-query <<'SCRIPT'
#!/bin/sh
case $3 in
cmake | new-name) printf installed ;;
removed) printf config-files ;;
*) exit 1 ;;
esac
SCRIPT

pretend apt-cache <<'SCRIPT'
#!/bin/sh
case $2 in
known | new-name) exit 0 ;;
*) exit 1 ;;
esac
SCRIPT

# missing NAME…: as one line.
missing() {
    PATH=${work:?}/bin:$PATH missing_packages "$@" | tr '\n' ' '
}

expect "installed" "" "$(missing cmake)"
expect "unknown and removed" "absent removed " "$(missing cmake absent removed)"
expect "the only known alternative is installed" "" "$(missing 'old-name|new-name')"
expect "a better alternative is known" "known " "$(missing 'known|new-name')"
expect "a better alternative is not known" "" "$(missing 'absent|new-name')"
expect "no alternative is known" "absent " "$(missing 'absent|other')"

# as_person COMMAND…: what it says to somebody who is not root.
as_person() {
    (is_root() { false; } && "$@") 2>&1 || true
}

nothing=$work/nothing
mkdir -p "$nothing"
output=$(PATH=$nothing as_person require_root cmake g++)
expect_match "without sudo: what to ask for" "apt-get install --no-install-recommends cmake g++" "$output"
printf '#!/bin/sh\necho "eve is not in the sudoers file." >&2\nexit 1\n' | pretend sudo
output=$(PATH=$work/bin:$PATH as_person require_root cmake)
expect_match "sudo refuses" "eve is not in the sudoers file." "$output"
expect_match "sudo refuses: what to ask for" "--no-install-recommends cmake" "$output"
printf '#!/bin/sh\necho "sudo $*"\n' | pretend sudo
expect "sudo allows" "sudo true" "$(PATH=$work/bin:$PATH as_person require_root cmake)"
expect_match "sudo is told of the proxy" "sudo env DEBIAN_FRONTEND=noninteractive http_proxy=http://proxy:3128 apt-get" \
    "$(PATH=$work/bin:$PATH http_proxy=http://proxy:3128 as_person apt_get update)"
rm "$work/bin/sudo"

output=$(PATH=$nothing as_person install_packages Packages cmake 'libllhttp-dev|node-llhttp')
expect_match "another distribution: what to install" "cmake, libllhttp-dev or node-llhttp" "$output"
expect_match "another distribution: how to go on" "cmake --preset release" "$output"

# What apt and dpkg are told, one a line.
unattended() {
    echo "$*" >>"$work/told"
}
expect_match "what an interrupted run left is finished first" "dpkg --configure --pending" "$(apt_install absent && head -n 1 "$work/told")"
expect_match "and its dependencies then" "--fix-broken absent" "$(tail -n 1 "$work/told")"
