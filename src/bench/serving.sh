#!/usr/bin/env bash
# Requests per second of a page, a page's 304 and a stylesheet, beside nginx serving the same octets with the same fields
# in the same minutes. Needs wrk, nginx, curl and the built WAR. Usage: src/bench/serving.sh [rounds] [seconds]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3} seconds=${2:-8}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
port=18080 peer=18081

# shellcheck disable=SC2086
${JAVA_HOME:+$JAVA_HOME/bin/}java ${JAVA_OPTIONS:-@src/main/jvm/server.args} -jar target/wirebook.war --http-port $port --https-port off --data "$work/data" >"$work/log" 2>&1 &
server=$!
until curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready"; do sleep 0.2; done

page=/en/wiki/status-codes
css=$(curl -s "http://127.0.0.1:$port$page" | grep -o '/assets/[^"]*page\.css' | head -1)
coding='Accept-Encoding: gzip'
tag=$(curl -s -o /dev/null -D - -H "$coding" "http://127.0.0.1:$port$page" | tr -d '\r' | sed -n 's/^ETag: //Ip')

# nginx serves what Wirebook sent: the gzip variant as it is, with the same fields.
mkdir -p "$work/root/en/wiki" "$work/root$(dirname "$css")"
fields() { curl -s -o /dev/null -D - -H "$coding" "http://127.0.0.1:$port$1" | tr -d '\r' \
  | grep -iE '^(content-security|x-content|referrer|permissions|cross-origin|vary|cache-control|content-encoding|content-language)' \
  | sed -E 's/^([^:]+): (.*)$/add_header \1 "\2" always;/'; }
curl -s -H "$coding" "http://127.0.0.1:$port$page" >"$work/root$page"
curl -s -H "$coding" "http://127.0.0.1:$port$css" >"$work/root$css"
cat >"$work/nginx.conf" <<NGINX
worker_processes auto; pid $work/nginx.pid; error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100; server_tokens off;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
  server {
    listen 127.0.0.1:$peer reuseport; root $work/root;
    location = $page { default_type "text/html;charset=utf-8"; $(fields "$page") }
    location = $css { default_type "text/css;charset=utf-8"; types { } $(fields "$css") }
  }
}
NGINX
chmod 755 "$work"; chmod -R a+rX "$work/root"
nginx -c "$work/nginx.conf"
peertag=$(curl -s -o /dev/null -D - "http://127.0.0.1:$peer$page" | tr -d '\r' | sed -n 's/^ETag: //Ip')

measure() { wrk -t2 -c50 -d"${seconds}s" --latency -H "$coding" ${3:+-H "If-None-Match: $3"} "http://127.0.0.1:$1$2" \
  | awk '/99%/{p=$2} /Requests\/sec/{r=$2} END{printf "%s %s", r, p}'; }

measure $port "$page" >/dev/null; measure $port "$css" >/dev/null; measure $port "$page" "$tag" >/dev/null   # warm
printf '%-12s %12s %8s %12s %8s %7s\n' what wirebook p99 nginx p99 ratio
for _ in $(seq "$rounds"); do
  for what in page 304 stylesheet; do
    case $what in
      page) a=$(measure $port "$page"); b=$(measure $peer "$page") ;;
      304) a=$(measure $port "$page" "$tag"); b=$(measure $peer "$page" "$peertag") ;;
      stylesheet) a=$(measure $port "$css"); b=$(measure $peer "$css") ;;
    esac
    awk -v w="$what" -v a="$a" -v b="$b" 'BEGIN{split(a,x);split(b,y);printf "%-12s %12.0f %8s %12.0f %8s %7.2f\n",w,x[1],x[2],y[1],y[2],x[1]/y[1]}'
  done
done
echo "resident memory after all that: $(awk '/VmRSS/{print int($2/1024)}' /proc/$server/status) MB"
nginx -c "$work/nginx.conf" -s stop
