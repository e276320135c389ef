namespace Lucene.Net.Search;

/// <summary>The best hits of a sorted search; they are <see cref="FieldDoc"/>s where sort values were asked for.</summary>
public class TopFieldDocs : TopDocs
{
    /// <summary>Makes a result.</summary>
    public TopFieldDocs(int totalHits, ScoreDoc[] scoreDocs, SortField[] fields, float maxScore)
        : base(totalHits, scoreDocs, maxScore)
    {
        Fields = fields;
    }

    /// <summary>What the hits are sorted by.</summary>
    public SortField[] Fields { get; set; }
}
