# shellcheck shell=bash
# Which packages are missing.

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

# missing NAME…: as one line.
missing() {
    PATH=${work:?}/bin:$PATH missing_packages "$@" | tr '\n' ' '
}

expect "installed" "" "$(missing cmake)"
expect "unknown and removed" "absent removed " "$(missing cmake absent removed)"
expect "an alternative is installed" "" "$(missing 'old-name|new-name')"
expect "no alternative is installed" "absent|other " "$(missing 'absent|other')"
