using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Ranking;

/// <summary>In how many living documents of a segment a term is, in whichever of some fields. Not thread-safe.</summary>
/// <remarks>
/// A term of one field knows it. Of a term of two fields, headline and body, the shorter list is looked up in the longer one, which it skips through. Only
/// where documents were deleted are lists gone through from end to end. What was costly to count is remembered for the segment and its set of
/// deletions, since the frequent terms, whose lists are long, are also those that are asked for again.
/// </remarks>
internal sealed class DocumentFrequencies(AtomicReader segment, RankedFields fields)
{
    /// <summary>Going through fewer documents than this costs no more than remembering.</summary>
    const int Costly = 32;

    /// <summary>Counts remembered of one segment; when there are more, all are counted anew.</summary>
    const int MostRemembered = 16 * 1024;

    static readonly ConditionalWeakTable<object, ConcurrentDictionary<(string Fields, string Term), long>> Remembered = [];

    readonly ConcurrentDictionary<(string Fields, string Term), long> remembered = Remembered.GetValue(segment.CombinedCoreAndDeletesKey, _ => []);
    readonly string names = string.Join(' ', fields.Names);
    readonly Lucene.Net.Index.Terms?[] terms = [.. fields.Names.Select(segment.GetTerms)];
    ulong[]? union;

    /// <summary>Counts the documents that have the term.</summary>
    public long Of(string term)
    {
        if (remembered.TryGetValue((names, term), out long known))
            return known;
        var found = Find(new BytesRef(term));
        var (count, visited) = (found, segment.LiveDocs) switch
        {
            ([], _) => (0, 0),
            ([var only], null) => (only.DocFreq, 0),
            ([var one, var other], null) => (one.DocFreq + other.DocFreq - Shared(one, other), Math.Min(one.DocFreq, other.DocFreq)),
            _ => (CountUnion(found), found.Sum(list => list.DocFreq)),
        };
        if (visited >= Costly)
            Remember(term, count);
        return count;
    }

    void Remember(string term, long count)
    {
        if (remembered.Count >= MostRemembered)
            remembered.Clear();
        remembered[(names, term)] = count;
    }

    List<TermsEnum> Find(BytesRef term)
    {
        var found = new List<TermsEnum>(terms.Length);
        foreach (var field in terms)
        {
            var at = field?.GetEnumerator();
            if (at is not null && at.SeekExact(term))
                found.Add(at);
        }
        return found;
    }

    static long Shared(TermsEnum one, TermsEnum other)
    {
        var (shorter, longer) = one.DocFreq < other.DocFreq ? (List(one, null), List(other, null)) : (List(other, null), List(one, null));
        long shared = 0;
        int at = -1;
        for (int doc = shorter.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = shorter.NextDoc())
        {
            if (at < doc)
                at = longer.Advance(doc);
            if (at == doc)
                shared++;
        }
        return shared;
    }

    long CountUnion(List<TermsEnum> found)
    {
        union ??= new ulong[(segment.MaxDoc + 63) >> 6];
        foreach (var term in found)
        {
            var docs = List(term, segment.LiveDocs);
            for (int doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                union[doc >> 6] |= 1UL << (doc & 63);
        }
        long count = 0;
        foreach (ulong word in union)
            count += BitOperations.PopCount(word);
        union.AsSpan().Clear();
        return count;
    }

    static DocsEnum List(TermsEnum term, IBits? live) => term.Docs(live, null, DocsFlags.NONE)!;
}
