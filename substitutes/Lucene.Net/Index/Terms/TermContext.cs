namespace Lucene.Net.Index;

/// <summary>
/// One term's states in all segments of a reader, with its document frequency and total frequency over all of them: looked up once per
/// query. Filled by one thread; then safe to read from many.
/// </summary>
public sealed class TermContext
{
    readonly TermState?[] states;

    /// <param name="context">The top-level context of the reader.</param>
    public TermContext(IndexReaderContext context)
    {
        TopReaderContext = context;
        states = new TermState?[context.Leaves.Count];
    }

    public TermContext(IndexReaderContext context, TermState state, int ord, int docFreq, long totalTermFreq) : this(context) =>
        Register(state, ord, docFreq, totalTermFreq);

    public IndexReaderContext TopReaderContext { get; }

    /// <summary>The number of documents with the term.</summary>
    public int DocFreq { get; private set; }

    /// <summary>How often the term occurs, or -1 if frequencies are not kept.</summary>
    public long TotalTermFreq { get; private set; }

    /// <summary>Looks up a term in every segment.</summary>
    public static TermContext Build(IndexReaderContext context, Term term)
    {
        var built = new TermContext(context);
        foreach (var leaf in context.Leaves)
        {
            var terms = leaf.AtomicReader.GetTerms(term.Field)?.GetEnumerator();
            if (terms is not null && terms.SeekExact(term.Bytes)) built.Register(terms.GetTermState(), leaf.Ord, terms.DocFreq, terms.TotalTermFreq);
        }
        return built;
    }

    /// <summary>The term's state in segment <paramref name="ord"/>, or null if it is not there.</summary>
    public TermState? Get(int ord) => states[ord];

    /// <summary>Adds the term's state in segment <paramref name="ord"/> and its counts there.</summary>
    public void Register(TermState state, int ord, int docFreq, long totalTermFreq)
    {
        states[ord] = state;
        DocFreq += docFreq;
        TotalTermFreq = TotalTermFreq >= 0 && totalTermFreq >= 0 ? TotalTermFreq + totalTermFreq : -1;
    }

    public void Clear()
    {
        Array.Clear(states);
        (DocFreq, TotalTermFreq) = (0, 0);
    }
}
