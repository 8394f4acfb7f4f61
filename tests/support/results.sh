# shellcheck shell=bash
# Reading from their output how many tests the runners ran. Sourced by tests/run.
#
# Each function prints "PASSED FAILED" for the log of one runner. A runner that failed without counting any failed
# test (a crash, a lint error) counts as one.

# strip_colors LOG
strip_colors() {
    sed 's/\x1b\[[0-9;]*m//g' "$1"
}

# ctest_results LAST_TEST_LOG: the functions of every Qt test in CTest's LastTest.log. A program that ended without
# its "Totals" line, by a crash or for being too slow, counts as one failure.
ctest_results() {
    awk '
        /^[0-9]+\/[0-9]+ Testing: / { counted = 0 }
        /^Totals: / { passed += $2; failed += $4; counted = $4 }
        /^Test (Failed|not run)/ || /^Test timeout/ { if (!counted) failed++ }
        END { print passed + 0, failed + 0 }
    ' "$1"
}

# runner_results LOG STATUS: the sum of all summaries of Vitest ("Tests  1 failed | 2 passed (3)"), of node:test
# ("# pass 3", "# fail 0") and of our own runners ("3 passed, 0 failed").
runner_results() {
    strip_colors "$1" | awk -v status="$2" '
        function count(word,    i) {
            for (i = 2; i <= NF; i++) if ($i ~ "^" word) return $(i - 1)
            return 0
        }
        /^ *Tests +[0-9]/ { passed += count("passed"); failed += count("failed") }
        /^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3 }
        /^(#|ℹ) pass [0-9]+$/ { passed += $3 }
        /^(#|ℹ) fail [0-9]+$/ { failed += $3 }
        END { print passed + 0, (status != 0 && !failed) ? 1 : failed + 0 }
    '
}
