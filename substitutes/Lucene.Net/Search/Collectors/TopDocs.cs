namespace Lucene.Net.Search;

/// <summary>The best hits of a search.</summary>
/// <remarks>Not thread-safe: reading <see cref="TotalHits"/> may search.</remarks>
public class TopDocs
{
    Func<int>? countHits;
    int totalHits;

    /// <summary>Makes a result.</summary>
    /// <param name="totalHits">How many documents matched.</param>
    /// <param name="scoreDocs">The best of them, best first.</param>
    /// <param name="maxScore">The highest score, or NaN if it was not kept.</param>
    public TopDocs(int totalHits, ScoreDoc[] scoreDocs, float maxScore)
    {
        this.totalHits = totalHits;
        ScoreDocs = scoreDocs;
        MaxScore = maxScore;
    }

    internal TopDocs(Func<int> countHits, ScoreDoc[] scoreDocs, float maxScore)
        : this(0, scoreDocs, maxScore)
    {
        this.countHits = countHits;
    }

    /// <summary>How many documents matched.</summary>
    /// <remarks>
    /// A search for the best hits leaves out most matches, so that this is counted when it is first read. The reader that was searched must
    /// still be open then.
    /// </remarks>
    /// <exception cref="ObjectDisposedException">The reader was closed before the first reading.</exception>
    public int TotalHits
    {
        get
        {
            if (countHits is { } count)
            {
                totalHits = count();
                countHits = null;
            }
            return totalHits;
        }

        set
        {
            totalHits = value;
            countHits = null;
        }
    }

    /// <summary>The best hits, best first.</summary>
    public ScoreDoc[] ScoreDocs { get; set; }

    /// <summary>The highest score of all matches, or NaN if it was not kept.</summary>
    public virtual float MaxScore { get; set; }

    /// <summary>The best <paramref name="topN"/> hits of several shards. See the overload with a start.</summary>
    public static TopDocs Merge(Sort? sort, int topN, TopDocs[] shardHits) => Merge(sort, 0, topN, shardHits);

    /// <summary>
    /// The hits from rank <paramref name="start"/> on of several shards, at most <paramref name="size"/>. Equal hits come
    /// by shard, then in the shard's order. Each hit's <see cref="ScoreDoc.ShardIndex"/> becomes its shard's index.
    /// </summary>
    /// <param name="sort">The sort that the shards were searched with, or null for by score.</param>
    /// <param name="start">How many of the best hits to leave out.</param>
    /// <param name="size">How many hits to return at most.</param>
    /// <param name="shardHits">
    /// The shards' results, each in order; with <paramref name="sort"/> they are <see cref="TopFieldDocs"/> that hold their sort values.
    /// </param>
    /// <exception cref="ArgumentException">A hit lacks its sort values.</exception>
    public static TopDocs Merge(Sort? sort, int start, int size, TopDocs[] shardHits) => ShardMerge.Merge(sort, start, size, shardHits);
}
