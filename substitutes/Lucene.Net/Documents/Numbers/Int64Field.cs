using Lucene.Net.Index;

namespace Lucene.Net.Documents;

/// <summary>A 64-bit whole number, indexed so that ranges of it can be searched.</summary>
public sealed class Int64Field : Field
{
    public static readonly FieldType TYPE_NOT_STORED = Create(false);
    public static readonly FieldType TYPE_STORED = Create(true);

    public Int64Field(string name, long value, Store stored) : this(name, value, stored == Store.YES ? TYPE_STORED : TYPE_NOT_STORED) { }

    /// <exception cref="ArgumentException">The type is not one of INT64 numbers.</exception>
    public Int64Field(string name, long value, FieldType type) : base(name, type)
    {
        if (type.NumericType != Documents.NumericType.INT64) throw new ArgumentException($"type.NumericType must be INT64 but got {type.NumericType}", nameof(type));
        FieldsData = value;
    }

    static FieldType Create(bool stored) => new FieldType
    {
        IsIndexed = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
        NumericType = Documents.NumericType.INT64,
        IsStored = stored,
    }.Freeze();
}
