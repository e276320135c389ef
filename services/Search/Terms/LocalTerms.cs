using System.Collections.Immutable;
using Khabar.Services.Search.Ranking;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Terms;

/// <summary>The terms of the segments that this process has open. Thread-safe.</summary>
internal sealed class LocalTerms(IReadOnlyList<AtomicReaderContext> segments) : ICollectionTerms
{
    public WordStatistics Gather(RankedFields fields, ImmutableArray<RankedWord> words) => WordStatistics.Gather(segments, fields, words);

    public TermExpansion WithPrefix(RankedFields fields, string prefix) => Expand(fields, prefix, _ => 0);

    public TermExpansion Near(RankedFields fields, string term, int fixedLength, int maxEdits)
    {
        var distance = new EditDistance(term, maxEdits);
        return Expand(fields, term[..fixedLength], candidate => distance.To(candidate));
    }

    /// <summary>Looks through all terms with a prefix and keeps those to which the measure gives a number, smallest first.</summary>
    TermExpansion Expand(RankedFields fields, string prefix, Func<string, int?> measure)
    {
        var found = new Dictionary<string, (int Edits, long Frequency)>();
        bool complete = true;
        foreach (var segment in segments)
        {
            foreach (string field in fields.Names)
            {
                int scanned = 0;
                foreach (var (term, frequency) in TermsFrom(segment.AtomicReader.GetTerms(field), prefix))
                {
                    if (measure(term) is { } edits)
                        found[term] = (edits, found.GetValueOrDefault(term).Frequency + frequency);
                    if (++scanned < TermExpansion.MostScanned)
                        continue;
                    complete = false;
                    break;
                }
            }
        }
        var best = found.OrderBy(term => term.Value.Edits).ThenByDescending(term => term.Value.Frequency).ThenBy(term => term.Key, StringComparer.Ordinal);
        return new TermExpansion(
            [.. best.Take(TermExpansion.Most).Select(term => (term.Key, term.Value.Edits))],
            complete && found.Count <= TermExpansion.Most);
    }

    static IEnumerable<(string Term, int Frequency)> TermsFrom(Lucene.Net.Index.Terms? terms, string prefix)
    {
        if (terms is null)
            yield break;
        var at = terms.GetEnumerator();
        if (at.SeekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END)
            yield break;
        do
        {
            string term = at.Term.Utf8ToString();
            if (!term.StartsWith(prefix, StringComparison.Ordinal))
                yield break;
            yield return (term, at.DocFreq);
        }
        while (at.MoveNext());
    }
}
