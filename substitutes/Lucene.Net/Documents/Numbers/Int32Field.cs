using Lucene.Net.Index;

namespace Lucene.Net.Documents;

/// <summary>A 32-bit whole number, indexed so that ranges of it can be searched.</summary>
public sealed class Int32Field : Field
{
    public static readonly FieldType TYPE_NOT_STORED = Create(false);
    public static readonly FieldType TYPE_STORED = Create(true);

    public Int32Field(string name, int value, Store stored) : this(name, value, stored == Store.YES ? TYPE_STORED : TYPE_NOT_STORED) { }

    /// <exception cref="ArgumentException">The type is not one of INT32 numbers.</exception>
    public Int32Field(string name, int value, FieldType type) : base(name, type)
    {
        if (type.NumericType != Documents.NumericType.INT32) throw new ArgumentException($"type.NumericType must be INT32 but got {type.NumericType}", nameof(type));
        FieldsData = value;
    }

    static FieldType Create(bool stored) => new FieldType
    {
        IsIndexed = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
        NumericType = Documents.NumericType.INT32,
        IsStored = stored,
    }.Freeze();
}
