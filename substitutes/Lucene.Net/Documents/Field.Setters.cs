using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Documents;

/// <content>Replacing the value by another of the same kind; another kind is an <see cref="ArgumentException"/>.</content>
public partial class Field
{
    public virtual void SetStringValue(string value) => Replace<string>(value);

    public virtual void SetReaderValue(TextReader value) => Replace<TextReader>(value);

    /// <exception cref="ArgumentException">The field holds no bytes, or is indexed.</exception>
    public virtual void SetBytesValue(BytesRef value)
    {
        if (m_type.IsIndexed) throw new ArgumentException("cannot set a BytesRef value on an indexed field");
        Replace<BytesRef>(value);
    }

    public virtual void SetBytesValue(byte[] value) => SetBytesValue(new BytesRef(value));

    public virtual void SetByteValue(byte value) => Replace<byte>(value);

    public virtual void SetInt16Value(short value) => Replace<short>(value);

    public virtual void SetInt32Value(int value) => Replace<int>(value);

    public virtual void SetInt64Value(long value) => Replace<long>(value);

    public virtual void SetSingleValue(float value) => Replace<float>(value);

    public virtual void SetDoubleValue(double value) => Replace<double>(value);

    /// <summary>Sets the terms to index; the value may be stored besides.</summary>
    /// <exception cref="ArgumentException">The field is not indexed and tokenized, or is numeric.</exception>
    public virtual void SetTokenStream(TokenStream tokenStream)
    {
        if (!m_type.IsIndexed || !m_type.IsTokenized) throw new ArgumentException("TokenStream fields must be indexed and tokenized");
        if (m_type.NumericType != Documents.NumericType.NONE) throw new ArgumentException("cannot set private TokenStream on numeric fields");
        m_tokenStream = tokenStream;
    }

    void Replace<T>(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (FieldsData is not T) throw new ArgumentException($"cannot change value type from {FieldsData?.GetType().Name} to {typeof(T).Name}");
        FieldsData = value;
    }

    /// <summary>The number as it is indexed: as a whole number in the same order, of 32 or 64 bits.</summary>
    internal (long Value, int Bits) SortableNumber() => (m_type.NumericType, FieldsData) switch
    {
        (Documents.NumericType.INT32, int value) => (value, 32),
        (Documents.NumericType.INT64, long value) => (value, 64),
        (Documents.NumericType.SINGLE, float value) => (NumericUtils.SingleToSortableInt32(value), 32),
        (Documents.NumericType.DOUBLE, double value) => (NumericUtils.DoubleToSortableInt64(value), 64),
        _ => throw new ArgumentException($"field \"{m_name}\": a {m_type.NumericType} field cannot hold {FieldsData?.GetType().Name ?? "nothing"}"),
    };
}
