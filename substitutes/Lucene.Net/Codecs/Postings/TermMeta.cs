namespace Lucene.Net.Codecs.Postings;

/// <summary>What the term dictionary keeps of a term.</summary>
internal struct TermMeta
{
    public int DocFreq;

    /// <summary>Equal to <see cref="DocFreq"/> where frequencies are not kept.</summary>
    public long TotalTermFreq;

    /// <summary>The document, if there is only one: such a term takes no bytes in the postings file.</summary>
    public int SingleDoc;

    /// <summary>Offset of the term's postings in their file.</summary>
    public long DocStart;

    /// <summary>Offset of the term's positions in their file.</summary>
    public long PositionStart;
}
