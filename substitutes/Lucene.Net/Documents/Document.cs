using System.Collections;
using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Documents;

/// <summary>A list of fields; names may repeat. A document read back holds stored fields only. Not thread-safe.</summary>
public sealed class Document : IEnumerable<IIndexableField>
{
    readonly List<IIndexableField> fields = [];

    public Document() { }

    public IList<IIndexableField> Fields => fields;

    public IEnumerator<IIndexableField> GetEnumerator() => fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(IIndexableField field) => fields.Add(field);

    /// <summary>Removes the first field of that name, if there is one.</summary>
    public void RemoveField(string name)
    {
        var first = fields.FindIndex(field => field.Name == name);
        if (first >= 0) fields.RemoveAt(first);
    }

    public void RemoveFields(string name) => fields.RemoveAll(field => field.Name == name);

    /// <summary>The first field of that name, or null.</summary>
    public IIndexableField? GetField(string name) => fields.Find(field => field.Name == name);

    public IIndexableField[] GetFields(string name) => [.. fields.Where(field => field.Name == name)];

    /// <summary>The first string or number of that name as text, or null.</summary>
    public string? Get(string name) => Get(name, null, CultureInfo.InvariantCulture);

    public string? Get(string name, IFormatProvider provider) => Get(name, null, provider);

    public string? Get(string name, string? format) => Get(name, format, CultureInfo.InvariantCulture);

    public string? Get(string name, string? format, IFormatProvider? provider) => Texts(name, format, provider).FirstOrDefault();

    /// <summary>All strings and numbers of that name as text.</summary>
    public string[] GetValues(string name) => GetValues(name, null, CultureInfo.InvariantCulture);

    public string[] GetValues(string name, IFormatProvider provider) => GetValues(name, null, provider);

    public string[] GetValues(string name, string? format) => GetValues(name, format, CultureInfo.InvariantCulture);

    public string[] GetValues(string name, string? format, IFormatProvider? provider) => [.. Texts(name, format, provider)];

    /// <summary>The first bytes of that name, or null.</summary>
    public BytesRef? GetBinaryValue(string name) => GetBinaryValues(name).FirstOrDefault();

    public BytesRef[] GetBinaryValues(string name) =>
        [.. fields.Where(field => field.Name == name).Select(field => field.GetBinaryValue()).OfType<BytesRef>()];

    public override string ToString() => $"Document<{string.Join(" ", fields)}>";

    IEnumerable<string> Texts(string name, string? format, IFormatProvider? provider) =>
        fields.Where(field => field.Name == name).Select(field => field.GetStringValue(format, provider)).OfType<string>();
}
