#!/usr/bin/env bash
# Requests per second, and processor time of each, of four demo endpoints beside nginx's `return 200` in the same minutes; then a
# page's latency, and memory, while 2,000 requests wait in /http/delay/10. On a machine with other work trust the processor time.
# Needs wrk, nginx, curl, jcmd and the built WAR. Usage: src/bench/demos.sh [rounds] [seconds]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3} seconds=${2:-8}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
port=18084 peer=18085
ulimit -n 8192

# shellcheck disable=SC2086
${JAVA_HOME:+$JAVA_HOME/bin/}java ${JAVA_OPTIONS:-} -jar target/wirebook.war --http-port $port --https-port off --data "$work/data" >"$work/log" 2>&1 &
server=$!
until curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready"; do sleep 0.2; done
cat >"$work/nginx.conf" <<NGINX
worker_processes auto; pid $work/nginx.pid; error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off; keepalive_requests 1000000; server_tokens off;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
  server { listen 127.0.0.1:$peer reuseport; location / { default_type text/plain; return 200 "ok"; } }
}
NGINX
nginx -c "$work/nginx.conf"

pids() { if [ "$1" = $port ]; then echo $server; else pgrep -P "$(cat "$work/nginx.pid")"; fi; }
ticks() { for pid in $(pids "$1"); do cat "/proc/$pid/stat"; done | awk '{t += $14 + $15} END{print t}'; } # of 10 ms
measure() { # prints requests per second, p99, microseconds of processor time for each request
  local before after; before=$(ticks "$1")
  wrk -t2 -c50 -d"${3:-$seconds}s" --latency ${4:+-H "$4"} "http://127.0.0.1:$1$2" >"$work/wrk"
  after=$(ticks "$1")
  awk -v t=$(( after - before )) '/99%/{p=$2} /Requests\/sec/{r=$2} /requests in/{n=$1} /Non-2xx/{print "failed:", $0 >"/dev/stderr"}
    END{printf "%s %s %.1f", r, p, t * 10000 / n}' "$work/wrk"
}
targets=(/http/get /http/status/302 /http/etag/abc /http/bytes/1024)
field() { [ "$1" = /http/etag/abc ] && echo 'If-None-Match: "abc"' || true; }

for target in "${targets[@]}"; do measure $port "$target" 5 "$(field "$target")" >/dev/null; done   # warm
printf '%-18s %10s %9s %7s %10s %9s %7s %6s %9s\n' endpoint wirebook p99 us nginx p99 us ratio 'us ratio'
for _ in $(seq "$rounds"); do
  for target in "${targets[@]}"; do
    a=$(measure $port "$target" "$seconds" "$(field "$target")"); b=$(measure $peer /)
    awk -v w="$target" -v a="$a" -v b="$b" 'BEGIN{split(a,x);split(b,y);printf "%-18s %10.0f %9s %7.1f %10.0f %9s %7.1f %6.2f %9.2f\n",w,x[1],x[2],x[3],y[1],y[2],y[3],x[1]/y[1],y[3]/x[3]}'
  done
done
nginx -c "$work/nginx.conf" -s stop

heap() { jcmd $server GC.run >/dev/null; jcmd $server GC.heap_info | grep -o 'used [0-9]*K' | head -1 | tr -dc 0-9; }
resident() { awk '/VmRSS/{print $2}' /proc/$server/status; }
page=/en/wiki/status-codes
quiet() { wrk -t1 -c4 -d6s --latency -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port$page" | awk '/50%/{a=$2} /99%/{p=$2} /Requests\/sec/{r=$2} END{printf "p50 %s p99 %s, %.0f requests/s", a, p, r}'; }
echo "page with nobody waiting:  $(quiet)"
heap0=$(heap) resident0=$(resident)
wrk -t1 -c2000 -d22s --timeout 30s "http://127.0.0.1:$port/http/delay/10" >"$work/waiting" &
sleep 3
heap1=$(heap) resident1=$(resident)
echo "page with 2,000 waiting:   $(quiet)"
echo "heap after a collection: $heap0 KB, with 2,000 waiting $heap1 KB: $(( (heap1 - heap0) / 2000 )) KB each; resident $(( (resident1 - resident0) / 2000 )) KB each"
wait %2 2>/dev/null || true
grep -E 'requests in|Socket|Non-2xx' "$work/waiting"
