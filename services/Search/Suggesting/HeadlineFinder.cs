using Khabar.Documents;
using Khabar.Services.Search.Execution;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Suggesting;

/// <summary>
/// Finds the headlines of one segment that continue what was typed: those that begin with it, from the sorted keys of the headlines, and where these
/// are too few, those that have its words. Looks at a bounded number of keys. Not thread-safe.
/// </summary>
/// <param name="context">The segment.</param>
/// <param name="limit">How many headlines are wanted.</param>
internal sealed class HeadlineFinder(AtomicReaderContext context, int limit)
{
    /// <summary>Keys that are looked up one by one, of a segment; where more begin with what was typed, articles are gone through.</summary>
    const int MostKeys = 50_000;

    /// <summary>Articles that are gone through in the time in which one key is looked up.</summary>
    const int ArticlesAKey = 8;

    static readonly HashSet<string> ArticleOnly = [ArticleFields.Article];

    readonly AtomicReader reader = context.AtomicReader;
    readonly SortedDocValues? keys = context.AtomicReader.GetSortedDocValues(ArticleFields.Headline);
    readonly BestHeadlines best = new(new SegmentKeys(context), limit);

    /// <summary>Returns the best headlines in their order, none twice. Their texts can be read as long as the segment is open.</summary>
    public IEnumerable<FoundHeadline> Find(TypedText typed)
    {
        if (keys is null)
            return [];
        FindBeginnings(typed.Key);
        if (!best.IsFullOfBeginnings)
            FindWords(typed);
        return best.Headlines.Select(Show);
    }

    void FindBeginnings(string key)
    {
        // No UTF-8 has the byte 255, so this is behind all that begin with the key.
        var prefix = new BytesRef(key);
        var behind = new BytesRef([.. Bytes(prefix), byte.MaxValue]);
        int first = Place(prefix), end = Place(behind);
        if (end - first > Math.Min(MostKeys, reader.MaxDoc / ArticlesAKey))
            GoThroughArticles(first, end);
        else if (end > first)
            LookUp(prefix, end - first);
    }

    /// <summary>Where a key stands among the segment's keys, or would.</summary>
    int Place(BytesRef key)
    {
        int found = keys!.LookupTerm(key);
        return found >= 0 ? found : ~found;
    }

    /// <summary>Goes through the articles, those first that were stored last, and looks which of the keys each has.</summary>
    void GoThroughArticles(int first, int end)
    {
        var live = reader.LiveDocs;
        for (int doc = reader.MaxDoc - 1; doc >= Math.Max(0, reader.MaxDoc - MostKeys * ArticlesAKey); doc--)
        {
            int key = keys!.GetOrd(doc);
            if (key >= first && key < end && live?.Get(doc) != false)
                best.Offer(doc, key, begins: true);
        }
    }

    void LookUp(BytesRef prefix, int count)
    {
        var terms = reader.GetTerms(ArticleFields.Headline)!.GetEnumerator();
        terms.SeekCeil(prefix);
        DocsEnum? docs = null;
        for (int seen = 1; ; seen++)
        {
            docs = terms.Docs(reader.LiveDocs, docs, DocsFlags.NONE)!;
            for (int doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                best.Offer(doc, keys!.GetOrd(doc), begins: true);
            if (seen == count || !terms.MoveNext())
                return;
        }
    }

    void FindWords(TypedText typed)
    {
        var sought = new HeadlineWords(reader, typed);
        foreach (int doc in sought.Documents())
        {
            int key = keys!.GetOrd(doc);
            if (key >= 0 && best.Wants(doc, key) && (sought.IsSure || sought.HasUnfinished(KeyOf(key))))
                best.Offer(doc, key, begins: false);
        }
    }

    BytesRef KeyOf(int place)
    {
        var key = new BytesRef();
        keys!.LookupOrd(place, key);
        return key;
    }

    FoundHeadline Show(BestHeadlines.Headline headline) => new(
        KeyOf(headline.Key).Utf8ToString(),
        headline.Begins,
        headline.Published,
        headline.Id!,
        () => ArticleDocument.Read(reader.Document(headline.Doc, ArticleOnly)).Title);

    static ReadOnlySpan<byte> Bytes(BytesRef term) => term.Bytes.AsSpan(term.Offset, term.Length);
}
