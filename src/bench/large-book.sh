#!/usr/bin/env bash
# A generated book of many pages beside the real one: time to start, page throughput, search latency.
# Usage: src/bench/large-book.sh [pages]
set -euo pipefail
cd "$(dirname "$0")/../.."
pages=${1:-5000}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
port=18083
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
$java src/bench/LargeBook.java "$work/content" "$pages"
for book in content "$work/content"; do
  t0=$(date +%s%N)
  # shellcheck disable=SC2086
  $java ${JAVA_OPTIONS:-@src/main/jvm/server.args} -jar target/wirebook.war --http-port $port --https-port off --data "$work/data-$t0" --content "$book" >"$work/log" 2>&1 &
  server=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/en/"; do sleep 0.02; done
  t1=$(date +%s%N)
  until curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready"; do sleep 0.02; done
  t2=$(date +%s%N)
  curl -s -o "$work/home" "http://127.0.0.1:$port/en/"
  page=$(grep -m1 -o '/en/wiki/[a-z0-9-]*' "$work/home")
  rate() { wrk -t2 -c50 -d6s -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port$page" | awk '/Requests\/sec/{print $2}'; }
  rate >/dev/null
  echo "$book: first page after $(( (t1 - t0) / 1000000 )) ms, ready after $(( (t2 - t0) / 1000000 )) ms," \
    "$page $(rate) requests/s ($(curl -s -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port$page" | wc -c) octets)," \
    "resident $(awk '/VmRSS/{print int($2/1024)}' /proc/$server/status) MB"
  for query in cache 缓存 no-cache 304 If-None-Match 'gateway proxy origin' 三次握手 re; do
    for _ in $(seq 40); do
      curl -s -o /dev/null -w '%{time_total}\n' -G --data-urlencode "q=$query" "http://127.0.0.1:$port/api/search?lang=en"
    done
  done | sort -n | awk '{t[NR]=$1*1000} END{printf "  search: p50 %.1f ms, p99 %.1f ms of %d\n", t[int(NR*0.5)], t[int(NR*0.99)], NR}'
  kill $server; wait $server || true
done
