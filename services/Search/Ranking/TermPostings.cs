using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Ranking;

/// <summary>The postings of one weighted term in one field of a segment, read forward. Not thread-safe.</summary>
internal sealed class TermPostings
{
    const float LeastCounting = 0.5f;

    readonly TermsEnum term;
    readonly DocsEnum docs;
    readonly NumericDocValues? norms;
    readonly float[] lengthFactors;
    readonly float weight;
    DocsAndPositionsEnum? positions;
    int positionsDoc = -1;

    TermPostings(TermsEnum term, RankedTerm weighted, int field, NumericDocValues? norms, float[] lengthFactors)
    {
        this.term = term;
        this.norms = norms;
        this.lengthFactors = lengthFactors;
        (weight, Field) = (weighted.Weight, field);
        docs = term.Docs(null, null, DocsFlags.FREQS)!;
        Doc = docs.NextDoc();
    }

    /// <summary>Index of the field in the query's fields.</summary>
    public int Field { get; }

    /// <summary>The document it stands at; <see cref="DocIdSetIterator.NO_MORE_DOCS"/> at the end.</summary>
    public int Doc { get; private set; }

    /// <summary>The term's frequency in the document, normalised by the field's length there, times the term's weight.</summary>
    public float WeightedFrequency => weight * docs.Freq * (norms is null ? 1 : lengthFactors[(byte)norms.Get(Doc)]);

    /// <summary>True if the term is the word itself or a sure translation; how near to others a doubtful one stands says nothing.</summary>
    public bool Counts => weight >= LeastCounting;

    public long Cost => docs.GetCost();

    /// <summary>Opens the postings that a segment has of some terms, in the order of the terms and then of the fields.</summary>
    public static List<TermPostings> Open(AtomicReader reader, WordsWeight weight, ReadOnlySpan<RankedTerm> terms)
    {
        var opened = new List<TermPostings>();
        var fields = weight.Asked.Fields.Names;
        foreach (var weighted in terms)
        {
            var bytes = new BytesRef(weighted.Term);
            for (int field = 0; field < fields.Length; field++)
            {
                var at = reader.GetTerms(fields[field])?.GetEnumerator();
                if (at is not null && at.SeekExact(bytes))
                    opened.Add(new TermPostings(at, weighted, field, reader.GetNormValues(fields[field]), weight.LengthFactors[field]));
            }
        }
        return opened;
    }

    public void Next() => Doc = docs.NextDoc();

    /// <summary>Moves to the first document at or after the target.</summary>
    public void SkipTo(int target)
    {
        if (Doc < target)
            Doc = docs.Advance(target);
    }

    /// <summary>
    /// Writes the word's positions in a document to a buffer and returns how many. Documents must not be asked for in
    /// descending order. What does not fit is left out.
    /// </summary>
    public int ReadPositions(int doc, Span<int> buffer)
    {
        positions ??= term.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE);
        if (positions is not null && positionsDoc < doc)
            positionsDoc = positions.Advance(doc);
        if (positions is null || positionsDoc != doc)
            return 0;
        int count = Math.Min(positions.Freq, buffer.Length);
        for (int i = 0; i < count; i++)
            buffer[i] = positions.NextPosition();
        return count;
    }
}
