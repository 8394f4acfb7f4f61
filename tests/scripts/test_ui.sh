# shellcheck shell=bash
# What somebody reads while steps run and when one fails.

# shellcheck source=installers/lib/ui.sh
source "${root:?}/installers/lib/ui.sh"
log_directory=${work:?}/logs

# step_output COMMAND…: what a step that runs it says.
step_output() {
    (step "Some step" "$@") 2>&1 || true
}

# room MB: every disk has that much left.
room() {
    printf '#!/bin/sh\necho Avail Mounted\necho %s /disk\n' "$1" | pretend df
}

# failing LINE: what a step says that fails after that line.
failing() {
    printf '#!/bin/sh\necho "%s" >&2\nexit 1\n' "$1" | pretend broken
    PATH=$work/bin:$PATH step_output broken
}

room 20000
output=$(step_output true)
expect_match "a step says that it begins" "  Some step …" "$output"
expect_match "and how long it took" "  Some step: done in 0." "$output"
expect "with the time of day" 2 "$(grep -cE '^[0-2][0-9]:[0-5][0-9]:[0-5][0-9]  Some step' <<<"$output")"
expect "or nothing, where it is to be quiet" "" "$(verbosity=quiet && step_output true)"

output=$(failing "what the program says")
expect_match "a failure shows the log" "what the program says" "$output"
expect "and guesses no cause" "" "$(grep -E 'network|disk|Memory|distribution' <<<"$output" || true)"
for line in "Temporary failure resolving 'deb.debian.org'" "npm error code EAI_AGAIN"; do
    expect_match "no network: $line" "The network cannot be reached" "$(failing "$line")"
done
expect_match "no such package" "Debian 12, Ubuntu 24.04 and later" "$(failing "E: Unable to locate package qt6-svg-dev")"
expect_match "no memory" "one compiler needs about" "$(failing "c++: fatal error: Killed signal terminated program cc1plus")"
expect_match "no room, as the program says" "The disk is full." "$(failing "write: No space left on device")"
room 3
expect_match "no room, even for the log" "The disk is full (/disk, 3 MB left)." "$(failing "")"
room 20000

# A terminal of its own, as the running line is for people only.
printf 'a line of a log that is wide\n' >"$work/long.log"
output=$(tick "Some step" "$work/long.log" "$(now)" & sleep 1.5 && kill $!)
expect_match "the running line does not wrap" $'\e[?7lSome step … 1.' "$output"
expect_match "nor does it keep others from it" $'wide\e[?7h' "$output"
