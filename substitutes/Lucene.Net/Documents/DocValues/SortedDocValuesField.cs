using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Documents;

/// <summary>Bytes per document out of a sorted list of distinct values, for sorting and facets; one per document, up to 32766 bytes.</summary>
public class SortedDocValuesField : Field
{
    public static readonly FieldType TYPE = new FieldType { DocValueType = DocValuesType.SORTED }.Freeze();

    public SortedDocValuesField(string name, BytesRef bytes) : base(name, TYPE)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        FieldsData = bytes;
    }
}
