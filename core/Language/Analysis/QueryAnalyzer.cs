using System.Collections.Immutable;
using Khabar.Language.Lexicon;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Language.Analysis;

/// <summary>
/// Finds for each word of a query what to look for: by the same analysis as the index, plus translations and names that sound
/// alike in the other script. Thread-safe.
/// </summary>
public sealed class QueryAnalyzer : IDisposable
{
    readonly BilingualAnalyzer _analyzer = new(new BilingualAnalyzerOptions { LeadWords = 0, LowerCaseSounds = true });
    readonly ILexicon _lexicon;
    readonly QueryWeights _weights;

    /// <summary>An analyzer that translates by a lexicon.</summary>
    /// <param name="lexicon">Where translations come from; <see cref="BilingualLexicon.Empty"/> for none.</param>
    /// <param name="weights">How much each part of the evidence counts; null for the measured weights.</param>
    public QueryAnalyzer(ILexicon lexicon, QueryWeights? weights = null)
    {
        _lexicon = lexicon;
        _weights = weights ?? QueryWeights.Default;
    }

    /// <summary>
    /// The words of a text, in order. Stop words have no groups unless the text has nothing else; then their exact forms are looked for.
    /// The work is linear in the text; bounding it is the caller's.
    /// </summary>
    public ImmutableArray<QueryWord> Analyze(string text)
    {
        var words = Read(text);
        bool onlyStopWords = words.TrueForAll(word => word.Stem is null);
        var translations = new TranslationFinder(_lexicon, words).Find();
        return
        [
            .. words.Select((word, i) => new QueryWord(
                text[word.Start..word.End], word.Start, word.End, word.Stem, word.Exact, Groups(word, translations[i], onlyStopWords))),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => _analyzer.Dispose();

    List<AnalyzedWord> Read(string text)
    {
        var words = new List<AnalyzedWord>();
        using TokenStream stream = _analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var type = stream.GetAttribute<ITypeAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (increment.PositionIncrement > 0)
                words.Add(new AnalyzedWord { Start = offset.StartOffset, End = offset.EndOffset });
            words[^1].Add(term.ToString()!, type.Type);
        }
        stream.End();
        return words;
    }

    ImmutableArray<TermGroup> Groups(AnalyzedWord word, List<WeightedTerm> translations, bool onlyStopWords)
    {
        if (word.Stem is null)
            return onlyStopWords ? [new TermGroup(TermGroupKind.Word, 1, [new WeightedTerm(word.Exact, 1, TermOrigin.Query)])] : [];
        float gram = word.IsArabic ? _weights.ArabicGram : _weights.LatinGram;
        return
        [
            new TermGroup(TermGroupKind.Word, 1, Alternatives(word, translations)),
            Single(TermGroupKind.Exact, _weights.Exact, word.Exact),
            Single(TermGroupKind.Lead, _weights.Lead, TermMarks.Lead + word.Stem),
            .. word.Grams.Select(term => Single(TermGroupKind.Gram, gram, term)),
        ];
    }

    ImmutableArray<WeightedTerm> Alternatives(AnalyzedWord word, List<WeightedTerm> translations)
    {
        var terms = ImmutableArray.CreateBuilder<WeightedTerm>();
        terms.Add(new WeightedTerm(word.Stem!, 1, TermOrigin.Query));
        foreach (var translation in translations)
            terms.Add(translation with { Weight = translation.Weight * _weights.Translation });
        if (word.Sound is not null && translations.Count == 0)
            terms.Add(new WeightedTerm(word.Sound, _weights.Sound, TermOrigin.Sound));
        return terms.ToImmutable();
    }

    static TermGroup Single(TermGroupKind kind, float weight, string term) => new(kind, weight, [new WeightedTerm(term, 1, TermOrigin.Query)]);
}
