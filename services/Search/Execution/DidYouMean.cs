using Khabar.Documents;
using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.QueryLanguage;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Services.Search.Spelling;
using Khabar.Shards.V1;
using Khabar.V1;

namespace Khabar.Services.Search.Execution;

/// <summary>Tells of a better spelling of a query, having tried that it finds more. Thread-safe.</summary>
internal sealed class DidYouMean(WordExpander expander)
{
    /// <summary>Hits that are looked at for how a word is really written.</summary>
    const int Looked = 3;

    readonly SpellingCorrector corrector = new(expander);

    /// <summary>Returns the better query; empty if there is none.</summary>
    /// <param name="panel">The shards.</param>
    /// <param name="asked">The request.</param>
    /// <param name="total">How many articles answer its own query in full.</param>
    /// <param name="write">Makes the question for a planned query.</param>
    /// <param name="cancellation">Set when the caller gave up.</param>
    /// <exception cref="HostFailedException">A host of the panel did not answer.</exception>
    public async Task<string> FindAsync(ShardPanel panel, CheckedRequest asked, long total, Func<PlannedQuery, FindArticles> write, CancellationToken cancellation)
    {
        if (asked.After is not null || await corrector.CorrectAsync(panel, asked.Query, CountAsync, cancellation) is not { } correction)
            return "";
        var planned = await PlanAsync(panel, correction.Query, asked.Syntax, cancellation);
        var found = await panel.FindAsync(new FindArticles(write(planned)) { Size = Looked, Facets = false }, cancellation);
        if (found.Total < Wanted(correction.Standing, total))
            return "";
        var shown = await panel.ShowAsync(found.Page, MarkMessages.Write(planned.Marks), explain: false, cancellation);
        return SpellingCorrector.Respell(correction, Spellings(shown.SelectMany(hit => new[] { hit.Title, hit.Snippet })));

        async Task<long> CountAsync(string phrase) =>
            (await panel.FindAsync(new FindArticles(write(await PlanAsync(panel, phrase, QuerySyntax.Full, cancellation))) { Size = 1, Facets = false }, cancellation)).Total;
    }

    Task<PlannedQuery> PlanAsync(ShardPanel panel, string query, QuerySyntax syntax, CancellationToken cancellation) =>
        QueryPlanning.Begin(QueryParser.Parse(query, syntax), expander, null, panel).PlanAsync(panel, loose: false, cancellation);

    /// <summary>
    /// The articles that a better spelling must find. Who typed a word that nobody writes is told how it is written even if its sound has found the
    /// articles already, unless that would lose some; who typed one that somebody does write, only if it finds more.
    /// </summary>
    static long Wanted(TypedStanding standing, long total) => standing switch
    {
        TypedStanding.Unknown => 1,
        TypedStanding.OnlyAlike => Math.Max(1, total),
        _ => total + 1,
    };

    /// <summary>The index folds letters that Arabic tells apart: how the articles write a word is told by the marks.</summary>
    static Dictionary<string, string> Spellings(IEnumerable<V1.HighlightedText> texts)
    {
        var spellings = new Dictionary<string, string>();
        foreach (var text in texts)
        {
            foreach (var match in text.Matches)
            {
                string written = text.Text[match.Start..match.End];
                if (ExactWords.Read(written) is [var word] && char.GetUnicodeCategory(written[0]) == System.Globalization.UnicodeCategory.OtherLetter)
                    spellings.TryAdd(word, written);
            }
        }
        return spellings;
    }
}
