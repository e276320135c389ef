namespace Lucene.Net.Index;

/// <summary>What becomes of a field's value.</summary>
public interface IIndexableFieldType
{
    bool IsIndexed { get; }

    /// <summary>Whether the value is kept as given, to be read back with the document.</summary>
    bool IsStored { get; }

    /// <summary>Whether the analyzer splits the value into terms; if not, the whole value is one term.</summary>
    bool IsTokenized { get; }

    bool StoreTermVectors { get; }

    bool StoreTermVectorOffsets { get; }

    bool StoreTermVectorPositions { get; }

    bool StoreTermVectorPayloads { get; }

    /// <summary>Whether the field's length does without a norm and so plays no part in scores.</summary>
    bool OmitNorms { get; }

    IndexOptions IndexOptions { get; }

    DocValuesType DocValueType { get; }
}
