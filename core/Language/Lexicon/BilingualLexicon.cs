using System.Collections.Frozen;
using System.Collections.Immutable;
using Khabar.Language.Arabic;

namespace Khabar.Language.Lexicon;

/// <summary>
/// A lexicon in memory, made by <see cref="BilingualLexiconBuilder"/> from any number of files. Every entry works in both
/// directions. Immutable; thread-safe.
/// </summary>
public sealed class BilingualLexicon : ILexicon
{
    /// <summary>More translations of one source say less than they cost.</summary>
    internal const int MaxTranslations = 32;

    /// <summary>Factor of translations that only other forms of a word have.</summary>
    const float OtherForms = 0.4f;

    readonly FrozenDictionary<string, ImmutableArray<Translation>> byStems;
    readonly FrozenDictionary<string, ImmutableArray<Translation>> byExact;

    internal BilingualLexicon(
        FrozenDictionary<string, ImmutableArray<Translation>> byStems,
        FrozenDictionary<string, ImmutableArray<Translation>> byExact,
        int longestSource)
    {
        this.byStems = byStems;
        this.byExact = byExact;
        LongestSource = longestSource;
    }

    /// <summary>A lexicon without entries.</summary>
    public static BilingualLexicon Empty { get; } = new BilingualLexiconBuilder().Build();

    /// <summary>How many sources have translations: stems and expressions, both directions together.</summary>
    public int Count => byStems.Count;

    /// <inheritdoc/>
    public int LongestSource { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Translation> Translate(string stem, string exact)
    {
        var ofExact = byExact.GetValueOrDefault(ExactKey(exact), []);
        var ofStem = byStems.GetValueOrDefault(stem, []);
        if (ofExact.IsEmpty)
            return ofStem;
        return
        [
            .. ofExact,
            .. ofStem
                .Where(other => !ofExact.Any(translation => translation.Stems.SequenceEqual(other.Stems)))
                .Select(other => other with { Weight = other.Weight * OtherForms }),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Translation> Translate(ReadOnlySpan<string> stems) =>
        stems.Length < 2 ? [] : byStems.GetValueOrDefault(Key(stems), []);

    /// <summary>A form as a key: without the article, which dictionaries write before some headwords only.</summary>
    internal static string ExactKey(ReadOnlySpan<char> exact) => ArabicStemmer.WithoutArticle(exact).ToString();

    /// <summary>Stems hold no blank, so joined ones are a key.</summary>
    internal static string Key(ReadOnlySpan<string> stems) => string.Join(' ', stems);
}
