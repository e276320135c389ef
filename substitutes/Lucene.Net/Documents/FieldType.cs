using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Documents;

/// <summary>
/// What becomes of a field's value: indexed, stored, kept as doc values. Set up by one thread, frozen, then shared; every setter throws
/// <see cref="InvalidOperationException"/> after <see cref="Freeze"/>.
/// </summary>
public class FieldType : IIndexableFieldType
{
    bool frozen;
    Settings settings = new() { IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, NumericPrecisionStep = NumericUtils.PRECISION_STEP_DEFAULT };

    /// <summary>Neither indexed nor stored; tokenized with positions if it becomes indexed.</summary>
    public FieldType() { }

    /// <summary>A copy that can be changed.</summary>
    public FieldType(FieldType @ref) => settings = @ref.settings;

    /// <summary>Forbids further changes.</summary>
    public virtual FieldType Freeze()
    {
        frozen = true;
        return this;
    }

    public virtual bool IsIndexed { get => settings.IsIndexed; set => Change().IsIndexed = value; }

    public virtual bool IsStored { get => settings.IsStored; set => Change().IsStored = value; }

    public virtual bool IsTokenized { get => settings.IsTokenized; set => Change().IsTokenized = value; }

    public virtual bool OmitNorms { get => settings.OmitNorms; set => Change().OmitNorms = value; }

    public virtual IndexOptions IndexOptions { get => settings.IndexOptions; set => Change().IndexOptions = value; }

    public virtual DocValuesType DocValueType { get => settings.DocValueType; set => Change().DocValueType = value; }

    /// <summary>The kind of number, for fields whose value is indexed as a number.</summary>
    public virtual NumericType NumericType { get => settings.NumericType; set => Change().NumericType = value; }

    /// <summary>Bits between two terms of a number: fewer make larger indexes and faster ranges.</summary>
    /// <exception cref="ArgumentException">It is below 1.</exception>
    public virtual int NumericPrecisionStep
    {
        get => settings.NumericPrecisionStep;
        set => Change().NumericPrecisionStep = value >= 1 ? value : throw new ArgumentException($"precisionStep must be >= 1 (got {value})", nameof(value));
    }

    public virtual bool StoreTermVectors { get => settings.StoreTermVectors; set => Change().StoreTermVectors = value; }

    public virtual bool StoreTermVectorOffsets { get => settings.StoreTermVectorOffsets; set => Change().StoreTermVectorOffsets = value; }

    public virtual bool StoreTermVectorPositions { get => settings.StoreTermVectorPositions; set => Change().StoreTermVectorPositions = value; }

    public virtual bool StoreTermVectorPayloads { get => settings.StoreTermVectorPayloads; set => Change().StoreTermVectorPayloads = value; }

    public sealed override string ToString() => string.Join(",", Words());

    IEnumerable<string> Words()
    {
        if (IsStored) yield return "stored";
        if (IsIndexed)
        {
            yield return "indexed";
            if (IsTokenized) yield return "tokenized";
            if (OmitNorms) yield return "omitNorms";
            if (IndexOptions != IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) yield return $"indexOptions={IndexOptions}";
            if (NumericType != NumericType.NONE) yield return $"numericType={NumericType},numericPrecisionStep={NumericPrecisionStep}";
        }
        if (DocValueType != DocValuesType.NONE) yield return $"docValueType={DocValueType}";
    }

    ref Settings Change()
    {
        if (frozen) throw new InvalidOperationException("this FieldType is already frozen and cannot be changed");
        return ref settings;
    }

    struct Settings
    {
        public bool IsIndexed, IsStored, IsTokenized, OmitNorms;
        public bool StoreTermVectors, StoreTermVectorOffsets, StoreTermVectorPositions, StoreTermVectorPayloads;
        public IndexOptions IndexOptions;
        public DocValuesType DocValueType;
        public NumericType NumericType;
        public int NumericPrecisionStep;
    }
}
