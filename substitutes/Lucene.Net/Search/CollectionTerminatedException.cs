namespace Lucene.Net.Search;

/// <summary>Thrown by an <see cref="ICollector"/> to end the collection of the current segment; the search goes on with the next.</summary>
public sealed class CollectionTerminatedException : Exception
{
    /// <summary>Makes the exception.</summary>
    public CollectionTerminatedException()
        : base("The collector wants no more documents of this segment.")
    {
    }
}
