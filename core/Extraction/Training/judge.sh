#!/usr/bin/env bash
# Scores what `validate` wrote: judge.sh ../shared OUT. The mean of all divisions and, after it, their standard deviation.
set -euo pipefail
shared=$1 out=$2
score() { # name, kind of gold, gold, SET, options
  [ -e "$out/0/$4.jsonl" ] || return 0
  for division in "$out"/[0-9]*; do
    python3 "$shared/score/extraction.py" "$2" "$shared/data/$3" "$division/$4.jsonl" "${@:5}"
  done | awk -v name="$1" -F'[= ]' '{ for (i = 1; i < NF; i += 2) { n[$i]++; sum[$i] += $(i + 1); squares[$i] += $(i + 1) ^ 2 } }
    END { printf "%-16s", name; split("f1 precision recall exact", keys, " ");
      for (i = 1; i <= 4; i++) if ((k = keys[i]) in n) { m = sum[k] / n[k]; v = squares[k] / n[k] - m * m; printf " %s %.4f ±%.4f", k, m, n[k] < 2 || v < 0 ? 0 : sqrt(v * n[k] / (n[k] - 1)) }
      print "" }'
}
score fundus-en shingle extraction/fundus/gold.jsonl fundus --lang en
score fundus-other shingle extraction/fundus-other/gold.jsonl fundus-other
score arabic shingle extraction/arabic/gold.jsonl arabic
score trafilatura-en snippet extraction/trafilatura/gold.jsonl trafilatura --lang en
score trafilatura snippet extraction/trafilatura/gold.jsonl trafilatura
score lines-arabic lines flattened/arabic.jsonl flat_arabic
score lines-fundus-en lines flattened/fundus_en.jsonl flat_fundus_en
score lines-fundus-ar lines flattened/fundus_ar.jsonl flat_fundus_ar
