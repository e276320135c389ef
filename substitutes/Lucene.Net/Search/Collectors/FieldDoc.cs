using System.Globalization;

namespace Lucene.Net.Search;

/// <summary>A hit of a sorted search, with the values it was sorted by.</summary>
public class FieldDoc : ScoreDoc
{
    /// <summary>The value for each field of the sort, in its order: an opaque token to be handed back to a search.</summary>
    public object?[]? Fields;

    /// <summary>Makes a hit without values.</summary>
    public FieldDoc(int doc, float score)
        : base(doc, score)
    {
    }

    /// <summary>Makes a hit with values.</summary>
    public FieldDoc(int doc, float score, object?[]? fields)
        : base(doc, score)
    {
        Fields = fields;
    }

    /// <summary>Makes a hit of one shard, with values.</summary>
    public FieldDoc(int doc, float score, object?[]? fields, int shardIndex)
        : base(doc, score, shardIndex)
    {
        Fields = fields;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{base.ToString()} fields=[{string.Join(", ", Fields ?? [])}]");
}
