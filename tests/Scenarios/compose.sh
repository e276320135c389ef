#!/usr/bin/env bash
# Runs docker-compose.yml for real: builds the image, brings everything up with more instances than usual, stores and finds articles, kills an
# indexer and a searcher, stores and finds again, and takes all of it down. Takes minutes; needs docker compose, or podman-compose.
#   tests/Scenarios/compose.sh
# Without a registry: any image of Debian with .NET 10 will do as a base, and the broker is built on it as well.
#   KHABAR_BASE_IMAGE=localhost/debian-dotnet COMPOSE="podman-compose --podman-build-args=--network=host" tests/Scenarios/compose.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
read -ra compose <<< "${COMPOSE:-docker compose}"
engine=${ENGINE:-$([[ ${compose[0]} == podman* ]] && echo podman || echo docker)}
export KHABAR_PORT=${KHABAR_PORT:-18080}
gateway=http://127.0.0.1:$KHABAR_PORT
project=khabar-test

say() { printf '%s %s\n' "$(date -u +%T)" "$*"; }
run() { "${compose[@]}" -p "$project" "$@"; }
fail() { say "FAILED: $*"; run logs 2>&1 | tail -60; exit 1; }
until_true() { local what=$1; shift; for _ in $(seq 600); do "$@" >/dev/null 2>&1 && return; sleep 0.5; done; fail "$what"; }
leave_nothing() { run down -v >/dev/null 2>&1 || true; }
trap leave_nothing EXIT
leave_nothing # what a run that was cut off left behind

store() {
  for i in $(seq "$1" "$2"); do
    printf '{"id":"compose-%s","source":"compose.example","title":"Harbour report %s","text":"Officials said on Thursday that the harbour would be open again in the evening, report %s of the day."}\n' "$i" "$i" "$i"
  done | curl -sf -m 120 "$gateway/v1/articles:batch" -H 'Content-Type: application/x-ndjson' --data-binary @- > /tmp/$project.acks
  [ "$(grep -c '"position"' /tmp/$project.acks)" = $(($2 - $1 + 1)) ] || fail "not every article was acknowledged: $(grep -v '"position"' /tmp/$project.acks | head -3)"
}
finds() {
  answer=$(curl -s -m 30 -w ' (status %{http_code}, %{time_total} s)' "$gateway/v1/search?q=harbour&source=compose.example&page_size=1")
  [[ $answer == *"\"total\":$1,"* && $answer == *'"partial":false'* ]]
}
members() { local status; status=$(curl -sf -m 10 "$gateway/v1/status"); [ "$(grep -o "\"$1\":\[[^]]*" <<< "$status" | grep -o '"answers":true' | wc -l)" = "$2" ]; }
kill_one() { local id; id=$("$engine" ps -q --filter "name=${project}[-_]$1[-_]" | sed -n 1p); "$engine" kill -s KILL "$id" >/dev/null; say "killed a container of $1"; }

if [ -n "${KHABAR_BASE_IMAGE:-}" ] && [ -z "${KHABAR_BROKER_IMAGE:-}" ]; then
  say "building a broker"
  export KHABAR_BROKER_IMAGE=localhost/khabar-test-broker
  "$engine" build -q --network=host -t "$KHABAR_BROKER_IMAGE" --build-arg BASE_IMAGE="$KHABAR_BASE_IMAGE" - < tests/Scenarios/broker.Dockerfile > "/tmp/$project.broker" \
    || fail "the broker's image cannot be built"
fi
say "building and starting"
run up -d --build --scale indexer=2 --scale search=2 > "/tmp/$project.up" 2>&1 || fail "it does not come up: $(tail -5 "/tmp/$project.up")"
until_true "the gateway does not become healthy" curl -sf -m 5 "$gateway/healthz"
until_true "not all members are there" members indexers 2
until_true "not all members are there" members searchers 2
say "up: 2 indexers, 2 searchers"
store 1 200
until_true "not all articles are found" finds 200
say "200 articles stored and found"
kill_one search
for _ in $(seq 20); do finds 200 || fail "a search after a searcher was killed: $answer"; done
kill_one indexer
store 201 300
until_true "not all articles are found after an indexer was killed" finds 300
say "300 articles found after the kills"
say "PASSED"
