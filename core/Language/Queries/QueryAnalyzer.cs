using System.Collections.Immutable;
using System.Globalization;
using Khabar.Language.Analysis;
using Khabar.Language.Lexicon;
using Khabar.Language.Names;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Language.Queries;

/// <summary>
/// Finds for each word of a query what to look for: by the same analysis as the index, plus translations and names that sound
/// alike in the other script. Thread-safe.
/// </summary>
/// <param name="lexicon">Where translations come from; <see cref="BilingualLexicon.Empty"/> for none.</param>
/// <param name="weights">How much each part of the evidence counts.</param>
public sealed class QueryAnalyzer(ILexicon lexicon, QueryWeights weights) : IDisposable
{
    readonly BilingualAnalyzer analyzer = new(new BilingualAnalyzerOptions { LeadWords = 0, LowerCaseSounds = true });
    readonly NameSpeller names = new();
    readonly AlternativeFinder alternatives = new(weights);
    readonly BackTranslation widened = new(lexicon);

    /// <summary>An analyzer with the measured weights.</summary>
    public QueryAnalyzer(ILexicon lexicon)
        : this(lexicon, QueryWeights.Default)
    {
    }

    /// <summary>
    /// The words of a text, in order. Stop words have no groups unless the text has nothing else; then their exact forms are looked for.
    /// The work is linear in the text; bounding it is the caller's.
    /// </summary>
    public ImmutableArray<QueryWord> Analyze(string text)
    {
        var words = Read(text);
        bool onlyStopWords = words.TrueForAll(word => word.Stem is null);
        var translations = new TranslationFinder(lexicon, widened, words).Find();
        bool lackedAreNames = LacksFew(words, translations);
        return
        [
            .. words.Select((word, i) => new QueryWord(
                text[word.Start..word.End], word.Start, word.End, word.Stem, word.Exact, Groups(word, translations[i], onlyStopWords),
                word.CanBeLatinName && (word.IsCapitalized || (lackedAreNames && translations[i].Count == 0)))),
        ];
    }

    /// <summary>How the other script may spell a word that may be a name, likeliest first. A collection tells which of the spellings there are.</summary>
    public ImmutableArray<SpelledName> Spell(QueryWord word) => word.MayBeName ? names.Spell(word.Exact[1..]) : [];

    /// <summary>The word with those of its spellings that a collection has.</summary>
    /// <param name="word">The word.</param>
    /// <param name="names">The terms, weighed beside the likeliest; none leave the word as it is.</param>
    public QueryWord WithNames(QueryWord word, ImmutableArray<WeightedTerm> names)
    {
        if (names.IsEmpty)
            return word;
        var others = word.Groups.FirstOrDefault(group => group.Kind == TermGroupKind.OtherScript)
            ?? new TermGroup(TermGroupKind.OtherScript, word.Groups[0].Weight * weights.OtherScript, []);
        return word with
        {
            Groups = [WithNames(word.Groups[0], names), WithNames(others, names), .. word.Groups.Skip(1).Where(group => group.Kind != TermGroupKind.OtherScript)],
        };
    }

    /// <summary>Names that only sound alike count less beside one that is written as this one may be.</summary>
    TermGroup WithNames(TermGroup group, ImmutableArray<WeightedTerm> names) => group with
    {
        Terms =
        [
            .. group.Terms.Select(term => term.Origin == TermOrigin.Sound ? term with { Weight = term.Weight * weights.SoundBesideSpelling } : term)
                .Concat(names.Select(name => name with { Weight = name.Weight * weights.Spelling }))
                .DistinctBy(term => term.Term),
        ],
    };

    /// <inheritdoc/>
    public void Dispose() => analyzer.Dispose();

    List<AnalyzedWord> Read(string text)
    {
        var words = new List<AnalyzedWord>();
        using TokenStream stream = analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var type = stream.GetAttribute<ITypeAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (increment.PositionIncrement > 0)
            {
                int start = offset.StartOffset, end = offset.EndOffset;
                string? numeral = RomanNumeral.Read(text.AsSpan(start, end - start))?.ToString(CultureInfo.InvariantCulture);
                words.Add(new AnalyzedWord(start, end, numeral));
            }
            words[^1].Add(term.ToString()!, type.Type);
        }
        stream.End();
        ReadCapitals(words, text);
        return words;
    }

    /// <summary>
    /// A capital tells a name in the only word, and in any but the first, which has it from the sentence. Where all have one, as in some headlines, it tells nothing.
    /// </summary>
    static void ReadCapitals(List<AnalyzedWord> words, string text)
    {
        bool tells = words.Count == 1 || words.Exists(word => char.IsLower(text[word.Start]));
        foreach (var (i, word) in words.Index())
            word.IsCapitalized = tells && (i > 0 || words.Count == 1) && char.IsUpper(text[word.Start]);
    }

    /// <summary>True if what the lexicon lacks stands out: it has most of the words, or there are hardly any. One of names alone lacks nearly all.</summary>
    static bool LacksFew(List<AnalyzedWord> words, List<WeightedTerm>[] translations)
    {
        var content = words.Index().Where(word => word.Item.Stem is not null && !word.Item.IsFunctionWord).ToList();
        return content.Count <= 2 || 2 * content.Count(word => translations[word.Index].Count == 0) <= content.Count;
    }

    ImmutableArray<TermGroup> Groups(AnalyzedWord word, List<WeightedTerm> translations, bool onlyStopWords)
    {
        if (word.Stem is null)
            return onlyStopWords ? [Single(TermGroupKind.Word, 1, word.Exact)] : [];
        float weight = word.SaysLittle ? weights.FunctionWord : 1;
        var own = new WeightedTerm(word.Stem, 1, TermOrigin.Query);
        bool isName = AlternativeFinder.IsName(word, translations);
        var others = alternatives.InOtherScript(word, translations, isName);
        var groups = ImmutableArray.CreateBuilder<TermGroup>();
        groups.Add(new TermGroup(TermGroupKind.Word, weight, [own, .. others, .. alternatives.OwnSpellings(word)]));
        if (!others.IsEmpty)
            groups.Add(new TermGroup(TermGroupKind.OtherScript, weight * (isName ? weights.OtherScriptOfName : weights.OtherScript), others));
        groups.Add(Single(TermGroupKind.Exact, weight * weights.Exact, word.Exact));
        groups.Add(Single(TermGroupKind.Lead, weight * weights.Lead, TermMarks.Lead + word.Stem));
        // A long word's many grams overlap and say less each.
        float gramWeight = weight * (word.IsArabic ? weights.ArabicGram : weights.LatinGram) / MathF.Sqrt(word.Grams.Count);
        foreach (string gram in word.Grams)
            groups.Add(Single(TermGroupKind.Gram, gramWeight, gram));
        return groups.DrainToImmutable();
    }

    static TermGroup Single(TermGroupKind kind, float weight, string term) => new(kind, weight, [new WeightedTerm(term, 1, TermOrigin.Query)]);
}
