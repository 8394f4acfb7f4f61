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
