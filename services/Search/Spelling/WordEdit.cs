using System.Collections.Immutable;

namespace Khabar.Services.Search.Spelling;

/// <summary>A change to a query.</summary>
/// <param name="Start">Where it begins in the clean query: UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">What to write there.</param>
/// <param name="Words">The words of it that the index gave, as it has them: articles may write them otherwise.</param>
/// <param name="Standing">How the articles had what was typed.</param>
/// <param name="Likelihood">The logarithm of how likely it is meant, but for a constant.</param>
internal sealed record WordEdit(int Start, int End, string Text, ImmutableArray<string> Words, TypedStanding Standing, double Likelihood);

/// <summary>How a collection has words that may be misspelled, from the one that is known least.</summary>
internal enum TypedStanding
{
    /// <summary>No article has anything that stands for it, or nothing but what sounds alike, where a frequent word is a slip away.</summary>
    Unknown,

    /// <summary>No article has it, but articles have what sounds alike: those were found.</summary>
    OnlyAlike,

    /// <summary>Few articles have it.</summary>
    Rare,
}
