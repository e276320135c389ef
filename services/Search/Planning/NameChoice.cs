using System.Collections.Immutable;
using Khabar.Language.Analysis;
using Khabar.Language.Arabic;
using Khabar.Language.Queries;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Terms;
using StemForms = Khabar.Shards.V1.StemForms;

namespace Khabar.Services.Search.Planning;

/// <summary>
/// Chooses among the ways in which the other script may spell a name: what the collection has, the likelier the more articles have it (a noisy channel:
/// how likely the spelling is, times how likely the word). Not thread-safe; one for each query.
/// </summary>
/// <param name="terms">The collection's terms.</param>
internal sealed class NameChoice(ICollectionTerms terms)
{
    /// <summary>Words of a query for whose spellings the collection is asked; further ones are found by their sound only.</summary>
    const int MostNames = 16;

    /// <summary>Spellings that stand for a word at most.</summary>
    const int Most = 4;

    /// <summary>A spelling that is less likely than this, compared with the likeliest, is left out.</summary>
    const float Least = 0.25f;

    /// <summary>A stem stands for a name if no more than so many times as many articles have it as have the name itself.</summary>
    const int MostOfStem = 3;

    int names;

    /// <summary>The terms of the spellings that are chosen for a word, the likeliest weighing 1; none if the collection has none.</summary>
    public ImmutableArray<WeightedTerm> Of(QueryWord word, QueryAnalyzer analyzer, RankedFields fields) =>
        names++ < MostNames ? Of(analyzer.Spell(word), fields) : [];

    ImmutableArray<WeightedTerm> Of(ImmutableArray<SpelledName> spellings, RankedFields fields)
    {
        if (spellings.IsEmpty)
            return [];
        var asked = spellings.GroupBy(name => name.Stem, name => Telling(name.Exact), (stem, exact) => new StemForms { Stem = stem, Exact = { exact.SelectMany(forms => forms) } });
        var frequencies = terms.Among(fields, asked).Terms.ToDictionary(term => term.Term, term => term.Frequency);
        var best = spellings
            .Select(spelling => (Spelling: spelling, Articles: Telling(spelling.Exact).Sum(term => frequencies.GetValueOrDefault(term))))
            .Where(name => name.Articles > 0)
            .Select(name => (name.Spelling, name.Articles, Score: name.Spelling.Likelihood * MathF.Sqrt(name.Articles)))
            .OrderByDescending(name => name.Score)
            .Take(Most)
            .ToList();
        return
        [
            .. best.Where(name => name.Score >= Least * best[0].Score)
                .SelectMany(
                    name => frequencies.GetValueOrDefault(name.Spelling.Stem) <= MostOfStem * name.Articles ? [name.Spelling.Stem] : Forms(name.Spelling.Exact),
                    (name, term) => new WeightedTerm(term, name.Score / best[0].Score, TermOrigin.Spelling))
                .DistinctBy(term => term.Term),
        ];
    }

    /// <summary>The forms whose frequencies tell of a name: without and with the article.</summary>
    public static IEnumerable<string> Telling(string exact) => Forms(exact).Take(2);

    static IEnumerable<string> Forms(string exact) => Proclitics.With(exact).Select(form => TermMarks.Exact + form);
}
