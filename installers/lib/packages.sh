# shellcheck shell=bash
# Packages of Debian and Ubuntu. Sourced; needs ui.sh.

# "a|b": the first that the distribution has.
# shellcheck disable=SC2034 # Used by the scripts that source this file.
{
    BUILD_PACKAGES=(
        g++ cmake ninja-build
        qt6-base-dev qt6-websockets-dev libqt6sql6-sqlite libqt6sql6-psql
        qt6-svg-dev qtkeychain-qt6-dev
        libssl-dev libexpected-dev libjemalloc-dev rapidjson-dev 'libllhttp-dev|node-llhttp'
        brotli ca-certificates tzdata
    )
    PACKING_PACKAGES=(dpkg-dev rpm binutils patchelf)
    TEST_PACKAGES=(
        postgresql sqlite3 'chromium|google-chrome-stable|chromium-browser' xvfb xauth
        "${PACKING_PACKAGES[@]}" debootstrap lintian appstream desktop-file-utils mandoc man-db systemd-container fish zsh
        x11-utils dbus gnome-keyring trayer xdotool
    )
    LINT_PACKAGES=(clang-format clang-tidy shellcheck)
}

is_root() {
    ((EUID == 0))
}

as_root() {
    if is_root; then
        "$@"
    else
        sudo "$@"
    fi
}

# require_root NAME…: lets sudo ask for the password now, as a step would hide the question. Who may not install is
# told what to ask for.
require_root() {
    if ! is_root && ! { command -v sudo >/dev/null && sudo true; }; then
        fail "packages are missing, and installing them needs root or sudo. Somebody who may has to run

    apt-get update && apt-get install --no-install-recommends $*

Then start this again."
    fi
}

is_installed() {
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# choose "a|b": the first of them that is installed or that apt knows, else simply the first.
choose() {
    local alternative
    for alternative in ${1//|/ }; do
        if is_installed "$alternative" || apt-cache show "$alternative" >/dev/null 2>&1; then
            echo "$alternative"
            return
        fi
    done
    echo "${1%%|*}"
}

# missing_packages NAME…: one a line.
missing_packages() {
    local package
    for package in "$@"; do
        [[ $package != *'|'* ]] || package=$(choose "$package")
        is_installed "$package" || echo "$package"
    done
}

# Without questions; sudo drops the proxies of the environment.
unattended() {
    as_root env DEBIAN_FRONTEND=noninteractive ${http_proxy:+"http_proxy=$http_proxy"} \
        ${https_proxy:+"https_proxy=$https_proxy"} "$@"
}

apt_get() {
    unattended apt-get --yes -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}

# Refreshes the package lists, after which other alternatives may be known, and installs what is missing. An earlier
# run that was interrupted has left packages half installed: what dpkg cannot finish, --fix-broken does.
apt_install() {
    local missing
    unattended dpkg --configure --pending || true
    apt_get update
    mapfile -t missing < <(missing_packages "$@")
    apt_get install --no-install-recommends --fix-broken "${missing[@]}"
}

# Where there is no apt: what to install by hand.
explain_packages() {
    local names
    names=$(printf '%s, ' "$@")
    names=${names%, }
    fail "$(system_name) has no apt-get, and this script knows only Debian 12, Ubuntu 24.04 and later ones. Elsewhere
install the counterparts of these packages

    ${names//|/ or }

with Node.js 20.19 (or 22.12) or later and npm 10 or later, and build with

    cmake --preset release && cmake --build --preset release"
}

system_name() {
    (source /etc/os-release 2>/dev/null && echo "${PRETTY_NAME:-This system}") || echo "This system"
}

# install_packages TITLE NAME…: installs what is missing; without network when nothing is.
install_packages() {
    local title=$1 missing
    shift
    command -v apt-get >/dev/null || explain_packages "$@"
    mapfile -t missing < <(missing_packages "$@")
    if ((${#missing[@]} > 0)); then
        require_root "${missing[@]}"
        say "Installing ${missing[*]}"
        step "$title" apt_install "$@"
    fi
}
