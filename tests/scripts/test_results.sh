# shellcheck shell=bash
# What tests/run reads from the logs of its runners.

# shellcheck source=tests/support/results.sh
source "${root:?}/tests/support/results.sh"

cat >"${work:?}/LastTest.log" <<'LOG'
Start testing: Nov 24 02:00 UTC
----------------------------------------------------------
1/5 Testing: tst_fine
1/5 Test: tst_fine
Output:
----------------------------------------------------------
Totals: 12 passed, 0 failed, 0 skipped, 0 blacklisted, 9ms
<end of output>
Test time =   0.01 sec
----------------------------------------------------------
Test Passed.
"tst_fine" end time: Nov 24 02:00 UTC
2/5 Testing: tst_two_failures
Totals: 3 passed, 2 failed, 0 skipped, 0 blacklisted, 9ms
Test Failed.
3/5 Testing: tst_crash
QFATAL : scrypt failed.
Test Failed.
4/5 Testing: tst_fails_after_its_totals
Totals: 4 passed, 0 failed, 0 skipped, 0 blacklisted, 9ms
Test Failed.
5/5 Testing: tst_several_classes
Totals: 5 passed, 0 failed, 0 skipped, 0 blacklisted, 9ms
Totals: 6 passed, 1 failed, 0 skipped, 0 blacklisted, 9ms
Test Failed.
LOG
expect "ctest" "30 5" "$(ctest_results "$work/LastTest.log")"

log=$work/runner.log
printf '\e[2m      Tests \e[22m \e[1m\e[32m7 passed\e[39m\e[22m\e[90m (7)\e[39m\n' >"$log"
expect "Vitest with colours" "7 0" "$(runner_results "$log" 0)"
printf ' Test Files  1 failed | 3 passed (4)\n      Tests  2 failed | 5 passed (7)\n' >"$log"
expect "Vitest with failures" "5 2" "$(runner_results "$log" 1)"
printf '      Tests  5 passed (5)\n  ...\n      Tests  1 failed | 2 passed | 1 skipped (4)\n' >"$log"
expect "Vitest twice" "7 1" "$(runner_results "$log" 1)"
printf '# tests 4\n# pass 3\n# fail 1\n' >"$log"
expect "node:test, TAP" "3 1" "$(runner_results "$log" 1)"
printf 'ℹ tests 3\nℹ pass 3\nℹ fail 0\n' >"$log"
expect "node:test, spec" "3 0" "$(runner_results "$log" 0)"
printf 'fine\n8 passed, 2 failed\n' >"$log"
expect "ours" "8 2" "$(runner_results "$log" 1)"
printf '9 passed, 0 failed\n' >"$log"
expect "failed without a failed test" "9 1" "$(runner_results "$log" 1)"
: >"$log"
expect "no summary, but fine" "0 0" "$(runner_results "$log" 0)"
