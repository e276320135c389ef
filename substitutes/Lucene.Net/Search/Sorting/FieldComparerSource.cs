namespace Lucene.Net.Search;

/// <summary>Makes the comparers of a custom order.</summary>
public abstract class FieldComparerSource
{
    /// <summary>For derived classes.</summary>
    protected FieldComparerSource()
    {
    }

    /// <summary>Makes a comparer for one search.</summary>
    /// <param name="fieldname">The field named by the <see cref="SortField"/>.</param>
    /// <param name="numHits">How many slots are needed.</param>
    /// <param name="sortPos">The place of the criterion in the sort.</param>
    /// <param name="reversed">Whether its order is turned around.</param>
    public abstract FieldComparer NewComparer(string fieldname, int numHits, int sortPos, bool reversed);
}
