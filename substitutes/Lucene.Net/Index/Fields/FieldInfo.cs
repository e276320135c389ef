namespace Lucene.Net.Index;

/// <summary>What a segment keeps of one field.</summary>
public sealed class FieldInfo
{
    readonly Dictionary<string, string> attributes;

    public FieldInfo(
        string name, bool indexed, int number, bool storeTermVector, bool omitNorms, bool storePayloads, IndexOptions indexOptions,
        DocValuesType docValues, DocValuesType normsType, IDictionary<string, string>? attributes)
    {
        (Name, IsIndexed, Number, OmitsNorms, DocValuesType, NormType) = (name, indexed, number, omitNorms, docValues, normsType);
        (HasVectors, HasPayloads) = (indexed && storeTermVector, indexed && storePayloads);
        IndexOptions = indexed ? indexOptions : IndexOptions.NONE;
        this.attributes = attributes is null ? [] : new(attributes);
    }

    public string Name { get; }

    /// <summary>The field's number within its segment, from 0.</summary>
    public int Number { get; }

    public bool IsIndexed { get; }

    public IndexOptions IndexOptions { get; }

    public bool HasDocValues => DocValuesType != DocValuesType.NONE;

    public DocValuesType DocValuesType { get; }

    public DocValuesType NormType { get; }

    public bool HasNorms => NormType != DocValuesType.NONE;

    public bool OmitsNorms { get; }

    public bool HasPayloads { get; }

    public bool HasVectors { get; }

    public IDictionary<string, string> Attributes => attributes;

    public string? GetAttribute(string key) => attributes.GetValueOrDefault(key);

    public string? PutAttribute(string key, string value)
    {
        attributes.Remove(key, out var former);
        attributes[key] = value;
        return former;
    }

    internal bool HasFreqs => IndexOptions >= IndexOptions.DOCS_AND_FREQS;

    internal bool HasPositions => IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;

    internal bool HasOffsets => IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS;
}
