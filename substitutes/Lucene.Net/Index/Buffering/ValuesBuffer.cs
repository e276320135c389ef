using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Values;

namespace Lucene.Net.Index.Buffering;

/// <summary>The doc values of one field of the documents in a buffer.</summary>
internal sealed class ValuesBuffer(Arena arena, DocValuesType type)
{
    // By value: its document, and the number itself, the end of its bytes, or the number of its bytes in the table of distinct ones.
    readonly List<int> docs = [];
    readonly List<long> values = [];
    readonly ByteBuilder bytes = new(0);
    readonly BytesTable distinct = new(arena);

    public DocValuesType Type => type;

    public long RamBytes => docs.Capacity * 4L + values.Capacity * 8L + bytes.Capacity + distinct.RamBytes;

    /// <exception cref="ArgumentException">The document has a value already, there is none, or it is too long.</exception>
    public void Add(int doc, IIndexableField field)
    {
        if (type != DocValuesType.SORTED_SET && docs.Count > 0 && docs[^1] == doc)
            throw new ArgumentException($"DocValuesField \"{field.Name}\" appears more than once in this document (only one value is allowed per field)");
        if (type == DocValuesType.NUMERIC)
        {
            values.Add(field.GetInt64Value() ?? throw new ArgumentException($"field \"{field.Name}\": null value not allowed"));
            docs.Add(doc);
            return;
        }
        var value = field.GetBinaryValue() ?? throw new ArgumentException($"field \"{field.Name}\": null value not allowed");
        if (type == DocValuesType.BINARY)
        {
            bytes.WriteBytes(value.Span);
            values.Add(bytes.Length);
        }
        else
        {
            if (value.Length > BytesTable.MaxLength)
                throw new ArgumentException($"DocValuesField \"{field.Name}\" is too large, must be <= {BytesTable.MaxLength}");
            values.Add(distinct.FindOrAdd(value.Span));
        }
        docs.Add(doc);
    }

    public void Write(ValuesWriter writer, FieldInfo field, int maxDoc)
    {
        switch (type)
        {
            case DocValuesType.NUMERIC: writer.WriteNumeric(field, ByDocument(maxDoc, i => (long?)values[i], null)); break;
            case DocValuesType.BINARY: writer.WriteBinary(field, ByDocument(maxDoc, BytesAt, null)); break;
            case DocValuesType.SORTED:
                var (sorted, ranks) = Rank();
                writer.WriteSorted(field, sorted, ByDocument(maxDoc, i => ranks[values[i]], -1));
                break;
            case DocValuesType.SORTED_SET: WriteSet(writer, field, maxDoc); break;
        }
    }

    byte[] BytesAt(int i)
    {
        var start = i == 0 ? 0 : (int)values[i - 1];
        return bytes.Written[start..(int)values[i]].ToArray();
    }

    void WriteSet(ValuesWriter writer, FieldInfo field, int maxDoc)
    {
        var (sorted, ranks) = Rank();
        var counts = new int[maxDoc];
        var all = new List<long>(values.Count);
        var ofDocument = new SortedSet<int>();
        for (var i = 0; i < docs.Count;)
        {
            var doc = docs[i];
            ofDocument.Clear();
            for (; i < docs.Count && docs[i] == doc; i++) ofDocument.Add(ranks[values[i]]);
            counts[doc] = ofDocument.Count;
            foreach (var rank in ofDocument) all.Add(rank);
        }
        writer.WriteSortedSet(field, sorted, counts, all);
    }

    (byte[][] Sorted, int[] Ranks) Rank()
    {
        var order = distinct.Sort();
        var sorted = new byte[order.Length][];
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++) (sorted[rank], ranks[order[rank]]) = (distinct[order[rank]].ToArray(), rank);
        return (sorted, ranks);
    }

    IEnumerable<T> ByDocument<T>(int maxDoc, Func<int, T> valueAt, T none)
    {
        var i = 0;
        for (var doc = 0; doc < maxDoc; doc++) yield return i < docs.Count && docs[i] == doc ? valueAt(i++) : none;
    }
}
