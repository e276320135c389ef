namespace Lucene.Net.Index;

/// <summary>A number per document. An instance is for one thread; ask the reader for another.</summary>
public abstract class NumericDocValues
{
    protected NumericDocValues() { }

    /// <summary>The document's number, 0 if it has none.</summary>
    public abstract long Get(int docID);
}
