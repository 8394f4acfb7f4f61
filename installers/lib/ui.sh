# shellcheck shell=bash
# Talking to the person in front of the terminal: steps with their times, and logs instead of floods.
#
# Sourced; `root` is the repository, `verbosity` is quiet, normal or verbose.

log_directory=${root:?}/build/logs
verbosity=${verbosity:-normal}

say() {
    [[ $verbosity == quiet ]] || printf '%s\n' "$*"
}

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# The time in milliseconds. The decimal sign of EPOCHREALTIME follows the locale.
now() {
    echo $((${EPOCHREALTIME/[.,]/} / 1000))
}

# seconds_since START: "12.3 s", or "3 min 20 s" when that reads better.
seconds_since() {
    local ms=$(($(now) - $1))
    if ((ms < 100000)); then
        printf '%d.%d s' $((ms / 1000)) $((ms % 1000 / 100))
    else
        printf '%d min %02d s' $((ms / 60000)) $((ms / 1000 % 60))
    fi
}

# say_now TEXT…: with the time of day.
say_now() {
    say "$(printf '%(%T)T' -1)  $*"
}

# log_of TITLE: where the output of that step goes.
log_of() {
    local name=${1,,}
    echo "$log_directory/${name//[^a-z0-9]/-}.log"
}

# Shows the elapsed time and the last line of a log until it is killed. The line is cut at the edge of the terminal,
# as one that wraps cannot be replaced by the next.
tick() {
    local title=$1 log=$2 start=$3 last
    while sleep 1; do
        last=$(tail -n 1 "$log" | tr -dc '[:print:]')
        printf '\r\033[K\033[?7l%s … %s  %.60s\033[?7h' "$title" "$(seconds_since "$start")" "$last"
    done
}

# try_step TITLE COMMAND…: runs the command and leaves its status in step_status. Its output is kept in a log,
# and shown as it comes with --verbose. Must not be called in a condition: bash would ignore `set -e` inside.
try_step() {
    local title=$1 start log ticker=
    shift
    start=$(now)
    log=$(log_of "$title")
    mkdir -p "$log_directory"
    [[ -w $log_directory ]] || fail "$log_directory belongs to $(stat -c %U "$log_directory"), who has built here before.
Go on as that user, or take the clone over: sudo chown -R $(id -un) $root"
    set +e
    if [[ $verbosity == verbose ]]; then
        say_now "$title …"
        (set -e; "$@") 2>&1 | tee "$log"
        step_status=${PIPESTATUS[0]}
    else
        if [[ -t 1 && $verbosity == normal ]]; then
            : >"$log"
            tick "$title" "$log" "$start" &
            ticker=$!
        else
            say_now "$title …"
        fi
        (set -e; "$@") >"$log" 2>&1
        step_status=$?
        if [[ -n $ticker ]]; then
            kill "$ticker"
            wait "$ticker" 2>/dev/null
            printf '\r\033[K'
        fi
    fi
    set -e
    if ((step_status == 0)); then
        say_now "$title: done in $(seconds_since "$start")"
    else
        printf '%s: failed after %s\n' "$title" "$(seconds_since "$start")" >&2
    fi
}

# A folder on a disk without room, with what is left there, or nothing.
full_disk() {
    df --output=avail,target -m "${root:?}" "${TMPDIR:-/tmp}" /var | awk 'NR > 1 && $1 < 50 { print $2 ", " $1 " MB left"; exit }'
}

# explain LOG: the cause of a failure, where it is one that a person can do something about.
explain() {
    local log=$1 full
    full=$(full_disk)
    if [[ -n $full ]] || grep -qE 'No space left on device|ENOSPC|enough free space' "$log"; then
        echo "The disk is full${full:+ ($full)}. A first build needs about 2 GB, tests 3 GB more."
    elif grep -qE 'Temporary failure resolving|Could not (resolve|connect)|Network is unreachable|Connection timed out' "$log" ||
        grep -qE 'EAI_AGAIN|ENOTFOUND|ENETUNREACH|ECONNREFUSED|ETIMEDOUT' "$log"; then
        echo "The network cannot be reached. Packages of the distribution and of npm come from it; behind a proxy set" \
            "http_proxy and https_proxy. Then start this again: it goes on where it was."
    elif grep -qE 'Unable to locate package|has no installation candidate' "$log"; then
        echo "This distribution lacks a package that is needed. Debian 12, Ubuntu 24.04 and later ones have them all" \
            "(Ubuntu in its component \"universe\")."
    elif grep -qE 'Killed signal terminated|out of memory' "$log"; then
        echo "Memory ran out: one compiler needs about 1.5 GB. Close other programs, or add swap space."
    fi
}

# step TITLE COMMAND…: like try_step, but a failure shows the end of the log and ends the script.
step() {
    try_step "$@"
    ((step_status == 0)) && return
    if [[ $verbosity != verbose ]]; then
        printf -- '--- the end of %s ---\n' "$(log_of "$1")" >&2
        tail -n 40 "$(log_of "$1")" >&2
    fi
    explain "$(log_of "$1")" >&2
    exit 1
}
