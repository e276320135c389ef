using System.Collections.Concurrent;
using System.Collections.Immutable;
using Khabar.Language.Analysis;
using Khabar.Language.Names.Spellings;

namespace Khabar.Language.Queries;

/// <summary>Spells names of Latin letters as Arabic may have them in an index. What was spelled is remembered, since it takes some tenths of a millisecond. Thread-safe.</summary>
internal sealed class NameSpeller
{
    /// <summary>Words remembered; when there are more, all are spelled anew.</summary>
    const int MostRemembered = 4 * 1024;

    readonly ConcurrentDictionary<string, ImmutableArray<SpelledName>> remembered = [];

    /// <summary>The spellings of a normalised word, likeliest first; none if it has other letters.</summary>
    public ImmutableArray<SpelledName> Spell(string word)
    {
        if (remembered.TryGetValue(word, out var known))
            return known;
        if (remembered.Count >= MostRemembered)
            remembered.Clear();
        return remembered[word] = Read(NameSpellings.InArabic(word));
    }

    static ImmutableArray<SpelledName> Read(IEnumerable<NameSpelling> spellings)
    {
        var forms = new WordForms();
        var names = ImmutableArray.CreateBuilder<SpelledName>();
        foreach (var spelling in spellings)
        {
            forms.Analyze(spelling.Text, exactOnly: false);
            if (!forms.IsStopWord)
                names.Add(new SpelledName(spelling.Text, forms.Stem.ToString(), spelling.Likelihood));
        }
        return names.DrainToImmutable();
    }
}
