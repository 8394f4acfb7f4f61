# shellcheck shell=bash
# Minimal systems to install packages in. Sourced by tests/packages/run; needs `work`, a folder in memory.
#
# A root is an overlay: below, kept and never changed, the minimal system and the dependencies of our packages; on
# top, in memory, what a test does.

# shellcheck disable=SC2034 # Used by run.
cache=/var/cache/interval-server-tests
suite=$(source /etc/os-release && echo "$VERSION_CODENAME")
base=$cache/$suite-$(dpkg --print-architecture)

# The package sources of this machine that are the distribution's own: "URI SUITE COMPONENT" a line.
distribution_sources() {
    # shellcheck disable=SC2016 # For apt.
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN)' 'Created-By: Packages' |
        awk -v suite="$suite" '$2 ~ "^" suite "(-|$)" && $4 ~ /^(Debian|Ubuntu)/ { print $1, $2, $3 }' | sort -u
}

# run_in ROOT COMMAND…
run_in() {
    local system=$1
    shift
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        chroot "$system" "$@"
}

# mount_overlay LOWER UPPER WORK TARGET
mount_overlay() {
    mkdir -p "$2" "$3" "$4"
    mount -t overlay overlay -o "lowerdir=$1,upperdir=$2,workdir=$3" "$4"
}

# mount_root: the same, with what programs expect of a system.
mount_root() {
    mount_overlay "$@"
    mount -t proc proc "$4/proc"
    mount --rbind /dev "$4/dev"
}

# The minimal system. Nothing in it may start services.
provide_base() {
    local mirror components unfinished=$base.unfinished
    [[ ! -d $base ]] || return 0
    mirror=$(distribution_sources | awk -v suite="$suite" '$2 == suite { print $1; exit }')
    [[ -n $mirror ]] || {
        echo "apt knows no package source of $suite"
        return 1
    }
    components=$(distribution_sources | awk '{ print $3 }' | sort -u | paste -sd,)
    rm -rf "$unfinished"
    debootstrap --variant=minbase --components="$components" "$suite" "$unfinished" "$mirror"
    distribution_sources | sed 's/^/deb /' >"$unfinished/etc/apt/sources.list"
    printf '#!/bin/sh\nexit 101\n' >"$unfinished/usr/sbin/policy-rc.d"
    chmod +x "$unfinished/usr/sbin/policy-rc.d"
    mv "$unfinished" "$base"
}

# layer_of NAME DEB… [PACKAGE…]: where the dependencies of these packages are kept, by what they are.
layer_of() {
    local name=$1 package hash
    shift
    hash=$(for package in "$@"; do
        if [[ $package == *.deb ]]; then dpkg-deb --field "$package" Depends; else echo "$package"; fi
    done | sha256sum | cut -c 1-16)
    echo "$base-$name-$hash"
}

# provide_layer NAME DEB… [PACKAGE…]: installs our packages, and others of the distribution, as a person would, and
# removes ours again. What is left are their dependencies and the others, where layer_of says.
provide_layer() {
    local layer target=${work:?}/layer package packages=()
    layer=$(layer_of "$@")
    shift
    [[ ! -d $layer ]] || return 0
    rm -rf "$cache/unfinished"
    mount_root "$base" "$cache/unfinished/upper" "$cache/unfinished/work" "$target"
    mkdir "$target/packages"
    for package in "$@"; do
        [[ $package != *.deb ]] || cp "$package" "$target/packages"
        packages+=("${package/#*\//\/packages\/}")
    done
    cp /etc/resolv.conf "$target/etc/resolv.conf"
    run_in "$target" apt-get update
    run_in "$target" apt-get install --yes --no-install-recommends "${packages[@]}"
    run_in "$target" apt-get purge --yes 'interval-server*'
    run_in "$target" apt-get clean
    rm -rf "$target/packages" "$target"/var/lib/apt/lists/*
    umount --recursive "$target"
    mv "$cache/unfinished/upper" "$layer"
}

# fresh_root NAME LOWER: $work/roots/NAME.
fresh_root() {
    mount_root "$2" "$work/upper/$1" "$work/changes/$1" "$work/roots/$1"
}

# fresh_machine NAME LOWER: the same for one that is booted, which mounts things itself and starts services.
fresh_machine() {
    mount_overlay "$2" "$work/upper/$1" "$work/changes/$1" "$work/roots/$1"
    rm "$work/roots/$1/usr/sbin/policy-rc.d"
}
