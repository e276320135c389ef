namespace Lucene.Net.Index;

/// <summary>Is told when a reader is closed.</summary>
public interface IReaderDisposedListener
{
    void OnDispose(IndexReader reader);
}
