using System.Numerics;
using System.Text;
using Khabar.Documents;
using Khabar.Language.Analysis;
using Khabar.Language.Arabic;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Suggesting;

/// <summary>
/// The articles of one segment whose headline has all words that were typed, whatever Arabic writes before them (<see cref="Proclitics"/>), the last one
/// perhaps unfinished. Looks at a bounded number of words that it may become. Not thread-safe.
/// </summary>
internal sealed class HeadlineWords
{
    /// <summary>Words that the unfinished one may become, of a segment: by itself, and where other words are there to find headlines by.</summary>
    const int MostAlone = 1024, MostBesideOthers = 64;

    readonly AtomicReader reader;
    readonly TermsEnum? terms;
    readonly ulong[] all;
    readonly byte[][] unfinished;
    DocsEnum? docs;

    public HeadlineWords(AtomicReader reader, TypedText typed)
    {
        this.reader = reader;
        terms = reader.GetTerms(ArticleFields.Title)?.GetEnumerator();
        all = new ulong[(reader.MaxDoc + 63) >> 6];
        all.AsSpan().Fill(ulong.MaxValue);
        string[] beginnings = typed.Unfinished is { } term ? [.. Proclitics.Before(term[1..])] : [];
        unfinished = [.. beginnings.Select(Encoding.UTF8.GetBytes)];
        if (terms is null)
            all.AsSpan().Clear();
        else
            Narrow(terms, typed.Finished, beginnings);
    }

    /// <summary>False if <see cref="Documents"/> only has the finished words, since the unfinished one may become too many.</summary>
    public bool IsSure { get; private set; } = true;

    /// <summary>The articles in their order.</summary>
    public IEnumerable<int> Documents()
    {
        for (int i = 0; i < all.Length; i++)
        {
            for (ulong rest = all[i]; rest != 0; rest &= rest - 1)
                yield return (i << 6) + BitOperations.TrailingZeroCount(rest);
        }
    }

    /// <summary>True if one of the words of a headline's key begins with the unfinished one.</summary>
    public bool HasUnfinished(BytesRef key)
    {
        var rest = key.Bytes.AsSpan(key.Offset, key.Length);
        while (true)
        {
            foreach (byte[] beginning in unfinished)
            {
                if (rest.StartsWith(beginning))
                    return true;
            }
            int blank = rest.IndexOf((byte)' ');
            if (blank < 0)
                return false;
            rest = rest[(blank + 1)..];
        }
    }

    void Narrow(TermsEnum terms, IReadOnlyList<string> finished, string[] beginnings)
    {
        foreach (string term in finished)
            Keep(WithAnyOf(terms, Proclitics.Before(term[1..])));
        if (beginnings.Length == 0)
            return;
        int most = finished.Count > 0 ? MostBesideOthers : MostAlone;
        var set = Beginning(terms, beginnings, most, out bool complete);
        if (complete || finished.Count == 0)
            Keep(set);
        else
            IsSure = false;
    }

    void Keep(ulong[] set)
    {
        for (int i = 0; i < all.Length; i++)
            all[i] &= set[i];
    }

    ulong[] WithAnyOf(TermsEnum terms, IEnumerable<string> words)
    {
        ulong[] set = new ulong[all.Length];
        foreach (string word in words)
        {
            if (terms.SeekExact(new BytesRef(TermMarks.Exact + word)))
                Add(terms, set);
        }
        return set;
    }

    ulong[] Beginning(TermsEnum terms, IEnumerable<string> beginnings, int most, out bool complete)
    {
        ulong[] set = new ulong[all.Length];
        int seen = 0;
        complete = true;
        foreach (string beginning in beginnings)
        {
            var prefix = new BytesRef(TermMarks.Exact + beginning);
            for (bool more = terms.SeekCeil(prefix) != TermsEnum.SeekStatus.END; more && StartsWith(terms.Term, prefix); more = terms.MoveNext())
            {
                complete = ++seen <= most;
                if (!complete)
                    return set;
                Add(terms, set);
            }
        }
        return set;
    }

    void Add(TermsEnum terms, ulong[] set)
    {
        docs = terms.Docs(reader.LiveDocs, docs, DocsFlags.NONE)!;
        for (int doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
            set[doc >> 6] |= 1UL << (doc & 63);
    }

    static bool StartsWith(BytesRef term, BytesRef prefix) =>
        term.Bytes.AsSpan(term.Offset, term.Length).StartsWith(prefix.Bytes.AsSpan(prefix.Offset, prefix.Length));
}
