using System.Collections.Immutable;
using Khabar.Language.Analysis;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Spelling;

/// <summary>A word that may be misspelled, and how many articles have it.</summary>
/// <param name="Typed">The word.</param>
/// <param name="Exact">Its exact term.</param>
/// <param name="AsTyped">Articles that have it as it was typed.</param>
/// <param name="Stem">Articles that have it in any inflection.</param>
/// <param name="Any">Articles that have anything that stands for it, such as names that sound alike.</param>
/// <param name="Named">Articles that have it as the other script may spell it.</param>
/// <param name="Documents">Articles in all.</param>
internal sealed record Suspect(TypedWord Typed, string Exact, long AsTyped, long Stem, long Any, long Named, long Documents)
{
    /// <summary>How many counts there are of each word.</summary>
    public const int Counted = 4;

    /// <summary>Articles that make a spelling in the other script more than chance.</summary>
    const int FewestNamed = 5;

    /// <summary>Letters of the shortest word that is looked at: shorter ones have too many neighbours.</summary>
    const int Shortest = 4;

    /// <summary>Letters of the longest word in which only one edit is looked for.</summary>
    const int ShortForTwoEdits = 5;

    /// <summary>A word that many articles have in some inflection is right, and so is a name that some have in the other script.</summary>
    public bool IsRare => Named < FewestNamed && Stem <= 1 + Documents / 500 && AsTyped <= 1 + Documents / 5_000;

    /// <summary>
    /// Where near terms are looked for: one edit anywhere, the first letter included; two in longer words, behind the first letter, where people hardly err twice.
    /// </summary>
    public IEnumerable<ExpansionQuestion> Questions(RankedFields fields)
    {
        yield return Question(fields, fixedLength: 1, edits: 1);
        if (Exact.Length - 1 > ShortForTwoEdits)
            yield return Question(fields, fixedLength: 2, edits: 2);
    }

    /// <summary>A word and its counts.</summary>
    /// <param name="typed">The word.</param>
    /// <param name="exact">Its exact term.</param>
    /// <param name="counted">How many articles have what <see cref="Counts"/> told.</param>
    /// <param name="documents">Articles in all.</param>
    public static Suspect Of(TypedWord typed, string exact, ReadOnlySpan<long> counted, long documents) =>
        new(typed, exact, counted[0], counted[1], counted[2], counted[3] - counted[2], documents);

    /// <summary>
    /// What to count of a word: how it was typed, its stem, all that stands for it, the same with its spellings as a name; null if it is none that may be misspelled.
    /// </summary>
    public static ImmutableArray<RankedWord>? Counts(TypedWord word, WordExpander expander)
    {
        if (word.Text.Length < Shortest || expander.Exact(word.Text) is not [var exact] || expander.Words(word.Text, 0, onlyItself: false) is not [var meaning, ..])
            return null;
        // What has a translation is in a dictionary.
        if (FunctionWords.Contains(exact.Members[0].Term[1..]) || meaning.Members.Skip(1).Any(member => !TermMarks.IsMarked(member.Term)))
            return null;
        var bare = meaning with { Evidence = [] };
        return [exact, bare with { Members = [bare.Members[0]] }, bare, bare with { Members = [.. bare.Members, .. expander.NameForms(word.Text)] }];
    }

    ExpansionQuestion Question(RankedFields fields, int fixedLength, int edits) =>
        new() { Fields = WordMessages.Write(fields), Term = Exact, FixedLength = fixedLength, MaxEdits = edits };
}
