using System.Numerics;
using Khabar.Documents;
using Khabar.Services.Search.Execution;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Suggesting;

/// <summary>
/// Finds the headlines of one segment that continue what was typed: those that begin with it, from the sorted keys of the headlines, and those
/// that have its words, from the postings of the title. Looks at a bounded number of keys. Not thread-safe.
/// </summary>
/// <param name="context">The segment.</param>
/// <param name="limit">How many headlines are wanted.</param>
internal sealed class HeadlineFinder(AtomicReaderContext context, int limit)
{
    /// <summary>Keys of a segment that are looked through; they may be more where hardly anything was typed.</summary>
    const int MostKeys = 50_000;

    static readonly HashSet<string> ArticleOnly = [ArticleFields.Article];

    readonly AtomicReader reader = context.AtomicReader;
    readonly SegmentKeys order = new(context);
    readonly SortedDocValues? keys = context.AtomicReader.GetSortedDocValues(ArticleFields.Headline);
    readonly List<Candidate> best = [];

    /// <summary>Returns the best headlines in their order, none twice. Their texts can be read as long as the segment is open.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="completions">The exact terms that the unfinished word may become.</param>
    public IEnumerable<FoundHeadline> Find(TypedText typed, IReadOnlyList<string> completions)
    {
        if (keys is null)
            return [];
        FindBeginnings(typed.Key);
        FindWords(typed, completions);
        return best.Select(Show);
    }

    void FindBeginnings(string key)
    {
        var terms = reader.GetTerms(ArticleFields.Headline)?.GetEnumerator();
        var prefix = new BytesRef(key);
        if (terms is null || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            return;
        DocsEnum? docs = null;
        for (int seen = 0; seen < MostKeys && Bytes(terms.Term).StartsWith(Bytes(prefix)); seen++)
        {
            docs = terms.Docs(reader.LiveDocs, docs, DocsFlags.NONE)!;
            for (int doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                Consider(doc, begins: true);
            if (!terms.MoveNext())
                return;
        }
    }

    static ReadOnlySpan<byte> Bytes(BytesRef term) => term.Bytes.AsSpan(term.Offset, term.Length);

    void FindWords(TypedText typed, IReadOnlyList<string> completions)
    {
        var sets = typed.Finished.Select(word => Documents([word])).ToList();
        if (typed.Unfinished is not null)
            sets.Add(Documents(completions));
        for (int i = 0; i < sets[0].Length; i++)
        {
            ulong all = ulong.MaxValue;
            foreach (var set in sets)
                all &= set[i];
            for (; all != 0; all &= all - 1)
                Consider((i << 6) + BitOperations.TrailingZeroCount(all), begins: false);
        }
    }

    ulong[] Documents(IReadOnlyList<string> alternatives)
    {
        var set = new ulong[(reader.MaxDoc + 63) >> 6];
        var terms = reader.GetTerms(ArticleFields.Title)?.GetEnumerator();
        DocsEnum? docs = null;
        foreach (string term in alternatives)
        {
            if (terms is null || !terms.SeekExact(new BytesRef(term)))
                continue;
            docs = terms.Docs(reader.LiveDocs, docs, DocsFlags.NONE)!;
            for (int doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                set[doc >> 6] |= 1UL << (doc & 63);
        }
        return set;
    }

    /// <summary>Keeps the best so far, none of a headline twice. What is evicted has so many better ones before it that it cannot come back.</summary>
    void Consider(int doc, bool begins)
    {
        int key = keys!.GetOrd(doc);
        if (key < 0)
            return;
        var candidate = new Candidate(doc, key, begins, order.PublishedOf(doc), null);
        if (best.Count == limit && Compare(ref candidate, best[^1]) >= 0)
            return;
        int known = best.FindIndex(other => other.Key == key);
        if (known >= 0 && Compare(ref candidate, best[known]) >= 0)
            return;
        if (known >= 0)
            best.RemoveAt(known);
        else if (best.Count == limit)
            best.RemoveAt(limit - 1);
        int place = best.Count;
        while (place > 0 && Compare(ref candidate, best[place - 1]) < 0)
            place--;
        best.Insert(place, candidate with { Id = candidate.Id ?? order.IdOf(doc) });
    }

    /// <summary>Compares with one that is kept; the id is read only where nothing else decides.</summary>
    int Compare(ref Candidate a, in Candidate kept)
    {
        if (a.Begins != kept.Begins)
            return a.Begins ? -1 : 1;
        if (a.Published != kept.Published)
            return kept.Published.CompareTo(a.Published);
        if (a.Doc == kept.Doc)
            return 0;
        a = a with { Id = a.Id ?? order.IdOf(a.Doc) };
        return string.CompareOrdinal(a.Id, kept.Id);
    }

    FoundHeadline Show(Candidate candidate)
    {
        var key = new BytesRef();
        keys!.LookupOrd(candidate.Key, key);
        return new FoundHeadline(key.Utf8ToString(), candidate.Begins, candidate.Published, candidate.Id!, () => ArticleDocument.Read(reader.Document(candidate.Doc, ArticleOnly)).Title);
    }

    readonly record struct Candidate(int Doc, int Key, bool Begins, long Published, string? Id);
}
