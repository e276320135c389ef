using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Documents;

/// <summary>Bytes per document, kept as they are; one value per document.</summary>
public class BinaryDocValuesField : Field
{
    public static readonly FieldType TYPE = new FieldType { DocValueType = DocValuesType.BINARY }.Freeze();

    public BinaryDocValuesField(string name, BytesRef value) : base(name, TYPE)
    {
        ArgumentNullException.ThrowIfNull(value);
        FieldsData = value;
    }
}
