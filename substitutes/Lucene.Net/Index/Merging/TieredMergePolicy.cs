namespace Lucene.Net.Index;

/// <summary>
/// Merges segments of about equal size, adjacent or not, so that their number grows with the logarithm of the index: as many as
/// <see cref="SegmentsPerTier"/> of each size are left alone. Among possible merges the most even, the smallest, and those that drop most
/// deleted documents come first. Settings are in megabytes and may be changed at any time.
/// </summary>
public class TieredMergePolicy : MergePolicy
{
    const double Megabyte = 1048576;

    int maxMergeAtOnce = 10, maxMergeAtOnceExplicit = 30;
    double maxMergedSegmentMB = 5 * 1024, floorSegmentMB = 2, segmentsPerTier = 10, forceMergeDeletesPctAllowed = 10, reclaimDeletesWeight = 2;

    /// <summary>Segments in one ordinary merge, at least 2.</summary>
    public virtual int MaxMergeAtOnce { get => maxMergeAtOnce; set => maxMergeAtOnce = AtLeast(value, 2, nameof(MaxMergeAtOnce)); }

    /// <summary>Segments in one forced merge, at least 2.</summary>
    public virtual int MaxMergeAtOnceExplicit { get => maxMergeAtOnceExplicit; set => maxMergeAtOnceExplicit = AtLeast(value, 2, nameof(MaxMergeAtOnceExplicit)); }

    /// <summary>Ordinary merges make no larger segments than this, about.</summary>
    public virtual double MaxMergedSegmentMB { get => maxMergedSegmentMB; set => maxMergedSegmentMB = AtLeast(value, 0, nameof(MaxMergedSegmentMB)); }

    /// <summary>Smaller segments count as this large, so that many small ones are merged away. Above 0.</summary>
    public virtual double FloorSegmentMB { get => floorSegmentMB; set => floorSegmentMB = value > 0 ? value : throw new ArgumentException($"floorSegmentMB must be > 0.0 (got {value})", nameof(value)); }

    /// <summary>Segments of about one size, at least 2: fewer make searches faster and indexing slower.</summary>
    public virtual double SegmentsPerTier { get => segmentsPerTier; set => segmentsPerTier = AtLeast(value, 2, nameof(SegmentsPerTier)); }

    /// <summary>Segments with a larger share of deleted documents, in percent, are merged by ForceMergeDeletes.</summary>
    public virtual double ForceMergeDeletesPctAllowed
    {
        get => forceMergeDeletesPctAllowed;
        set => forceMergeDeletesPctAllowed = value is >= 0 and <= 100 ? value : throw new ArgumentException($"forceMergeDeletesPctAllowed must be between 0.0 and 100.0 inclusive (got {value})", nameof(value));
    }

    /// <summary>How much merges that drop deleted documents are preferred; 0 for not at all.</summary>
    public virtual double ReclaimDeletesWeight { get => reclaimDeletesWeight; set => reclaimDeletesWeight = AtLeast(value, 0, nameof(ReclaimDeletesWeight)); }

    public override MergeSpecification? FindMerges(MergeTrigger mergeTrigger, SegmentInfos infos)
    {
        var merging = Merging();
        var bySize = infos.Select(info => (Info: info, Bytes: Size(info))).OrderByDescending(each => each.Bytes).ThenBy(each => each.Info.Info.Name, StringComparer.Ordinal).ToList();
        // Segments too large to be merged with another are out of the game, and are not counted either.
        var eligible = bySize.SkipWhile(each => each.Bytes >= MaxMergedSegmentMB * Megabyte / 2).ToList();
        var allowed = AllowedSegments(eligible.Select(each => each.Bytes).ToList());
        MergeSpecification? found = null;
        while (true)
        {
            var free = eligible.Where(each => !merging.Contains(each.Info)).ToList();
            // Merges that run will take segments away: what they leave is counted.
            if (free.Count <= allowed || free.Count < 2) return found;
            var best = BestMerge(free);
            if (best is null) return found;
            found ??= new();
            found.Add(new OneMerge(best));
            merging.UnionWith(best);
        }
    }

    public override MergeSpecification? FindForcedMerges(SegmentInfos infos, int maxSegmentCount, IDictionary<SegmentCommitInfo, bool> segmentsToMerge)
    {
        var merging = Merging();
        if (infos.Any(info => segmentsToMerge.ContainsKey(info) && merging.Contains(info))) return null;
        var eligible = infos.Where(segmentsToMerge.ContainsKey).OrderByDescending(Size).ToList();
        if (eligible.Count == 0 || eligible.Count == 1 && IsMerged(infos, eligible[0]) || maxSegmentCount > 1 && eligible.Count <= maxSegmentCount) return null;
        var specification = new MergeSpecification();
        var end = eligible.Count;
        // The smallest first, in merges of full width; the last merge takes what brings the count down.
        while (end >= MaxMergeAtOnceExplicit + maxSegmentCount - 1)
        {
            specification.Add(new OneMerge(eligible.GetRange(end - MaxMergeAtOnceExplicit, MaxMergeAtOnceExplicit)));
            end -= MaxMergeAtOnceExplicit;
        }
        if (specification.Merges.Count == 0)
        {
            var count = end - maxSegmentCount + 1;
            specification.Add(new OneMerge(eligible.GetRange(end - count, count)));
        }
        return specification;
    }

    public override MergeSpecification? FindForcedDeletesMerges(SegmentInfos infos)
    {
        var merging = Merging();
        var eligible = infos.Where(info => !merging.Contains(info) && DeletedPercent(info) > ForceMergeDeletesPctAllowed).OrderByDescending(Size).ToArray();
        if (eligible.Length == 0) return null;
        var specification = new MergeSpecification();
        foreach (var chunk in eligible.Chunk(MaxMergeAtOnceExplicit)) specification.Add(new OneMerge(chunk));
        return specification;
    }

    public override string ToString() =>
        FormattableString.Invariant($"[TieredMergePolicy: maxMergeAtOnce={MaxMergeAtOnce}, maxMergedSegmentMB={MaxMergedSegmentMB}, floorSegmentMB={FloorSegmentMB}, segmentsPerTier={SegmentsPerTier}]");

    protected override void Dispose(bool disposing) { }

    HashSet<SegmentCommitInfo> Merging() => [.. m_writer.Get()?.MergingSegments ?? []];

    double DeletedPercent(SegmentCommitInfo info) => 100.0 * (m_writer.Get()?.NumDeletedDocs(info) ?? info.DelCount) / Math.Max(1, info.Info.DocCount);

    // How many segments an index of this size may have: SegmentsPerTier of the smallest size, as many of a size MaxMergeAtOnce times as large, and so on.
    double AllowedSegments(List<long> sizes)
    {
        if (sizes.Count == 0) return 0;
        var level = Math.Max(sizes.Min(), FloorSegmentMB * Megabyte);
        double left = sizes.Sum(), allowed = 0;
        while (true)
        {
            var ofLevel = left / level;
            if (ofLevel < SegmentsPerTier) return allowed + Math.Ceiling(ofLevel);
            allowed += SegmentsPerTier;
            left -= SegmentsPerTier * level;
            level *= MaxMergeAtOnce;
        }
    }

    List<SegmentCommitInfo>? BestMerge(List<(SegmentCommitInfo Info, long Bytes)> free)
    {
        List<SegmentCommitInfo>? best = null;
        var bestScore = double.MaxValue;
        for (var start = 0; start <= free.Count - 2; start++)
        {
            var candidate = new List<SegmentCommitInfo>();
            double total = 0, largest = 0, totalFloored = 0, whole = 0;
            for (var i = start; i < free.Count && candidate.Count < MaxMergeAtOnce; i++)
            {
                // A segment that would make it too large is passed over: a smaller one may fit.
                if (total + free[i].Bytes > MaxMergedSegmentMB * Megabyte) continue;
                candidate.Add(free[i].Info);
                total += free[i].Bytes;
                whole += free[i].Info.GetSizeInBytes();
                var floored = Math.Max(free[i].Bytes, FloorSegmentMB * Megabyte);
                totalFloored += floored;
                largest = Math.Max(largest, floored);
            }
            if (candidate.Count < 2) continue;
            var evenness = largest / totalFloored;
            var score = evenness * Math.Pow(Math.Max(total, 1), 0.05) * Math.Pow(total / Math.Max(whole, 1), ReclaimDeletesWeight);
            if (score < bestScore) (best, bestScore) = (candidate, score);
            // What starts later is narrower.
            if (candidate.Count < MaxMergeAtOnce && start + MaxMergeAtOnce > free.Count) break;
        }
        return best;
    }

    static T AtLeast<T>(T value, T least, string name) where T : IComparable<T> =>
        value.CompareTo(least) >= 0 ? value : throw new ArgumentException($"{name} must be at least {least} (got {value})", nameof(value));
}
