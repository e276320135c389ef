using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.QueryLanguage;
using Khabar.Services.Search.Terms;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Execution;

/// <summary>
/// Plans one query, asking a panel about its terms as far as they are not known. What was answered is kept for the next plan of the same
/// query on the same panel. Not thread-safe.
/// </summary>
internal sealed class QueryPlanning
{
    readonly ParsedQuery parsed;
    readonly WordExpander expander;
    readonly GatheredTerms terms = new();

    QueryPlanning(ParsedQuery parsed, WordExpander expander) => (this.parsed, this.expander) = (parsed, expander);

    /// <summary>Returns what a panel is to be asked about a query when it is opened, so that opening and asking are one round; null if nothing.</summary>
    public static TermQuestions? FirstQuestions(ParsedQuery parsed, WordExpander expander)
    {
        var planning = new QueryPlanning(parsed, expander);
        QueryPlanner.Plan(parsed, expander, planning.terms, loose: false);
        return planning.terms.TakeOpen();
    }

    /// <summary>Begins with a panel that was asked the first questions when it was opened.</summary>
    public static QueryPlanning Begin(ParsedQuery parsed, WordExpander expander, TermQuestions? asked, ShardPanel panel)
    {
        var planning = new QueryPlanning(parsed, expander);
        if (asked is not null)
            planning.terms.Add(asked, [.. panel.Members.Select(member => member.Opened.Terms)]);
        return planning;
    }

    /// <summary>Plans the query.</summary>
    /// <param name="panel">Who is asked about terms.</param>
    /// <param name="loose">True if articles may lack most of the plain words.</param>
    /// <param name="cancellation">Set when the caller gave up.</param>
    /// <exception cref="HostFailedException">A host of the panel did not answer.</exception>
    public async Task<PlannedQuery> PlanAsync(ShardPanel panel, bool loose, CancellationToken cancellation)
    {
        while (true)
        {
            var planned = QueryPlanner.Plan(parsed, expander, terms, loose);
            if (terms.TakeOpen() is not { } open)
                return planned;
            terms.Add(open, await panel.AskAsync(open, cancellation));
        }
    }
}
