namespace Lucene.Net.Engine.Tests.Twin;

/// <summary>A document of the twin: what the index must know of it.</summary>
internal sealed record TwinDocument(string Id, string[] Words, long Number, string Tag, string[] Labels, string Payload);

/// <summary>The naive twin of an index: a list of documents, and the list as it was at the last commit.</summary>
internal sealed class TwinIndex
{
    List<TwinDocument> documents = [];
    List<TwinDocument> committed = [];

    public IReadOnlyList<TwinDocument> Documents => documents;

    public IReadOnlyList<TwinDocument> Committed => committed;

    public void Add(TwinDocument document) => documents.Add(document);

    public void Delete(Predicate<TwinDocument> which) => documents.RemoveAll(which);

    public void Update(TwinDocument document)
    {
        Delete(other => other.Id == document.Id);
        Add(document);
    }

    public void Commit() => committed = [.. documents];

    public void Rollback() => documents = [.. committed];
}
