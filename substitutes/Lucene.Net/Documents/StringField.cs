using Lucene.Net.Index;

namespace Lucene.Net.Documents;

/// <summary>A value indexed whole, as one term, without norms or frequencies: for keys, codes and tags.</summary>
public sealed class StringField(string name, string value, Field.Store stored)
    : Field(name, value, stored == Field.Store.YES ? TYPE_STORED : TYPE_NOT_STORED)
{
    public static readonly FieldType TYPE_NOT_STORED = Create(false);
    public static readonly FieldType TYPE_STORED = Create(true);

    static FieldType Create(bool stored) => new FieldType
    {
        IsIndexed = true,
        IsTokenized = false,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
        IsStored = stored,
    }.Freeze();
}
