# shellcheck shell=bash
# `from-source run` with a server, a Node.js and a demo that only pretend.

# A clone with nothing in it but the scripts, and a build that is finished.
clone=${work:?}/clone
mkdir -p "$clone/build/release/bin" "$clone/resources/demo/node_modules"
cp -r "${root:?}/installers" "$clone/"
echo '{}' >"$clone/resources/demo/package-lock.json"
sha256sum <"$clone/resources/demo/package-lock.json" >"$clone/resources/demo/node_modules/.interval-lock"
server=$clone/build/release/bin/interval-server

for program in cmake apt-get; do
    printf '#!/bin/sh\nexit 0\n' | pretend $program
done
printf '#!/bin/sh\nprintf installed\n' | pretend dpkg-query
printf '#!/bin/sh\necho 11.0.0\n' | pretend npm
# The check of a key succeeds; the demo tells how it was called and stays.
pretend node <<'SCRIPT'
#!/bin/bash
case $1 in
--version) echo v22.12.0 ;;
.)
    echo "demo in $(basename "$PWD") to $INTERVAL_ENDPOINT with $INTERVAL_API_KEY"
    exec sleep 60
    ;;
esac
SCRIPT

# run_briefly SECONDS: the output of `from-source run`, interrupted as by Ctrl-C.
run_briefly() {
    PATH=$work/bin:$PATH timeout --signal=INT --kill-after=10 "$1" "$clone/installers/from-source" run 2>&1 || true
}

cat >"$server" <<'SCRIPT'
#!/bin/bash
echo "error: port 3000 is in use; set PORT or stop the other program." >&2
exit 1
SCRIPT
chmod +x "$server"
output=$(run_briefly 20)
expect_match "a busy port says so" "port 3000 is in use; set PORT" "$output"
expect_match "and ends the script" "the server ended with status 1" "$output"

# A server on which somebody signs up while the script waits.
cat >"$server" <<SCRIPT
#!/bin/bash
case "\$1 \$2" in
"start --no-gui")
    echo \$\$ >"$work/server.pid"
    echo "info [server] Interval Server listening at http://localhost:3000"
    echo "info [server] Connect SDK using endpoint: ws://localhost:3000/websocket"
    echo "info [server] Set up: http://localhost:3000/signup?setup=abc"
    exec sleep 60
    ;;
"user list")
    if [[ -f $work/asked ]]; then
        printf 'eve@example.com\tEve\tdisabled\tacme\n'
        printf 'ada@example.com\tAda Lovelace\tadministrator\tacme,other\n'
    fi
    echo "2 accounts" >&2
    touch "$work/asked"
    ;;
"key add") shift 2 && echo "dev_key \$*" ;;
esac
SCRIPT
output=$(run_briefly 4)
expect_match "the set-up link is shown" "    http://localhost:3000/signup?setup=abc" "$output"
expect_match "the demo connects with a key of the first account" \
    "demo in demo to ws://localhost:3000/websocket with dev_key --email ada@example.com --organization acme --environment development" "$output"
expect_match "and the person is told what to open" "http://localhost:3000/dashboard/develop/actions" "$output"
expect "what the server's commands say to themselves is not" "" "$(grep accounts <<<"$output" || true)"
expect_match "Ctrl-C stops" "Stopped." "$output"
expect "the server is gone" 1 "$(status_of kill -0 "$(<"$work/server.pid")")"
expect "the key is private" 600 "$(stat -c %a "$clone/build/demo-key")"

# Everything is there already, and the server crashes a moment later.
sed -i 's/exec sleep 60/sleep 1; echo "fatal: out of luck" >\&2; exit 3/' "$server"
output=$(run_briefly 20)
expect_match "a crash shows the log" "fatal: out of luck" "$output"
expect_match "and its status" "the server ended with status 3" "$output"

rm "$server"
output=$(PATH=$work/bin:$PATH "$clone/installers/from-source" build 2>&1 || true)
expect_match "a build without result is a failure" "made no build/release/bin/interval-server" "$output"
expect "an unknown command" 2 "$(status_of "$clone/installers/from-source" rum)"
expect "no command" 2 "$(status_of "$clone/installers/from-source")"
expect "help" 0 "$(status_of "$clone/installers/from-source" --help)"
