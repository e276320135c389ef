using Lucene.Net.Index;

namespace Lucene.Net.Documents;

/// <summary>A 32-bit floating-point number, indexed so that ranges of it can be searched.</summary>
public sealed class SingleField : Field
{
    public static readonly FieldType TYPE_NOT_STORED = Create(false);
    public static readonly FieldType TYPE_STORED = Create(true);

    public SingleField(string name, float value, Store stored) : this(name, value, stored == Store.YES ? TYPE_STORED : TYPE_NOT_STORED) { }

    /// <exception cref="ArgumentException">The type is not one of SINGLE numbers.</exception>
    public SingleField(string name, float value, FieldType type) : base(name, type)
    {
        if (type.NumericType != Documents.NumericType.SINGLE) throw new ArgumentException($"type.NumericType must be SINGLE but got {type.NumericType}", nameof(type));
        FieldsData = value;
    }

    static FieldType Create(bool stored) => new FieldType
    {
        IsIndexed = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
        NumericType = Documents.NumericType.SINGLE,
        IsStored = stored,
    }.Freeze();
}
