#!/usr/bin/env bash
# The long form of the fault scenario: 20,000 articles while processes and broker nodes are killed, paused, cut off and their disks filled.
#   tests/Scenarios/chaos.sh [SEED]      the seed of an earlier run repeats its choices
set -euo pipefail
cd "$(dirname "$0")/../.."
KHABAR_CHAOS_ARTICLES=${KHABAR_CHAOS_ARTICLES:-20000} KHABAR_CHAOS_SEED=${1:-} \
  dotnet test tests/Scenarios -c Release --filter FullyQualifiedName~ChaosTests --logger "console;verbosity=detailed"
