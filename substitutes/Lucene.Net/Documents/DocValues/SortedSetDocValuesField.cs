using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Documents;

/// <summary>Bytes per document out of a sorted list of distinct values, for facets; any number per document, up to 32766 bytes each.</summary>
public class SortedSetDocValuesField : Field
{
    public static readonly FieldType TYPE = new FieldType { DocValueType = DocValuesType.SORTED_SET }.Freeze();

    public SortedSetDocValuesField(string name, BytesRef bytes) : base(name, TYPE)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        FieldsData = bytes;
    }
}
