using System.Collections.Immutable;
using Khabar.Language.Arabic;
using Khabar.Language.Queries;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Terms;

namespace Khabar.Services.Search.Planning;

/// <summary>Turns words of a query into words to rank by, as <see cref="QueryAnalyzer"/> understands them. Thread-safe.</summary>
internal sealed class WordExpander(QueryAnalyzer analyzer)
{
    /// <summary>Code units at a word's beginning that a fuzzy match may not change: the mark of exact forms, and the first letter, where people hardly err.</summary>
    const int FuzzyPrefix = 2;

    /// <summary>Spellings of a name that are likely enough to tell by themselves that it is one.</summary>
    const int LikelySpellings = 10;

    /// <summary>Expands running text. Stop words count only where there is nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The place of its first word in the query.</param>
    /// <param name="onlyItself">True to look for the words themselves only, not for translations and names that sound alike.</param>
    public ImmutableArray<RankedWord> Words(string text, int position, bool onlyItself) => Words(text, position, onlyItself, word => word);

    /// <summary>As above, with names as the other script spells them where these fields have them.</summary>
    public ImmutableArray<RankedWord> Words(string text, int position, bool onlyItself, RankedFields fields, NameChoice names) => Words(
        text, position, onlyItself, word => word.MayBeName && !onlyItself ? analyzer.WithNames(word, names.Of(word, analyzer, fields)) : word);

    ImmutableArray<RankedWord> Words(string text, int position, bool onlyItself, Func<QueryWord, QueryWord> withNames) =>
    [
        .. analyzer.Analyze(text).Index()
            .Where(word => !word.Item.Groups.IsEmpty)
            .Select(word => Rank(withNames(word.Item), position + word.Index, onlyItself)),
    ];

    /// <summary>Expands running text to the forms as written, stop words included, in their order.</summary>
    public ImmutableArray<RankedWord> Exact(string text) =>
        [.. analyzer.Analyze(text).Select((word, position) => new RankedWord(word.Surface, [new RankedTerm(word.Exact, 1)], [], position))];

    /// <summary>The likeliest forms of a word as a name that the other script spells; none of a word that can be no name.</summary>
    public IEnumerable<RankedTerm> NameForms(string text) => analyzer.Analyze(text) is [var word]
        ? analyzer.Spell(word).Take(LikelySpellings).SelectMany(name => NameChoice.Telling(name.Exact)).Distinct().Select(term => new RankedTerm(term, 1))
        : [];

    /// <summary>Expands a prefix to the most frequent words that begin so, whatever Arabic writes before them; null if the text is no word.</summary>
    public RankedWord? Prefix(string text, int position, ICollectionTerms terms, RankedFields fields, out bool complete) =>
        Pattern(text, "*", position, term => WithPrefix(term, terms, fields), out complete);

    /// <summary>Expands a word to those a few edits away, nearer ones counting more; null if the text is no word.</summary>
    public RankedWord? Fuzzy(string text, int edits, int position, ICollectionTerms terms, RankedFields fields, out bool complete) =>
        Pattern(text, "~", position, term => terms.Near(fields, term, Math.Min(term.Length, FuzzyPrefix), EditsFor(term, edits)), out complete);

    static TermExpansion WithPrefix(string exact, ICollectionTerms terms, RankedFields fields)
    {
        var expansions = Proclitics.Before(exact[1..]).Select(beginning => terms.WithPrefix(fields, exact[0] + beginning)).ToList();
        return TermExpansion.Of(expansions.SelectMany(expansion => expansion.Terms), TermExpansion.Most, expansions.TrueForAll(expansion => expansion.Complete));
    }

    /// <summary>Short words have too many neighbours for two edits.</summary>
    static int EditsFor(string term, int asked) => term.Length <= 5 ? 1 : asked;

    /// <summary>A pattern that no word fits stands for itself, and is found nowhere.</summary>
    RankedWord? Pattern(string text, string mark, int position, Func<string, TermExpansion> expand, out bool complete)
    {
        complete = true;
        if (Exact(text) is not [var word, ..])
            return null;
        var expansion = expand(word.Members[0].Term);
        complete = expansion.Complete;
        // By their code units, since frequencies count replaced articles until a merge removes them: frequencies are summed up in this order.
        var members = expansion.Terms.OrderBy(term => term.Term, StringComparer.Ordinal)
            .Select(term => new RankedTerm(term.Term, 1f / (1 + term.Edits))).DefaultIfEmpty(word.Members[0]);
        return new RankedWord(text + mark, [.. members], [], position);
    }

    static RankedWord Rank(QueryWord word, int position, bool onlyItself) => new(
        word.Surface,
        [.. word.Groups[0].Terms.Where(term => !onlyItself || term.Origin == TermOrigin.Query).Select(term => new RankedTerm(term.Term, term.Weight))],
        [
            .. word.Groups.Skip(1)
                .Where(group => !onlyItself || group.Kind != TermGroupKind.OtherScript)
                .Select(group => new RankedEvidence([.. group.Terms.Select(term => new RankedTerm(term.Term, term.Weight))], group.Weight)),
        ],
        position,
        word.Groups[0].Weight);
}
