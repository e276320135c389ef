using Lucene.Net.Index;

namespace Lucene.Net.Documents;

/// <summary>A 64-bit floating-point number, indexed so that ranges of it can be searched.</summary>
public sealed class DoubleField : Field
{
    public static readonly FieldType TYPE_NOT_STORED = Create(false);
    public static readonly FieldType TYPE_STORED = Create(true);

    public DoubleField(string name, double value, Store stored) : this(name, value, stored == Store.YES ? TYPE_STORED : TYPE_NOT_STORED) { }

    /// <exception cref="ArgumentException">The type is not one of DOUBLE numbers.</exception>
    public DoubleField(string name, double value, FieldType type) : base(name, type)
    {
        if (type.NumericType != Documents.NumericType.DOUBLE) throw new ArgumentException($"type.NumericType must be DOUBLE but got {type.NumericType}", nameof(type));
        FieldsData = value;
    }

    static FieldType Create(bool stored) => new FieldType
    {
        IsIndexed = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
        NumericType = Documents.NumericType.DOUBLE,
        IsStored = stored,
    }.Freeze();
}
