namespace Lucene.Net.Search.TopK;

/// <summary>Of a segment where nothing matches.</summary>
internal sealed class NothingTopK : TopKScorer
{
    public static readonly NothingTopK Instance = new();

    public override void Score(TopHits hits)
    {
    }
}
