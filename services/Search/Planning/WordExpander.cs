using System.Collections.Immutable;
using Khabar.Language.Analysis;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Terms;
using Lucene.Net.Analysis;

namespace Khabar.Services.Search.Planning;

/// <summary>Turns words of a query into groups of index terms.</summary>
internal sealed class WordExpander(Analyzer analyzer, string field)
{
    /// <summary>Code units of a word that a fuzzy match may not change: the first, where people hardly err.</summary>
    const int FuzzyPrefix = 2;

    /// <summary>What the score of the form as written counts beside the stem's.</summary>
    const float ExactWeight = 0.3f;

    /// <summary>What the score of the word among an article's first words counts.</summary>
    const float LeadWeight = 0.2f;

    /// <summary>What the scores of a word's grams count together, were there one; n of them count the root of n times as much.</summary>
    const float GramWeight = 0.3f;

    /// <summary>Expands running text. Stop words only count where there is nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The place of its first word in the query.</param>
    /// <param name="most">The most words to read.</param>
    public ImmutableArray<TermGroup> Words(string text, int position, int most)
    {
        var words = AnalyzedWord.Read(analyzer, field, text, most);
        bool onlyStopWords = words.All(word => word.Stem is null);
        return [.. words.Where(word => word.Stem is not null || onlyStopWords).Select(word => Group(word, position))];
    }

    /// <summary>Expands running text to the forms as written, in their order.</summary>
    public ImmutableArray<AnalyzedWord> Exact(string text, int most) =>
        [.. AnalyzedWord.Read(analyzer, field, text, most).Where(word => word.Exact is not null)];

    /// <summary>A group of the one form as written.</summary>
    public static TermGroup ExactGroup(AnalyzedWord word) => new(word.Surface, [new WeightedTerm(word.Exact!, 1)], [], word.Position);

    /// <summary>Expands a prefix to the most frequent words that begin so; null if the text is no word.</summary>
    public TermGroup? Prefix(string text, int position, ICollectionTerms terms, RankedFields fields, out bool complete) =>
        Pattern(text, "*", position, term => terms.WithPrefix(fields, term), out complete);

    /// <summary>Expands a word to those a few edits away, nearer ones counting more; null if the text is no word.</summary>
    public TermGroup? Fuzzy(string text, int edits, int position, ICollectionTerms terms, RankedFields fields, out bool complete) =>
        Pattern(text, "~", position, term => terms.Near(fields, term, Math.Min(term.Length, FuzzyPrefix), EditsFor(term, edits)), out complete);

    /// <summary>Words of one or two letters have too many neighbours for two edits.</summary>
    static int EditsFor(string term, int asked) => term.Length <= 4 ? 1 : asked;

    /// <summary>A pattern that no word fits stands for itself, and is found nowhere.</summary>
    TermGroup? Pattern(string text, string mark, int position, Func<string, TermExpansion> expand, out bool complete)
    {
        complete = true;
        if (Exact(text, 1) is not [{ Exact: { } exact }, ..])
            return null;
        var expansion = expand(exact);
        complete = expansion.Complete;
        var members = expansion.Terms.Select(term => new WeightedTerm(term.Term, 1f / (1 + term.Edits))).DefaultIfEmpty(new WeightedTerm(exact, 1));
        return new TermGroup(text + mark, [.. members], [], position);
    }

    static TermGroup Group(AnalyzedWord word, int position)
    {
        if (word.Stem is null)
            return ExactGroup(word) with { Position = position + word.Position };
        return new TermGroup(word.Surface, [new WeightedTerm(word.Stem, 1)], [.. Evidence(word)], position + word.Position);
    }

    static IEnumerable<WeightedTerm> Evidence(AnalyzedWord word)
    {
        if (word.Exact is not null)
            yield return new WeightedTerm(word.Exact, ExactWeight);
        foreach (string lead in word.VariantsOf(TermMarks.Lead).Distinct())
            yield return new WeightedTerm(lead, LeadWeight);
        var grams = word.VariantsOf(TermMarks.Gram).Distinct().ToList();
        foreach (string gram in grams)
            yield return new WeightedTerm(gram, GramWeight / MathF.Sqrt(grams.Count));
    }
}
