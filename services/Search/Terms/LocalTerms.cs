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
        return question.Among.Count > 0 ? Among(fields, question.Among) : Fitting(fields, question);
    }

    TermExpansion Among(RankedFields fields, IReadOnlyCollection<StemForms> words)
    {
        var found = new List<FittingTerm>();
        foreach (var segment in segments)
        {
            var frequencies = new DocumentFrequencies(segment.AtomicReader, fields);
            // Of most words there is not even the stem.
            foreach (var word in words.Where(word => frequencies.Of(word.Stem) > 0))
                found.AddRange(word.Exact.Prepend(word.Stem).Select(term => new FittingTerm(term, 0, frequencies.Of(term))).Where(term => term.Frequency > 0));
        }
        return TermExpansion.Of(found, TermExpansion.Most, complete: true);
    }

    TermExpansion Fitting(RankedFields fields, ExpansionQuestion question)
    {
        var found = new List<FittingTerm>();
        bool complete = true;
        foreach (var segment in segments)
        {
            foreach (string field in fields.Names)
            {
                if (segment.AtomicReader.GetTerms(field)?.GetEnumerator() is { } terms)
                    found.AddRange(Fitting(terms, question, () => complete = false));
            }
        }
        return TermExpansion.Of(found, TermExpansion.MostTold, complete);
    }

    static IEnumerable<FittingTerm> Fitting(TermsEnum terms, ExpansionQuestion question, Action notAll) => question.MaxEdits == 0
        ? WithPrefix(terms, question.Term, notAll)
        : new NearTerms(terms, question.Term, question.FixedLength, question.MaxEdits).Find(TermExpansion.MostScanned, notAll);

    static IEnumerable<FittingTerm> WithPrefix(TermsEnum terms, string prefix, Action notAll)
    {
        bool more = terms.SeekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END;
        for (int looked = 0; more; looked++, more = terms.MoveNext())
        {
            string term = terms.Term.Utf8ToString();
            if (!term.StartsWith(prefix, StringComparison.Ordinal))
                yield break;
            if (looked == TermExpansion.MostScanned)
            {
                notAll();
                yield break;
            }
            yield return new FittingTerm(term, 0, terms.DocFreq);
        }
    }
}
