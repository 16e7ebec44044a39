#!/usr/bin/env bash
# `npm run ci`: everything, as CI runs it. Debian packages, checks, build, all tests, then the suites of the kernel side in
# guests with other kernels. A step that fails does not hide those after it; each counts as a failure in the closing
# line, `N passed, N failed`, the last on stdout.
set -uo pipefail
cd "$(dirname "$0")/.."
export CI=true SKEP_SUMMARY="$PWD/.cache/summary"
mkdir -p .cache
rm -f "$SKEP_SUMMARY"

failed=0
bash scripts/debian.sh || failed=$((failed + 1))
node scripts/check.js || failed=$((failed + 1))
node scripts/build.js || failed=$((failed + 1))

SKEP_FAILED_BEFORE=$failed node_modules/.bin/vitest run </dev/null
status=$?

# The reporter printed the closing line, unless the test runner itself did not get to its end; the guests' is the sum.
[[ -s $SKEP_SUMMARY ]] || echo "0 passed, $((failed + 1)) failed" | tee "$SKEP_SUMMARY"
SKEP_BEFORE=$(<"$SKEP_SUMMARY")
export SKEP_BEFORE
rm "$SKEP_SUMMARY"
node_modules/.bin/tsx scripts/guest/test.ts </dev/null
guests=$?

[[ -s $SKEP_SUMMARY ]] || echo "0 passed, $((failed + 1)) failed"
[[ $status -eq 0 && $failed -eq 0 && $guests -eq 0 && -s $SKEP_SUMMARY ]]
