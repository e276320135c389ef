namespace Lucene.Net.Search;

/// <summary>An enumeration of terms that match more or less well.</summary>
internal interface IBoostedTerms
{
    /// <summary>How well the current term matches: above 0, up to 1.</summary>
    float Boost { get; }
}
