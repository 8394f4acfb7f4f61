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

# log_of TITLE: where the output of that step goes.
log_of() {
    local name=${1,,}
    echo "$log_directory/${name//[^a-z0-9]/-}.log"
}

# Shows the elapsed time and the last line of a log until it is killed.
tick() {
    local title=$1 log=$2 start=$3 last
    while sleep 1; do
        last=$(tail -n 1 "$log" | tr -dc '[:print:]')
        printf '\r\033[K%s … %s  %.60s' "$title" "$(seconds_since "$start")" "$last"
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
    set +e
    if [[ $verbosity == verbose ]]; then
        say "$title …"
        (set -e; "$@") 2>&1 | tee "$log"
        step_status=${PIPESTATUS[0]}
    else
        if [[ -t 1 && $verbosity == normal ]]; then
            : >"$log"
            tick "$title" "$log" "$start" &
            ticker=$!
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
        say "$title: done in $(seconds_since "$start")"
    else
        printf '%s: failed after %s\n' "$title" "$(seconds_since "$start")" >&2
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
    exit 1
}
