using System.Collections.Immutable;
using Khabar.Language.Analysis;
using Khabar.Language.Names.Spellings;

namespace Khabar.Language.Queries;

/// <summary>Spells names of Latin letters as Arabic may have them in an index.</summary>
internal static class NameSpeller
{
    /// <summary>The spellings of a normalised word, likeliest first; none if it has other letters.</summary>
    public static ImmutableArray<SpelledName> Spell(string word)
    {
        var forms = new WordForms();
        var names = ImmutableArray.CreateBuilder<SpelledName>();
        foreach (var spelling in NameSpellings.InArabic(word))
        {
            forms.Analyze(spelling.Text, exactOnly: false);
            if (!forms.IsStopWord)
                names.Add(new SpelledName(spelling.Text, forms.Stem.ToString(), spelling.Likelihood));
        }
        return names.DrainToImmutable();
    }
}
