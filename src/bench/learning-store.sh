#!/usr/bin/env bash
# The store with a million answers: time to open it, to keep an answer, and to ask what a page of progress and the
# authors' page ask. Usage: src/bench/learning-store.sh [answers] [seconds of each measurement] [folder to keep it in]
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
path=target/classes:$(printf '%s:' target/wirebook/WEB-INF/lib/*.jar)
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
"${bin}javac" -d "$work" -cp "$path" src/bench/LearningStore.java
# shellcheck disable=SC2086
"${bin}java" ${JAVA_OPTIONS:-@src/main/jvm/server.args} -cp "$work:$path" org.wirebook.store.LearningStore \
  "${3:-$work/data}" "${1:-1000000}" "${2:-20}"
