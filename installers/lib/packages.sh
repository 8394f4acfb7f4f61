# shellcheck shell=bash
# Packages of Debian and Ubuntu. Sourced; needs ui.sh.

# "a|b": either will do; the first that the distribution knows is installed.
# shellcheck disable=SC2034 # Used by the scripts that source this file.
{
    BUILD_PACKAGES=(
        g++ cmake ninja-build
        qt6-base-dev qt6-websockets-dev libqt6sql6-sqlite libqt6sql6-psql
        libssl-dev libexpected-dev 'node-llhttp|libllhttp-dev'
        brotli ca-certificates tzdata
    )
    TEST_PACKAGES=(postgresql chromium xvfb xauth)
    LINT_PACKAGES=(clang-format clang-tidy shellcheck)
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "installing packages needs root: run this as root or install sudo."
    fi
}

is_installed() {
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# missing_packages NAME…: those of which no alternative is installed, one a line.
missing_packages() {
    local package alternative
    for package in "$@"; do
        for alternative in ${package//|/ }; do
            is_installed "$alternative" && continue 2
        done
        echo "$package"
    done
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get --yes -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}

# Refreshes the package lists and installs the given packages.
apt_install() {
    local package alternative known=()
    apt_get update
    for package in "$@"; do
        for alternative in ${package//|/ }; do
            if apt-cache show "$alternative" >/dev/null 2>&1; then
                known+=("$alternative")
                continue 2
            fi
        done
        fail "this distribution has no package ${package//|/ or }."
    done
    apt_get install --no-install-recommends "${known[@]}"
}

# install_packages TITLE NAME…: installs what is missing; without network when nothing is.
install_packages() {
    local title=$1 missing
    shift
    command -v apt-get >/dev/null ||
        fail "this script knows Debian and Ubuntu. Elsewhere install the counterparts of: $*, and use \`cmake --preset release\`."
    mapfile -t missing < <(missing_packages "$@")
    if ((${#missing[@]} > 0)); then
        say "Installing ${missing[*]}"
        step "$title" apt_install "${missing[@]}"
    fi
}
