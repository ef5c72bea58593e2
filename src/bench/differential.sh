#!/usr/bin/env bash
# Every experiment of the book, once by this server's own client and once by httpYac, claim by claim: prints the claims on
# which the two disagree, and how many agree. Exits 1 if any disagree, or any does not hold.
# Needs node with npx (or HTTPYAC=path), curl, jq and the built WAR. Usage: src/bench/differential.sh [base]
# With the address of a running server it takes that one.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'status=$?; kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"; exit $status' EXIT
base=${1:-http://localhost:18080}
if [ $# -eq 0 ]; then
  # shellcheck disable=SC2086
  ${JAVA_HOME:+$JAVA_HOME/bin/}java ${JAVA_OPTIONS:-@src/main/jvm/server.args} -jar target/wirebook.war --http-port 18080 --https-port off --data "$work/data" >"$work/log" 2>&1 &
fi
until curl -sf -o /dev/null "$base/health/ready"; do sleep 0.2; done

# Theirs: a line for each named request. httpYac looks for nothing outside the folder it is started in.
shopt -s globstar
# shellcheck disable=SC2086
${HTTPYAC:-npx --yes httpyac} send content/**/experiments.http --all --json --output none --var "base=$base" >"$work/theirs.json" || true
jq -r '.requests[] | select(.name)
  | (.fileName | split("/")[-2]) + "/" + .name + "\t"
    + (if .summary.totalTests > 0 and .summary.successTests == .summary.totalTests then "holds" else "fails" end)
    + "\t" + ([.testResults[] | select(.status != "SUCCESS") | .message] | join("; "))' \
  "$work/theirs.json" | sort -u >"$work/theirs"

# Ours: the same experiments, each with what it refers to; the checks of its own step count.
cut -f1 "$work/theirs" | while read -r id; do
  curl -sL --fail-with-body --retry 5 -H 'Accept: application/json' -d '' "$base/en/run/$id" | jq -r --arg id "$id" '
    (($id | split("/")[1]) as $step | [.run.checks[] | select(.step == $step)]) as $own
    | $id + "\t" + (if .run.failure == "" and ($own | length) > 0 and ($own | all(.holds)) then "holds" else "fails" end)
      + "\t" + ([$own[] | select(.holds | not) | .source + " (was " + .observed + ")"] + [.run.failure | select(. != "")] | join("; "))'
done | sort -u >"$work/ours"

curl -s "$base/api/claims?lang=en" | jq -r '.claims[].id' | sort >"$work/claims"
missing=$(cut -f1 "$work/ours" | sort | comm -23 "$work/claims" -)
join -t $'\t' "$work/ours" "$work/theirs" >"$work/both"
differ=$(awk -F'\t' '$2 != $4 {printf "%s: ours %s %s, httpYac %s %s\n", $1, $2, $3, $4, $5}' "$work/both")
failing=$(awk -F'\t' '$2 == "fails" && $4 == "fails" {printf "%s: fails with both: %s\n", $1, $3}' "$work/both")
printf '%s\n' "$differ" "$failing" "${missing:+not run by httpYac: $missing}" | sed '/^$/d'
awk -F'\t' '$2 == $4 {n++} END {printf "%d of %d experiments agree", n, NR}' "$work/both"
echo ", $(wc -l <"$work/claims") claims among them; $(jq .summary.totalTests "$work/theirs.json") assertions by httpYac"
[ -z "$differ$failing$missing" ]
