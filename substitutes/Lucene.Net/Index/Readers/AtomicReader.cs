using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>A reader of one segment: where terms, norms and doc values are.</summary>
public abstract class AtomicReader : IndexReader
{
    readonly AtomicReaderContext context;

    protected AtomicReader() => context = new AtomicReaderContext(this);

    public sealed override IndexReaderContext Context
    {
        get
        {
            EnsureOpen();
            return context;
        }
    }

    public AtomicReaderContext AtomicContext => (AtomicReaderContext)Context;

    public abstract Fields? Fields { get; }

    /// <summary>The terms of a field, or null if no document has it.</summary>
    public Terms? GetTerms(string field) => Fields?.GetTerms(field);

    public sealed override int DocFreq(Term term) => Seek(term)?.DocFreq ?? 0;

    public sealed override long TotalTermFreq(Term term) => Seek(term)?.TotalTermFreq ?? 0;

    public sealed override long GetSumDocFreq(string field) => GetTerms(field)?.SumDocFreq ?? 0;

    public sealed override int GetDocCount(string field) => GetTerms(field)?.DocCount ?? 0;

    public sealed override long GetSumTotalTermFreq(string field) => GetTerms(field)?.SumTotalTermFreq ?? 0;

    /// <summary>The live documents with a term, or null if the term is not there.</summary>
    public DocsEnum? GetTermDocsEnum(Term term) => Seek(term)?.Docs(LiveDocs, null);

    /// <summary>The live documents with a term and its positions, or null if the term is not there or the field keeps no positions.</summary>
    public DocsAndPositionsEnum? GetTermPositionsEnum(Term term) => Seek(term)?.DocsAndPositions(LiveDocs, null);

    /// <summary>The numbers of a doc-values field, or null if it has none.</summary>
    public abstract NumericDocValues? GetNumericDocValues(string field);

    /// <summary>The byte sequences of a doc-values field, or null if it has none.</summary>
    public abstract BinaryDocValues? GetBinaryDocValues(string field);

    /// <summary>The sorted values of a doc-values field, or null if it has none.</summary>
    public abstract SortedDocValues? GetSortedDocValues(string field);

    /// <summary>The sorted sets of a doc-values field, or null if it has none.</summary>
    public abstract SortedSetDocValues? GetSortedSetDocValues(string field);

    /// <summary>Which documents have a value in a doc-values field, or null if no document has.</summary>
    public abstract IBits? GetDocsWithField(string field);

    /// <summary>What the similarity made of each document's length, or null if the field has no norms.</summary>
    public abstract NumericDocValues? GetNormValues(string field);

    public abstract FieldInfos FieldInfos { get; }

    /// <summary>Which documents are not deleted; null if none is.</summary>
    public abstract IBits? LiveDocs { get; }

    /// <summary>Reads every file of the segment and compares its checksum.</summary>
    /// <exception cref="CorruptIndexException">A file is not what was written.</exception>
    public abstract void CheckIntegrity();

    TermsEnum? Seek(Term term)
    {
        var terms = GetTerms(term.Field)?.GetEnumerator();
        return terms is not null && terms.SeekExact(term.Bytes) ? terms : null;
    }
}
