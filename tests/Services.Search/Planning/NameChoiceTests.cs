using System.Collections.Immutable;
using Khabar.Language.Lexicon;
using Khabar.Language.Queries;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Terms;
using StemForms = Khabar.Shards.V1.StemForms;

namespace Khabar.Services.Search.Tests.Planning;

public class NameChoiceTests
{
    static readonly RankedFields Body = new(["body"], [1], [0.75f]);

    [Fact]
    public void Of_likely_spellings_the_one_stands_for_a_name_that_more_articles_have()
    {
        var chosen = Choose("Mosul", new() { ["=موصل"] = 3, ["=الموصل"] = 90, ["=مسل"] = 1 });
        Assert.Equal(("موصل", 1f), (chosen[0].Term, chosen[0].Weight));
        Assert.All(chosen, term => Assert.Equal(TermOrigin.Spelling, term.Origin));
    }

    [Fact]
    public void A_stem_that_other_words_have_too_does_not_stand_for_a_name_whose_forms_do_instead()
    {
        // The stem of "Jeddah" is that of "grandfather".
        var chosen = Choose("Jeddah", new() { ["=جده"] = 20, ["جد"] = 500 });
        Assert.Contains(chosen, term => term.Term == "=جده");
        Assert.Contains(chosen, term => term.Term == "=بجده");
        Assert.DoesNotContain(chosen, term => term.Term == "جد");
        Assert.Contains(Choose("Jeddah", new() { ["=جده"] = 20, ["جد"] = 30 }), term => term.Term == "جد");
    }

    [Fact]
    public void A_name_that_the_collection_does_not_have_stands_for_nothing() => Assert.Empty(Choose("Jeddah", []));

    [Theory]
    [InlineData("جدة")]
    [InlineData("the")]
    [InlineData("2024")]
    public void What_can_be_no_name_of_Latin_letters_is_asked_nothing_about(string word) => Assert.Empty(Choose(word, null));

    static ImmutableArray<WeightedTerm> Choose(string word, Dictionary<string, long>? frequencies)
    {
        using var analyzer = new QueryAnalyzer(BilingualLexicon.Empty);
        return new NameChoice(new KnownTerms(frequencies)).Of(analyzer.Analyze(word).Single(), analyzer, Body);
    }

    /// <summary>Terms with their frequencies; null if nobody may ask.</summary>
    sealed class KnownTerms(Dictionary<string, long>? frequencies) : ICollectionTerms
    {
        public TermExpansion Among(RankedFields fields, IEnumerable<StemForms> words) =>
            TermExpansion.Of(words.SelectMany(word => word.Exact.Prepend(word.Stem)).Where(frequencies!.ContainsKey).Select(term => new FittingTerm(term, 0, frequencies[term])), TermExpansion.Most, true);

        public WordStatistics Gather(RankedFields fields, ImmutableArray<RankedWord> words) => throw new NotSupportedException();

        public TermExpansion WithPrefix(RankedFields fields, string prefix) => throw new NotSupportedException();

        public TermExpansion Near(RankedFields fields, string term, int fixedLength, int maxEdits) => throw new NotSupportedException();
    }
}
