using Khabar.Services.Search.Terms;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Shards.Messages;

/// <summary>The terms that patterns stand for, as messages.</summary>
internal static class ExpansionMessages
{
    public static ExpansionAnswer Write(TermExpansion expansion) => new()
    {
        Terms = { expansion.Terms.Select(term => term.Term) },
        Edits = { expansion.Terms.Select(term => term.Edits) },
        Frequencies = { expansion.Terms.Select(term => term.Frequency) },
        Complete = expansion.Complete,
    };

    /// <summary>Puts together what several processes found.</summary>
    public static TermExpansion Merge(IEnumerable<ExpansionAnswer> answers)
    {
        bool complete = true;
        var terms = new List<FittingTerm>();
        foreach (var answer in answers)
        {
            complete &= answer.Complete;
            for (int i = 0; i < answer.Terms.Count; i++)
                terms.Add(new FittingTerm(answer.Terms[i], answer.Edits[i], answer.Frequencies[i]));
        }
        return TermExpansion.Of(terms, TermExpansion.Most, complete);
    }
}
