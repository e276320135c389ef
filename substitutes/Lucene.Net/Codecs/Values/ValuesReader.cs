using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Codecs.Values;

/// <summary>Reads doc values. Safe for concurrent readers; what it gives out is for one thread each.</summary>
internal sealed class ValuesReader
{
    readonly Dictionary<int, Column> columns = [];
    readonly int maxDoc;

    public ValuesReader(FileImage file, int maxDoc)
    {
        this.maxDoc = maxDoc;
        var input = file.TableAtEnd();
        for (var count = input.ReadVarint32(); count > 0; count--)
        {
            var number = input.ReadVarint32();
            var type = (DocValuesType)input.ReadByte();
            columns.Add(number, type switch
            {
                DocValuesType.NUMERIC => new(type, new NumericColumn(file, ref input, maxDoc)),
                DocValuesType.BINARY => new(type, null, null, new PackedBits(file, ref input, maxDoc), new BytesColumn(file, ref input)),
                DocValuesType.SORTED => new(type, new NumericColumn(file, ref input, maxDoc), null, null, new BytesColumn(file, ref input)),
                DocValuesType.SORTED_SET => new(type, new NumericColumn(file, ref input, maxDoc), new NumericColumn(file, ref input, maxDoc), null, new BytesColumn(file, ref input)),
                _ => throw SegmentFile.Corrupt(file.Name, 0, $"field {number} has doc values of the unknown kind {type}"),
            });
        }
    }

    public NumericDocValues? Numeric(FieldInfo field) => Find(field, DocValuesType.NUMERIC)?.Numbers!.AsDocValues();

    public BinaryDocValues? Binary(FieldInfo field) => Find(field, DocValuesType.BINARY) is { } column ? new BinaryColumn(column.Bytes!) : null;

    public SortedDocValues? Sorted(FieldInfo field) =>
        Find(field, DocValuesType.SORTED) is { } column ? new SortedColumn(column.Numbers!, column.Bytes!) : null;

    public SortedSetDocValues? SortedSet(FieldInfo field) =>
        Find(field, DocValuesType.SORTED_SET) is { } column ? new SortedSetColumn(column.Numbers!, column.Ranks!, column.Bytes!) : null;

    public IBits? DocsWithField(FieldInfo field) => Find(field, field.DocValuesType) is not { } column ? null : column.Type switch
    {
        DocValuesType.NUMERIC => column.Numbers!.DocsWithField ?? new Bits.MatchAllBits(maxDoc),
        DocValuesType.BINARY => column.Presence,
        DocValuesType.SORTED => new RankedBits(Sorted(field)!, maxDoc),
        _ => new RankedSetBits(column.Numbers!, maxDoc),
    };

    Column? Find(FieldInfo field, DocValuesType type)
    {
        if (!columns.TryGetValue(field.Number, out var column) || column.Type != type) return null;
        column.Verify(maxDoc);
        return column;
    }

    sealed record Column(DocValuesType Type, NumericColumn? Numbers, NumericColumn? Ranks = null, PackedBits? Presence = null, BytesColumn? Bytes = null)
    {
        public void Verify(int maxDoc)
        {
            Numbers?.Verified(maxDoc);
            Ranks?.Verified(maxDoc == 0 ? 0 : Numbers![maxDoc - 1]);
            Presence?.Verify();
            Bytes?.VerifyEnds();
        }
    }
}
