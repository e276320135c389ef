using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Segments;
using Lucene.Net.Codecs.Values;
using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>Merges doc values. Sorted values are merged into one list, and each segment's ranks become ranks of that list.</summary>
internal sealed class ValuesMerger(IReadOnlyList<MergeSource> sources, FieldInfos fields, SegmentOutput output)
{
    public void Merge()
    {
        if (!fields.HasDocValues) return;
        var writer = new ValuesWriter(output.Create(SegmentFile.Values));
        foreach (var field in fields.Where(field => field.HasDocValues))
        {
            switch (field.DocValuesType)
            {
                case DocValuesType.NUMERIC: writer.WriteNumeric(field, Numbers(field.Name)); break;
                case DocValuesType.BINARY: writer.WriteBinary(field, Bytes(field.Name)); break;
                case DocValuesType.SORTED: WriteSorted(writer, field); break;
                default: WriteSortedSet(writer, field); break;
            }
        }
        writer.Finish();
    }

    IEnumerable<long?> Numbers(string field)
    {
        foreach (var source in sources)
        {
            var values = Reader(source, field)?.Numeric(source.Field(field)!);
            var present = Presence(source, field);
            foreach (var doc in source.LiveDocuments()) yield return values is not null && present!.Get(doc) ? values.Get(doc) : null;
        }
    }

    IEnumerable<byte[]?> Bytes(string field)
    {
        var bytes = new BytesRef();
        foreach (var source in sources)
        {
            var values = Reader(source, field)?.Binary(source.Field(field)!);
            var present = Presence(source, field);
            foreach (var doc in source.LiveDocuments())
            {
                if (values is null || !present!.Get(doc)) yield return null;
                else
                {
                    values.Get(doc, bytes);
                    yield return bytes.Span.ToArray();
                }
            }
        }
    }

    void WriteSorted(ValuesWriter writer, FieldInfo field)
    {
        var values = sources.Select(source => Reader(source, field.Name)?.Sorted(source.Field(field.Name)!)).ToArray();
        var used = values.Select((value, i) => UsedRanks(value?.ValueCount ?? 0, sources[i].LiveDocuments().Select(doc => (long)(value?.GetOrd(doc) ?? -1)))).ToArray();
        var (distinct, ranks) = MergeLists(values.Select(value => value?.GetTermsEnum()).ToArray(), used);
        writer.WriteSorted(field, distinct, sources.SelectMany((source, i) => source.LiveDocuments().Select(doc =>
            values[i] is { } value && value.GetOrd(doc) is >= 0 and var ord ? ranks[i][ord] : -1)));
    }

    void WriteSortedSet(ValuesWriter writer, FieldInfo field)
    {
        var values = sources.Select(source => Reader(source, field.Name)?.SortedSet(source.Field(field.Name)!)).ToArray();
        var used = values.Select((value, i) => UsedRanks((int)(value?.ValueCount ?? 0), sources[i].LiveDocuments().SelectMany(doc => RanksOf(value, doc)))).ToArray();
        var (distinct, ranks) = MergeLists(values.Select(value => value?.GetTermsEnum()).ToArray(), used);
        writer.WriteSortedSet(
            field, distinct,
            sources.SelectMany((source, i) => source.LiveDocuments().Select(doc => RanksOf(values[i], doc).Count())),
            sources.SelectMany((source, i) => source.LiveDocuments().SelectMany(doc => RanksOf(values[i], doc).Select(ord => (long)ranks[i][ord]))));
    }

    static IEnumerable<long> RanksOf(SortedSetDocValues? values, int doc)
    {
        if (values is null) yield break;
        values.SetDocument(doc);
        for (var ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd()) yield return ord;
    }

    // Values of deleted documents only go with them.
    static bool[] UsedRanks(int count, IEnumerable<long> ranks)
    {
        var used = new bool[count];
        foreach (var rank in ranks)
            if (rank >= 0) used[rank] = true;
        return used;
    }

    // The distinct used values of all lists in order, and by list and rank the rank there.
    static (List<byte[]> Distinct, int[][] Ranks) MergeLists(TermsEnum?[] lists, bool[][] used)
    {
        var distinct = new List<byte[]>();
        var ranks = used.Select(list => new int[list.Length]).ToArray();
        var queue = new PriorityQueue<int, BytesRef>();
        bool Advance(int list)
        {
            while (lists[list]!.MoveNext())
                if (used[list][lists[list]!.Ord]) return true;
            return false;
        }
        for (var i = 0; i < lists.Length; i++)
            if (lists[i] is not null && Advance(i)) queue.Enqueue(i, lists[i]!.Term);
        while (queue.TryDequeue(out var list, out var value))
        {
            if (distinct.Count == 0 || !value.Span.SequenceEqual(distinct[^1])) distinct.Add(value.Span.ToArray());
            ranks[list][lists[list]!.Ord] = distinct.Count - 1;
            if (Advance(list)) queue.Enqueue(list, lists[list]!.Term);
        }
        return (distinct, ranks);
    }

    static ValuesReader? Reader(MergeSource source, string field) => source.Field(field) is { HasDocValues: true } ? source.Core.Values : null;

    static IBits? Presence(MergeSource source, string field) => Reader(source, field)?.DocsWithField(source.Field(field)!);
}
