using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Merges the ordered hits of several shards.</summary>
internal static class ShardMerge
{
    public static TopDocs Merge(Sort? sort, int start, int size, TopDocs[] shardHits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var queue = new ShardQueue(shardHits, sort);
        for (var shard = 0; shard < shardHits.Length; shard++)
        {
            if (shardHits[shard].ScoreDocs.Length > 0)
            {
                queue.Add(new Cursor(shard));
            }
        }
        var hits = new List<ScoreDoc>();
        for (var rank = 0L; queue.Count > 0 && rank < (long)start + size; rank++)
        {
            var cursor = queue.Top;
            var hit = shardHits[cursor.Shard].ScoreDocs[cursor.Index];
            hit.ShardIndex = cursor.Shard;
            if (rank >= start)
            {
                hits.Add(hit);
            }
            if (++cursor.Index < shardHits[cursor.Shard].ScoreDocs.Length)
            {
                queue.UpdateTop();
            }
            else
            {
                queue.Pop();
            }
        }
        int TotalHits() => shardHits.Sum(shard => shard.TotalHits);
        var maxScore = shardHits.Where(shard => shard.ScoreDocs.Length > 0).Select(shard => shard.MaxScore).DefaultIfEmpty(float.NaN).Max();
        return sort is null
            ? new TopDocs(TotalHits, [.. hits], maxScore)
            : new TopFieldDocs(TotalHits(), [.. hits], sort.GetSort(), maxScore);
    }

    sealed class Cursor(int shard)
    {
        public int Shard => shard;

        public int Index { get; set; }
    }

    sealed class ShardQueue : PriorityQueue<Cursor>
    {
        readonly TopDocs[] shardHits;
        readonly SortField[] fields;
        readonly FieldComparer[] comparers;

        public ShardQueue(TopDocs[] shardHits, Sort? sort)
            : base(shardHits.Length)
        {
            this.shardHits = shardHits;
            fields = sort?.GetSort() ?? [];
            comparers = [.. fields.Select((field, position) => field.GetComparer(1, position))];
        }

        protected internal override bool LessThan(Cursor a, Cursor b)
        {
            var order = Compare(shardHits[a.Shard].ScoreDocs[a.Index], shardHits[b.Shard].ScoreDocs[b.Index]);
            return order != 0 ? order < 0 : a.Shard != b.Shard ? a.Shard < b.Shard : a.Index < b.Index;
        }

        int Compare(ScoreDoc a, ScoreDoc b)
        {
            if (comparers.Length == 0)
            {
                return b.Score.CompareTo(a.Score);
            }
            var (valuesOfA, valuesOfB) = (SortValues(a), SortValues(b));
            for (var i = 0; i < comparers.Length; i++)
            {
                var order = comparers[i].CompareValues(valuesOfA[i], valuesOfB[i]);
                if (order != 0)
                {
                    return fields[i].IsReverse ? -order : order;
                }
            }
            return 0;
        }

        static object?[] SortValues(ScoreDoc hit) => (hit as FieldDoc)?.Fields
            ?? throw new ArgumentException("Sorted hits can only be merged with their sort values: search with fillFields.", nameof(hit));
    }
}
