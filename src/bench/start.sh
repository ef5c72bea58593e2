#!/usr/bin/env bash
# Cold start: java -jar to the first 200 on /en/, and memory after 100,000 pages. Usage: src/bench/start.sh [rounds]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-7}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
port=18082
begin() { # shellcheck disable=SC2086
  ${JAVA_HOME:+$JAVA_HOME/bin/}java ${JAVA_OPTIONS:-@src/main/jvm/server.args} -jar target/wirebook.war --http-port $port --https-port "${HTTPS:-18443}" --data "$work/data" >"$work/log" 2>&1 & server=$!; }
for round in $(seq "$rounds"); do
  t0=$(date +%s%N)
  begin
  until curl -sf -o /dev/null "http://127.0.0.1:$port/en/"; do sleep 0.01; done
  echo "start $round: $(( ($(date +%s%N) - t0) / 1000000 )) ms, resident $(awk '/VmRSS/{print int($2/1024)}' /proc/$server/status) MB"
  if [ "$round" = "$rounds" ]; then
    page=http://127.0.0.1:$port/en/wiki/status-codes
    for _ in 1 2 3 4 5 6 7 8 9 10; do wrk -t1 -c10 -d1s -H 'Accept-Encoding: gzip' $page >/dev/null; done
    echo "after well over 100,000 pages: $(awk '/VmRSS/{print int($2/1024)}' /proc/$server/status) MB resident"
  fi
  kill "$server"; wait "$server" || true
done
