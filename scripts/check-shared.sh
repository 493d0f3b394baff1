#!/usr/bin/env bash
# Checks on material that is not part of the repository: gold annotations, quotations, events, seeds.
# check-shared.sh FOLDER; prints a line for each check, `ok` or `failed`, and ends with 1 if any failed.
set -euo pipefail
shared="$1"
cd "$(dirname "$0")/.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
failures=0

say() { # say ok|failed TEXT
  printf '%s %s\n' "$1" "$2"
  if [[ "$1" == failed ]]; then failures=$((failures + 1)); fi
}
mizan() { node dist/cli/main.js "$@"; }
# Gold: the floors that the program was asked to reach.
if [[ -f "$shared/gold/mentions.jsonl" ]]; then
  mizan evaluate "$shared/gold" --json > "$work/gold.json"
  if node scripts/gold-floors.mjs "$work/gold.json"; then say ok 'gold: over the floors'; else say failed 'gold: under a floor'; fi
fi

# Seeds: three articles in, three read, nothing skipped, a whole report out.
if [[ -d "$shared/seeds" ]]; then
  if mizan report "$shared/seeds" --out "$work/seeds" --quiet --strict && [[ -s "$work/seeds/report.html" ]]; then
    say ok 'seeds: a report'
  else
    say failed 'seeds: no report'
  fi
  if mizan score "$shared/seeds" --quiet | node scripts/check-offsets.mjs; then say ok 'seeds: offsets'; else say failed 'seeds: offsets'; fi
fi

# Quotations and events against their labels (offsets and hashes; the texts stay where they are).
if [[ -d "$shared/data" ]]; then
  if node scripts/run.mjs quotations "$shared/data"; then say ok 'quotations: measured'; else say failed 'quotations'; fi
fi
if [[ -d "$shared/data/egypt2013" && -f test/profile/event-pairs.jsonl ]]; then
  if node scripts/run.mjs events "$shared/data/egypt2013"; then say ok 'events: measured'; else say failed 'events'; fi
fi

exit $((failures > 0))
