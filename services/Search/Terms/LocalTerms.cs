using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Shards.V1;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Terms;

/// <summary>Answers questions about terms from segments that this process has open. Thread-safe.</summary>
internal sealed class LocalTerms(IReadOnlyList<AtomicReaderContext> segments)
{
    public TermAnswers Answer(TermQuestions questions) => new()
    {
        Statistics =
        {
            questions.Statistics.Select(question => StatisticsMessages.Write(
                WordStatistics.Gather(segments, WordMessages.Read(question.Fields), WordMessages.Read(question.Words)))),
        },
        Expansions = { questions.Expansions.Select(question => ExpansionMessages.Write(Expand(question))) },
    };

    TermExpansion Expand(ExpansionQuestion question)
    {
        var fields = WordMessages.Read(question.Fields);
        if (question.MaxEdits == 0)
            return Expand(fields, question.Term, _ => 0);
        var distance = new EditDistance(question.Term, question.MaxEdits);
        return Expand(fields, question.Term[..question.FixedLength], candidate => distance.To(candidate));
    }

    /// <summary>Looks through all terms with a prefix and keeps those to which the measure gives a number.</summary>
    TermExpansion Expand(RankedFields fields, string prefix, Func<string, int?> measure)
    {
        var found = new List<FittingTerm>();
        bool complete = true;
        foreach (var segment in segments)
        {
            foreach (string field in fields.Names)
            {
                int scanned = 0;
                foreach (var (term, frequency) in TermsFrom(segment.AtomicReader.GetTerms(field), prefix))
                {
                    if (measure(term) is { } edits)
                        found.Add(new FittingTerm(term, edits, frequency));
                    if (++scanned < TermExpansion.MostScanned)
                        continue;
                    complete = false;
                    break;
                }
            }
        }
        return TermExpansion.Of(found, TermExpansion.MostTold, complete);
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
