using Lucene.Net.Search;

namespace Lucene.Net.Index;

/// <summary>
/// Deletions that wait to be applied, each with the number of its operation: it applies to documents of lower numbers. Of one term the
/// highest number says it all.
/// </summary>
internal sealed class PendingDeletes
{
    // A term, its bytes and its place in the dictionary, about.
    const int BytesPerTerm = 160, BytesPerQuery = 256;

    readonly Dictionary<Term, long> terms = [];
    readonly Dictionary<Query, long> queries = [];

    public bool IsEmpty => terms.Count == 0 && queries.Count == 0;

    /// <summary>Bytes held, about.</summary>
    public long RamBytes => terms.Count * (long)BytesPerTerm + queries.Count * (long)BytesPerQuery;

    public void Add(Term term, long sequence)
    {
        ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _);
        known = Math.Max(known, sequence);
    }

    public void Add(Query query, long sequence)
    {
        ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(queries, query, out _);
        known = Math.Max(known, sequence);
    }

    /// <summary>The terms in order of field and bytes.</summary>
    public IEnumerable<(Term Term, long Sequence)> Terms => terms.Select(each => (each.Key, each.Value)).OrderBy(each => each.Key);

    public IEnumerable<(Query Query, long Sequence)> Queries => queries.Select(each => (each.Key, each.Value));

    /// <summary>Takes in others that could not be applied.</summary>
    public void AddAll(PendingDeletes others)
    {
        foreach (var (term, sequence) in others.terms) Add(term, sequence);
        foreach (var (query, sequence) in others.queries) Add(query, sequence);
    }
}
