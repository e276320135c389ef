using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>One value of a document's field. Of the Get…Value members those that fit the value's kind answer, the others give null.</summary>
public interface IIndexableField
{
    string Name { get; }

    IIndexableFieldType IndexableFieldType { get; }

    /// <summary>A factor on the scores of matches in this field; 1 for none.</summary>
    float Boost { get; }

    BytesRef? GetBinaryValue();

    string? GetStringValue();

    string? GetStringValue(IFormatProvider? provider);

    string? GetStringValue(string? format);

    string? GetStringValue(string? format, IFormatProvider? provider);

    TextReader? GetReaderValue();

    object? GetNumericValue();

    NumericFieldType NumericType { get; }

    byte? GetByteValue();

    short? GetInt16Value();

    int? GetInt32Value();

    long? GetInt64Value();

    float? GetSingleValue();

    double? GetDoubleValue();

    /// <summary>The terms of the value, or null if the field is not indexed.</summary>
    TokenStream? GetTokenStream(Analyzer analyzer);
}
