using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Documents;

/// <summary>
/// A name, a value and a type. The value is a string, a reader, bytes, a number or a token stream; it can be replaced by one of the same
/// kind, so that one object serves many documents. Not thread-safe.
/// </summary>
public partial class Field : IIndexableField
{
    protected readonly FieldType m_type;
    protected readonly string m_name;
    protected TokenStream? m_tokenStream;
    protected float m_boost = 1f;

    /// <summary>A field whose value a subclass sets in <see cref="FieldsData"/>.</summary>
    protected Field(string name, FieldType type)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        (m_name, m_type) = (name, type);
    }

    /// <exception cref="ArgumentException">The type is stored, or is not indexed and tokenized: a reader can be read only once.</exception>
    public Field(string name, TextReader reader, FieldType type) : this(name, type)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (type.IsStored) throw new ArgumentException("fields with a Reader value cannot be stored");
        if (type.IsIndexed && !type.IsTokenized) throw new ArgumentException("non-tokenized fields must use String values");
        FieldsData = reader;
    }

    /// <exception cref="ArgumentException">The type is stored, or is not indexed and tokenized.</exception>
    public Field(string name, TokenStream tokenStream, FieldType type) : this(name, type)
    {
        ArgumentNullException.ThrowIfNull(tokenStream);
        if (!type.IsIndexed || !type.IsTokenized) throw new ArgumentException("TokenStream fields must be indexed and tokenized");
        if (type.IsStored) throw new ArgumentException("TokenStream fields cannot be stored");
        m_tokenStream = tokenStream;
    }

    public Field(string name, byte[] value, FieldType type) : this(name, value, 0, value.Length, type) { }

    public Field(string name, byte[] value, int offset, int length, FieldType type) : this(name, new BytesRef(value, offset, length), type) { }

    /// <exception cref="ArgumentException">The type is indexed: bytes are stored or doc values only.</exception>
    public Field(string name, BytesRef bytes, FieldType type) : this(name, type)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (type.IsIndexed) throw new ArgumentException("Fields with BytesRef values cannot be indexed");
        FieldsData = bytes;
    }

    /// <exception cref="ArgumentException">The type is neither indexed nor stored.</exception>
    public Field(string name, string value, FieldType type) : this(name, type)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!type.IsStored && !type.IsIndexed) throw new ArgumentException("it doesn't make sense to have a field that is neither indexed nor stored");
        FieldsData = value;
    }

    /// <summary>Whether a field's value is stored.</summary>
    public enum Store { YES, NO }

    public virtual string Name => m_name;

    public virtual FieldType FieldType => m_type;

    public virtual IIndexableFieldType IndexableFieldType => m_type;

    /// <summary>The value: a string, a reader, bytes or a boxed number; null for a token stream.</summary>
    protected object? FieldsData { get; set; }

    /// <summary>A factor on the scores of matches in this field, 1 unless set.</summary>
    /// <exception cref="ArgumentException">The field is not indexed or has no norms, which carry the factor.</exception>
    public virtual float Boost
    {
        get => m_boost;
        set
        {
            if (value != 1f && (!m_type.IsIndexed || m_type.OmitNorms))
                throw new ArgumentException("You cannot set an index-time boost on an unindexed field, or one that omits norms");
            m_boost = value;
        }
    }

    public virtual string? GetStringValue() => GetStringValue(null, CultureInfo.InvariantCulture);

    public virtual string? GetStringValue(IFormatProvider? provider) => GetStringValue(null, provider);

    public virtual string? GetStringValue(string? format) => GetStringValue(format, CultureInfo.InvariantCulture);

    public virtual string? GetStringValue(string? format, IFormatProvider? provider) => FieldsData switch
    {
        string text => text,
        IFormattable number => number.ToString(format, provider),
        _ => null,
    };

    public virtual TextReader? GetReaderValue() => FieldsData as TextReader;

    public virtual TokenStream? GetTokenStreamValue() => m_tokenStream;

    public virtual BytesRef? GetBinaryValue() => FieldsData as BytesRef;

    /// <summary>The number in its own type, boxed, or null.</summary>
    public virtual object? GetNumericValue() => NumericType == NumericFieldType.NONE ? null : FieldsData;

    public virtual NumericFieldType NumericType => FieldsData switch
    {
        byte => NumericFieldType.BYTE,
        short => NumericFieldType.INT16,
        int => NumericFieldType.INT32,
        long => NumericFieldType.INT64,
        float => NumericFieldType.SINGLE,
        double => NumericFieldType.DOUBLE,
        _ => NumericFieldType.NONE,
    };

    public virtual byte? GetByteValue() => GetNumericValue() is { } number ? unchecked((byte)AsInt64(number)) : null;

    public virtual short? GetInt16Value() => GetNumericValue() is { } number ? unchecked((short)AsInt64(number)) : null;

    public virtual int? GetInt32Value() => GetNumericValue() is { } number ? unchecked((int)AsInt64(number)) : null;

    public virtual long? GetInt64Value() => GetNumericValue() is { } number ? AsInt64(number) : null;

    public virtual float? GetSingleValue() => GetNumericValue() is { } number ? Convert.ToSingle(number, CultureInfo.InvariantCulture) : null;

    public virtual double? GetDoubleValue() => GetNumericValue() is { } number ? Convert.ToDouble(number, CultureInfo.InvariantCulture) : null;

    public virtual TokenStream? GetTokenStream(Analyzer analyzer)
    {
        if (!m_type.IsIndexed) return null;
        if (m_type.NumericType != Documents.NumericType.NONE) return new NumericTokenStream(SortableNumber(), m_type.NumericPrecisionStep);
        if (!m_type.IsTokenized)
            return new SingleTokenStream(GetStringValue() ?? throw new ArgumentException($"field \"{m_name}\": Non-Tokenized Fields must have a String value"));
        if (m_tokenStream is not null) return m_tokenStream;
        if (GetReaderValue() is { } reader) return analyzer.GetTokenStream(m_name, reader);
        if (GetStringValue() is { } text) return analyzer.GetTokenStream(m_name, text);
        throw new ArgumentException($"field \"{m_name}\": Field must have either TokenStream, String, Reader or Number value");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{m_type}<{m_name}:{FieldsData}>");

    // Sign and order survive for whole numbers; fractions are cut off, as a cast does.
    static long AsInt64(object number) => number switch
    {
        byte value => value,
        short value => value,
        int value => value,
        long value => value,
        float value => (long)value,
        _ => (long)(double)number,
    };
}
