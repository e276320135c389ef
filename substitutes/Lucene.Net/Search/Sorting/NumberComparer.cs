using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// Sorts by numeric doc values. Whatever the type, values are kept as 64-bit integers that sort like the numbers: integers as
/// they are, floating-point numbers by <see cref="NumericUtils"/>' order-preserving bits.
/// </summary>
internal sealed class NumberComparer(int slots, string field, SortFieldType type, object? missingValue) : FieldComparer
{
    readonly long[] keys = new long[slots];
    readonly long missingKey = missingValue is null ? 0 : KeyOfValue(missingValue, type);
    NumericDocValues? values;
    IBits? docsWithField;
    long bottom;
    long top;

    public override int Compare(int slot1, int slot2) => keys[slot1].CompareTo(keys[slot2]);

    public override void SetBottom(int slot) => bottom = keys[slot];

    public override void SetTopValue<TValue>(TValue value) =>
        top = KeyOfValue(value ?? throw new ArgumentNullException(nameof(value), $"The sort by {field} needs the value to go on after."), type);

    public override int CompareBottom(int doc) => bottom.CompareTo(KeyOf(doc));

    public override int CompareTop(int doc) => top.CompareTo(KeyOf(doc));

    public override void Copy(int slot, int doc) => keys[slot] = KeyOf(doc);

    public override FieldComparer SetNextReader(AtomicReaderContext context)
    {
        var reader = context.AtomicReader;
        values = reader.GetNumericDocValues(field);
        docsWithField = values is null || missingKey == 0 ? null : reader.GetDocsWithField(field);
        if (values is null)
        {
            SortValues.ThrowIfNotSortable(reader, field, type);
        }
        return this;
    }

    public override object? GetValue(int slot) => type switch
    {
        SortFieldType.INT32 => (int)keys[slot],
        SortFieldType.SINGLE => NumericUtils.SortableInt32ToSingle((int)keys[slot]),
        SortFieldType.DOUBLE => NumericUtils.SortableInt64ToDouble(keys[slot]),
        _ => (object)keys[slot],
    };

    public override int CompareValues(object? first, object? second) => KeyOfValue(first!, type).CompareTo(KeyOfValue(second!, type));

    static long KeyOfValue(object value, SortFieldType type) => type switch
    {
        SortFieldType.SINGLE => NumericUtils.SingleToSortableInt32(Convert.ToSingle(value, CultureInfo.InvariantCulture)),
        SortFieldType.DOUBLE => NumericUtils.DoubleToSortableInt64(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    long KeyOf(int doc)
    {
        if (values is null)
        {
            return missingKey;
        }
        var value = values.Get(doc);
        return value == 0 && docsWithField is not null && !docsWithField.Get(doc) ? missingKey : type switch
        {
            SortFieldType.INT32 => (int)value,
            SortFieldType.SINGLE => NumericUtils.SingleToSortableInt32(BitConverter.Int32BitsToSingle((int)value)),
            SortFieldType.DOUBLE => NumericUtils.DoubleToSortableInt64(BitConverter.Int64BitsToDouble(value)),
            _ => value,
        };
    }
}
