namespace Lucene.Net.Search;

/// <summary>Using blocks for references.</summary>
public static class ReferenceManagerExtensions
{
    /// <summary>Acquires the newest object until the result is disposed.</summary>
    public static ReferenceContext<T> GetContext<T>(this ReferenceManager<T> referenceManager)
        where T : class => new(referenceManager);
}
