using Khabar.Documents;
using Khabar.V1;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Facets;

/// <summary>Counts how the found articles spread over language, source and month. Not thread-safe.</summary>
internal sealed class FacetCounts
{
    /// <summary>Values of a facet that are told.</summary>
    public const int MostValues = 100;

    readonly FieldCounts[] fields =
    [
        new(FacetField.Language, ArticleFields.Language),
        new(FacetField.Source, ArticleFields.Source),
        new(FacetField.Month, ArticleFields.Month),
    ];

    /// <summary>Goes on to a segment.</summary>
    public void Enter(AtomicReader segment)
    {
        foreach (var field in fields)
            field.Enter(segment);
    }

    /// <summary>Counts a document of the segment.</summary>
    public void Count(int doc)
    {
        foreach (var field in fields)
            field.Count(doc);
    }

    /// <summary>Returns the facets, the most frequent values of each: months in time order, others by count and then by value.</summary>
    public IEnumerable<Facet> Read() => fields.Select(field => field.Read());

    sealed class FieldCounts(FacetField field, string name)
    {
        readonly Dictionary<string, long> totals = [];
        SortedDocValues? values;
        int[] counts = [];

        public void Enter(AtomicReader segment)
        {
            Leave();
            values = segment.GetSortedDocValues(name);
            counts = new int[values?.ValueCount ?? 0];
        }

        public void Count(int doc)
        {
            int ord = values is null ? -1 : values.GetOrd(doc);
            if (ord >= 0)
                counts[ord]++;
        }

        public Facet Read()
        {
            Leave();
            var most = totals.Where(value => value.Key.Length > 0)
                .OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal).Take(MostValues);
            if (field == FacetField.Month)
                most = most.OrderBy(value => value.Key, StringComparer.Ordinal);
            var facet = new Facet { Field = field };
            facet.Values.AddRange(most.Select(value => new FacetValue { Value = value.Key, Count = value.Value }));
            return facet;
        }

        void Leave()
        {
            var bytes = new BytesRef();
            for (int ord = 0; ord < counts.Length; ord++)
            {
                if (counts[ord] == 0)
                    continue;
                values!.LookupOrd(ord, bytes);
                string value = bytes.Utf8ToString();
                totals[value] = totals.GetValueOrDefault(value) + counts[ord];
            }
            (values, counts) = (null, []);
        }
    }
}
