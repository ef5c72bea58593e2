#!/usr/bin/env bash
# Search in memory, without a server: time to index 5,000 pages in two languages, and processor time per query.
# Usage: src/bench/search.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
path=target/classes:$(printf '%s:' target/wirebook/WEB-INF/lib/*.jar)
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
"${bin}javac" -d "$work" -cp "$path" src/bench/SearchBench.java
# shellcheck disable=SC2086
"${bin}java" ${JAVA_OPTIONS:-@src/main/jvm/server.args} -cp "$work:$path" org.wirebook.content.SearchBench content
