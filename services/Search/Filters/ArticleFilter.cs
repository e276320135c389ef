using System.Collections.Immutable;
using Khabar.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Filters;

/// <summary>Which articles may be found at all. Immutable; equal by value.</summary>
/// <param name="Languages">BCP 47 tags, of which an article has one; empty: any.</param>
/// <param name="Sources">Sources, of which an article has one; empty: any.</param>
/// <param name="From">First instant of publication, milliseconds since 1970 UTC; null: any.</param>
/// <param name="Until">First instant no longer allowed; null: any.</param>
internal sealed record ArticleFilter(ImmutableArray<string> Languages, ImmutableArray<string> Sources, long? From, long? Until)
{
    /// <summary>Every article.</summary>
    public static ArticleFilter All { get; } = new([], [], null, null);

    /// <summary>Returns the segment's documents that are alive and pass all filters; null if all do. Looks a document up only when it is asked for.</summary>
    public static IBits? Combine(IEnumerable<ArticleFilter> filters, AtomicReader reader)
    {
        var conditions = new List<Func<int, bool>>();
        foreach (var filter in filters)
            filter.AddConditions(conditions, reader);
        if (conditions.Count == 0)
            return reader.LiveDocs;
        if (reader.LiveDocs is { } live)
            conditions.Insert(0, live.Get);
        return new ConditionBits([.. conditions], reader.MaxDoc);
    }

    /// <summary>Returns this as a Lucene filter, for use inside a query.</summary>
    public Filter ToFilter() => new LuceneFilter(this);

    /// <summary>Returns what <see cref="ToFilter"/> was made from; null for other filters.</summary>
    public static ArticleFilter? Of(Filter filter) => (filter as LuceneFilter)?.Self;

    public bool Equals(ArticleFilter? other) => other is not null && Languages.AsSpan().SequenceEqual(other.Languages.AsSpan())
        && Sources.AsSpan().SequenceEqual(other.Sources.AsSpan()) && From == other.From && Until == other.Until;

    public override int GetHashCode() => HashCode.Combine(Languages.Length, Sources.Length, From, Until);

    void AddConditions(List<Func<int, bool>> conditions, AtomicReader reader)
    {
        AddValues(conditions, reader, ArticleFields.Language, Languages);
        AddValues(conditions, reader, ArticleFields.Source, Sources);
        if (From is not null || Until is not null)
            AddTimes(conditions, reader);
    }

    static void AddValues(List<Func<int, bool>> conditions, AtomicReader reader, string field, ImmutableArray<string> allowed)
    {
        if (allowed.IsEmpty)
            return;
        var values = reader.GetSortedDocValues(field);
        var ords = new HashSet<int>();
        foreach (string value in allowed)
        {
            if (values?.LookupTerm(new BytesRef(value)) is >= 0 and int ord)
                ords.Add(ord);
        }
        if (ords.Count == 0)
            conditions.Add(_ => false);
        else if (ords.Count == 1 && ords.Single() is var only)
            conditions.Add(doc => values!.GetOrd(doc) == only);
        else
            conditions.Add(doc => ords.Contains(values!.GetOrd(doc)));
    }

    void AddTimes(List<Func<int, bool>> conditions, AtomicReader reader)
    {
        long from = From ?? long.MinValue, until = Until ?? long.MaxValue;
        var times = reader.GetNumericDocValues(ArticleFields.Published);
        var dated = reader.GetDocsWithField(ArticleFields.Published);
        conditions.Add(times is null ? _ => false : doc => times.Get(doc) >= from && times.Get(doc) < until && (dated is null || dated.Get(doc)));
    }

    sealed class ConditionBits(Func<int, bool>[] conditions, int length) : IBits
    {
        public int Length => length;

        public bool Get(int index)
        {
            foreach (var condition in conditions)
            {
                if (!condition(index))
                    return false;
            }
            return true;
        }
    }

    sealed class LuceneFilter(ArticleFilter filter) : Filter
    {
        public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
        {
            var passing = Combine([filter], context.AtomicReader);
            return new PassingDocuments(doc => (acceptDocs is null || acceptDocs.Get(doc)) && (passing is null || passing.Get(doc)), context.AtomicReader.MaxDoc);
        }

        public override bool Equals(object? obj) => obj is LuceneFilter other && filter.Equals(other.Self);

        public override int GetHashCode() => filter.GetHashCode();

        public ArticleFilter Self => filter;
    }
}
