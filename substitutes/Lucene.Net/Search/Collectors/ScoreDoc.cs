using System.Globalization;

namespace Lucene.Net.Search;

/// <summary>One hit.</summary>
public class ScoreDoc
{
    /// <summary>Makes a hit of no shard in particular (-1).</summary>
    public ScoreDoc(int doc, float score)
        : this(doc, score, -1)
    {
    }

    /// <summary>Makes a hit of one shard.</summary>
    public ScoreDoc(int doc, float score, int shardIndex)
    {
        Doc = doc;
        Score = score;
        ShardIndex = shardIndex;
    }

    /// <summary>The document's score.</summary>
    public float Score { get; set; }

    /// <summary>The document's number within the searched reader.</summary>
    public int Doc { get; set; }

    /// <summary>The shard it comes from; set by <see cref="TopDocs.Merge(Sort, int, TopDocs[])"/>, -1 before.</summary>
    public int ShardIndex { get; set; }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"doc={Doc} score={Score} shardIndex={ShardIndex}");
}
