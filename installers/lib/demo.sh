# shellcheck shell=bash
# `from-source run`: the server on its embedded database, and the demo app connected to it. Sourced; needs ui.sh
# and node.sh, and `server` (the program).

demo=${root:?}/resources/demo
demo_key_file=$root/build/demo-key
server_log=${log_directory:?}/server.log
server_pid=
demo_pid=

# A second Ctrl-C must not leave anything running, so it changes nothing.
stop_processes() {
    local pid
    trap '' INT TERM
    trap - EXIT
    for pid in $demo_pid $server_pid; do
        kill "$pid" 2>/dev/null || true
    done
    for pid in $demo_pid $server_pid; do
        wait "$pid" 2>/dev/null || true
    done
    demo_pid=
    server_pid=
}

server_lives() {
    kill -0 "$server_pid" 2>/dev/null
}

# The server has ended by itself: its own last words say why.
server_died() {
    local status=0
    wait "$server_pid" || status=$?
    server_pid=
    tail -n 20 "$server_log" >&2
    fail "the server ended with status $status; its log is ${server_log#"$root/"}."
}

# await_log PATTERN: sets `found` to what the group of the extended regular expression matches in the server's log,
# as soon as it does. Ports, database and migrations take a moment; a server that cannot start ends by itself.
await_log() {
    found=
    until [[ -n $found ]]; do
        server_lives || server_died
        sleep 0.1
        found=$(sed -nE "s/.*$1.*/\\1/p;T;q" "$server_log")
    done
}

start_server() {
    mkdir -p "$log_directory"
    : >"$server_log"
    "${server:?}" start --no-gui >>"$server_log" 2>&1 &
    server_pid=$!
}

# Sets `account` and `organization` to those of the first account in use, or to nothing while there is none. The
# lines of `user list` hold e-mail address, name, state and the slugs of the organizations.
find_account() {
    local messages=$log_directory/user-list.log users first
    users=$("$server" user list 2>"$messages") || fail "the accounts could not be listed: $(<"$messages")"
    first=$(awk -F '\t' '$3 != "disabled" && $4 != "" { print $1, $4; exit }' <<<"$users")
    account=${first%% *}
    organization=${first##* }
    organization=${organization%%,*}
}

# Shows the set-up link and waits until somebody has used it.
wait_for_account() {
    await_log 'Set up: (https?:[^ ]+)'
    printf '\nOpen this link and create the first account:\n\n    %s\n\n' "$found"
    printf 'The demo app connects as soon as you have.\n\n'
    until [[ -n $account ]]; do
        server_lives || server_died
        sleep 1
        find_account
    done
}

# Whether the server at URL knows KEY: an unknown key is 403 before anything else is looked at.
key_works() {
    "$INTERVAL_NODE" --input-type=module - "$1" "$2" <<'SCRIPT'
const [url, key] = process.argv.slice(2);
const answer = await fetch(`${url}/api/actions/dequeue`, {
  method: "POST",
  headers: { "Content-Type": "application/json", Authorization: `Bearer ${key}` },
  body: JSON.stringify({ id: "none" }),
});
process.exit(answer.status === 403 ? 1 : 0);
SCRIPT
}

# The key of an earlier run, when the server still knows it, else a new one.
provide_key() {
    local url=$1 key=
    [[ ! -f $demo_key_file ]] || key=$(<"$demo_key_file")
    if [[ -z $key ]] || ! key_works "$url" "$key"; then
        key=$("$server" key add --email "$account" --organization "$organization" --environment development \
            --label Demo)
        (umask 077 && echo "$key" >"$demo_key_file")
    fi
    echo "$key"
}

start_demo() {
    local endpoint=$1 key=$2
    (cd "$demo" && INTERVAL_ENDPOINT=$endpoint INTERVAL_API_KEY=$key exec "$INTERVAL_NODE" .) &
    demo_pid=$!
}

run_with_demo() {
    local url endpoint key
    step "Packages of the demo" npm_packages "$demo"
    trap 'stop_processes; echo; echo "Stopped."; exit 130' INT TERM
    trap stop_processes EXIT
    start_server
    await_log 'listening at (https?:[^ ]+)'
    url=$found
    await_log 'SDK using endpoint: (wss?:[^ ]+)'
    endpoint=$found
    find_account
    [[ -n $account ]] || wait_for_account
    key=$(provide_key "$url")
    start_demo "$endpoint" "$key"
    cat <<TEXT

Interval Server is running and the demo app is connecting to it.

    1. Open  $url/dashboard/develop/actions  (signed in as $account)
    2. Click an action, for instance "Refund a charge", and follow it to its end.
    3. Open "Customers" in the navigation: a page that the demo renders.
    4. Change resources/demo and start this again to see your change.

Ctrl-C stops both. The server's log is ${server_log#"$root/"}.

TEXT
    wait -n "$server_pid" "$demo_pid" || true
    server_lives || server_died
    demo_pid=
    echo "The demo app has ended; the server goes on until Ctrl-C." >&2
    wait "$server_pid" || true
    server_died
}
