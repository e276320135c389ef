using Khabar.Documents;
using Khabar.Shards.V1;
using Khabar.V1;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Facets;

/// <summary>Counts how the articles found in a process's shards spread over language, source and month. Not thread-safe.</summary>
internal sealed class FacetCounts
{
    /// <summary>Values of a facet that are told to who asked, so that the sum over processes is exact up to as many.</summary>
    public const int MostValues = 10_000;

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

    /// <summary>Returns how often each value was counted.</summary>
    public IEnumerable<FacetTotals> Totals() => fields.Select(field => field.Totals());

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

        public FacetTotals Totals()
        {
            Leave();
            IEnumerable<KeyValuePair<string, long>> told = totals;
            if (totals.Count > MostValues)
                told = totals.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal).Take(MostValues);
            var message = new FacetTotals { Field = field };
            foreach (var (value, count) in told)
            {
                message.Values.Add(value);
                message.Counts.Add(count);
            }
            return message;
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
