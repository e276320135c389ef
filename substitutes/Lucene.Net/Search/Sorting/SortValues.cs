using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Tells a field that no document of a segment has, which sorts as missing, from one that cannot be sorted by.</summary>
internal static class SortValues
{
    /// <exception cref="InvalidOperationException">Documents of the segment have the field, but not as doc values of the right type.</exception>
    public static void ThrowIfNotSortable(AtomicReader reader, string field, SortFieldType type)
    {
        if (reader.FieldInfos.FieldInfo(field) is { } info)
        {
            throw new InvalidOperationException(
                $"Field '{field}' cannot be sorted by as {type}: its doc values are {info.DocValuesType}. Add the field as doc values.");
        }
    }
}
