#!/usr/bin/env bash
# Wirebook as a server of the fan-out client's bench.sh, which starts it anew for each run, on core $SCPU (0).
# start (prints the process id) | stop | url TRANSPORT | pub | args TRANSPORT
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
site=http://127.0.0.1:${PORT:-18100}
run="${TMPDIR:-/tmp}/wirebook-fanout"
case $1 in
  start)
    mkdir -p "$run"
    rm -rf "$run/data"
    cd "$root"
    # shellcheck disable=SC2086 # options are several words
    taskset -c "${SCPU:-0}" "${JAVA_HOME:+$JAVA_HOME/bin/}java" ${JAVA_OPTIONS:-@src/main/jvm/server.args} \
      -jar target/wirebook.war --http-port "${site##*:}" --https-port off --data "$run/data" >"$run/log" 2>&1 &
    echo $! >"$run/pid"
    for _ in $(seq 100); do curl -so /dev/null "$site/live/b" && break; sleep .1; done
    cat "$run/pid" ;;
  stop)
    pid=$(cat "$run/pid")
    kill -TERM "$pid"
    while [ -d "/proc/$pid" ]; do sleep .05; done ;;
  url)
    case $2 in
      ws | sse) echo "$site/live/b" ;;
      longpoll) echo "$site/live/b?wait=30&after={cursor}" ;;
      poll) echo "$site/live/b?after={cursor}" ;;
    esac ;;
  pub) echo "$site/live/b" ;;
  args)
    case $2 in
      sse) echo "--sub-header Accept:text/event-stream" ;;
      longpoll | poll) echo "-C json:next --cursor-init now" ;;
    esac ;;
esac
