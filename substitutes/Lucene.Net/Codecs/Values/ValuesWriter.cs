using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;

namespace Lucene.Net.Codecs.Values;

/// <summary>Writes doc values, file "val": the columns, then per field what describes them, then the offset of that (64 bits).</summary>
internal sealed class ValuesWriter(FileWriter output)
{
    readonly ByteBuilder table = new();
    uint fields;

    /// <param name="field">The field.</param>
    /// <param name="values">By document; null for none. Enumerated several times.</param>
    public void WriteNumeric(FieldInfo field, IEnumerable<long?> values)
    {
        Start(field, DocValuesType.NUMERIC);
        NumericColumn.Write(output, table, values);
    }

    /// <param name="field">The field.</param>
    /// <param name="values">By document; null for none. Enumerated several times.</param>
    public void WriteBinary(FieldInfo field, IEnumerable<byte[]?> values)
    {
        Start(field, DocValuesType.BINARY);
        PackedBits.Write(output, table, values.Select(value => value is not null));
        BytesColumn.Write(output, table, values.Select(value => value ?? []));
    }

    /// <param name="field">The field.</param>
    /// <param name="distinct">The distinct values in order.</param>
    /// <param name="ranks">By document; -1 for none. Enumerated several times.</param>
    public void WriteSorted(FieldInfo field, IEnumerable<byte[]> distinct, IEnumerable<int> ranks)
    {
        Start(field, DocValuesType.SORTED);
        NumericColumn.Write(output, table, ranks.Select(rank => (long?)(rank + 1)));
        BytesColumn.Write(output, table, distinct);
    }

    /// <param name="field">The field.</param>
    /// <param name="distinct">The distinct values in order.</param>
    /// <param name="counts">How many ranks each document has. Enumerated several times.</param>
    /// <param name="ranks">The ranks of all documents, each document's in order. Enumerated several times.</param>
    public void WriteSortedSet(FieldInfo field, IEnumerable<byte[]> distinct, IEnumerable<int> counts, IEnumerable<long> ranks)
    {
        Start(field, DocValuesType.SORTED_SET);
        NumericColumn.Write(output, table, Ends(counts));
        NumericColumn.Write(output, table, ranks.Select(rank => (long?)rank));
        BytesColumn.Write(output, table, distinct);
    }

    public void Finish()
    {
        var offset = output.Position;
        output.WriteVarint(fields);
        output.WriteBytes(table.Written);
        output.WriteUInt64((ulong)offset);
        output.Finish();
    }

    void Start(FieldInfo field, DocValuesType type)
    {
        fields++;
        table.WriteVarint((uint)field.Number);
        table.WriteByte((byte)type);
    }

    static IEnumerable<long?> Ends(IEnumerable<int> counts)
    {
        var end = 0L;
        foreach (var count in counts) yield return end += count;
    }
}
