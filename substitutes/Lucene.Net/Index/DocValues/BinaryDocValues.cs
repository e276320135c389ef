using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>A byte sequence per document. An instance is for one thread; ask the reader for another.</summary>
public abstract class BinaryDocValues
{
    protected BinaryDocValues() { }

    /// <summary>Sets <paramref name="result"/> to the document's bytes, to none if it has none. The slice is valid until the next call.</summary>
    public abstract void Get(int docID, BytesRef result);
}
