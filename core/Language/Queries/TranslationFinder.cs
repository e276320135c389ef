using Khabar.Language.Analysis;
using Khabar.Language.Arabic;
using Khabar.Language.Lexicon;

namespace Khabar.Language.Queries;

/// <summary>
/// Looks up the words of a query in a lexicon: expressions first, longest first, then words. A translation of several words becomes an
/// alternative by each of its words, lighter the more there are; one of an expression becomes an alternative of each of the expression's words.
/// </summary>
internal sealed class TranslationFinder(ILexicon lexicon, BackTranslation widened, List<AnalyzedWord> words)
{
    /// <summary>Alternatives of one word are cut after so many.</summary>
    const int MaxAlternatives = 20;

    readonly List<WeightedTerm>[] found = [.. words.Select(_ => new List<WeightedTerm>())];

    /// <summary>The translations of each word, heaviest first, weights above 0 and at most 1.</summary>
    public List<WeightedTerm>[] Find()
    {
        var content = Enumerable.Range(0, words.Count).Where(i => words[i].Stem is not null).ToArray();
        for (int i = 0; i < content.Length;)
            i += Expression(content.AsSpan(i)) is var length and > 0 ? length : Word(content[i]);
        return found;
    }

    int Expression(ReadOnlySpan<int> content)
    {
        for (int length = Math.Min(lexicon.LongestSource, content.Length); length >= 2; length--)
        {
            string[] stems = [.. content[..length].ToArray().Select(i => words[i].Stem!)];
            var translations = lexicon.Translate(stems);
            if (translations.Count == 0)
                continue;
            foreach (int i in content[..length])
            {
                Add(i, translations);
                Word(i);
            }
            return length;
        }
        return 0;
    }

    int Word(int i)
    {
        if (words[i].IsFunctionWord)
            return 1;
        if (words[i].Numeral is { } number)
        {
            found[i].Add(new WeightedTerm(number, 1, TermOrigin.Translation));
            return 1;
        }
        string exact = words[i].Exact[1..];
        var translations = widened.Translate(words[i].Stem!, exact);
        Add(i, translations.Count == 0 && words[i].IsArabic ? OfLikelyForm(exact) : translations);
        return 1;
    }

    /// <summary>The translations of the first word that the lexicon knows and this one may be a form of.</summary>
    IReadOnlyList<Translation> OfLikelyForm(string exact)
    {
        Span<char> buffer = stackalloc char[WordForms.MaxLength + 1];
        foreach (string form in ArabicForms.Of(exact))
        {
            string stem = new(buffer[..ArabicStemmer.Stem(form, buffer)]);
            if (lexicon.Translate(stem, form) is { Count: > 0 } translations)
                return translations;
        }
        return [];
    }

    void Add(int word, IReadOnlyList<Translation> translations)
    {
        var found = this.found[word];
        foreach (var translation in translations)
        {
            foreach (string stem in translation.Stems)
            {
                if (found.Count == MaxAlternatives)
                    return;
                if (!found.Exists(term => term.Term == stem))
                    found.Add(new WeightedTerm(stem, translation.Weight / translation.Stems.Length, TermOrigin.Translation));
            }
        }
    }
}
