#!/usr/bin/env bash
# Installs what the tests need beyond .NET (Debian packages, only if missing; needs root for that), builds everything once,
# runs every test and prints the counts. Without a package the tests that need it are skipped, and say so.
#   ./test.sh            all tests but the long ones
#   ./test.sh --long     the long ones too: whole suites that grow, shrink and are killed under load, some minutes more
#   ./test.sh Search     only the test projects whose path holds the word
set -uo pipefail
cd "$(dirname "$0")"
long=false
[ "${1:-}" = --long ] && { long=true; shift; }
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Peers and data that tests run against: official gRPC clients, Apache Lucene for Java, the bilingual dictionaries, a browser with Arabic
# letters and what it says in other languages, a broker.
packages=(python3-grpcio python3-grpc-tools python3-prometheus-client liblucene8-java dict-freedict-eng-ara dict-freedict-ara-eng chromium
  chromium-l10n fonts-noto-core rabbitmq-server)
command -v javac >/dev/null || packages+=(default-jdk-headless)
command -v npm >/dev/null || packages+=(npm)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "installing ${missing[*]}"
  # Tests start their own broker; the package must not start one as a service.
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy" && chmod +x "$policy"
    trap 'rm -f "$policy"' EXIT
  fi
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null ||
    echo "could not install all of: ${missing[*]}"
elif [ ${#missing[@]} -gt 0 ]; then
  echo "missing, their tests will be skipped: ${missing[*]}"
fi

dotnet build Suite.sln -c Release -m:2 -v:quiet || { echo "the build failed"; echo "0 passed, 1 failed, 0 skipped"; exit 1; }

results=artifacts/test-results
rm -rf "$results" && mkdir -p "$results"
failed_runs=0
for project in tests/*/*.csproj; do
  [[ "$project" == *"${1:-}"* ]] || continue
  name=$(basename "$project" .csproj)
  # Projects run one after another, so that timing-sensitive tests have the machine to themselves.
  filter=()
  $long || filter=(--filter "Duration!=long")
  dotnet test "$project" "${filter[@]}" -c Release --no-build --nologo -v:quiet --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" --results-directory "$results" \
    || failed_runs=$((failed_runs + 1))
done

count() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{s+=$1} END {print s+0}'; }
total=$(count total) passed=$(count passed) failed=$(count failed)
# A test host that died reports no failed test; it counts as one.
[ "$failed_runs" -gt 0 ] && [ "$failed" = 0 ] && failed=$failed_runs
echo "$passed passed, $failed failed, $((total - passed - failed)) skipped"
[ "$failed" = 0 ]
