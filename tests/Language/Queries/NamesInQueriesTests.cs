using Khabar.Language.Lexicon;
using Khabar.Language.Queries;

namespace Khabar.Language.Tests.Queries;

public class NamesInQueriesTests
{
    static readonly BilingualLexicon Lexicon = new BilingualLexiconBuilder()
        .Add([new("king", "ملك", 1), new("visit", "زيارة", 1), new("talks", "محادثات", 1), new("trump", "بوق", 1)]).Build();

    [Theory]
    [InlineData("king salman visits", "salman")]
    [InlineData("king Trump visits", "Trump")]
    [InlineData("king trump visits", "")]
    [InlineData("Trump", "Trump")]
    [InlineData("trump", "")]
    [InlineData("jeddah", "jeddah")]
    [InlineData("houthi talks", "houthi")]
    public void A_word_of_Latin_letters_may_be_a_name_if_it_has_a_capital_or_the_lexicon_lacks_it(string query, string names) =>
        Assert.Equal(names, Names(query, Lexicon));

    [Theory]
    [InlineData("TRUMP VISITS KING")]
    [InlineData("Trump Visits King")]
    public void Capitals_of_all_words_tell_no_name(string query) => Assert.Equal("", Names(query, Lexicon));

    [Fact]
    public void What_a_lexicon_of_few_words_lacks_is_no_name_but_for_a_capital() =>
        Assert.Equal("Salman", Names("heavy rain closed roads as Salman arrived", Lexicon));

    [Theory]
    [InlineData("الملك سلمان")]
    [InlineData("the of and")]
    [InlineData("2030 17")]
    public void Arabic_words_function_words_and_numbers_are_none(string query) => Assert.Equal("", Names(query, Lexicon));

    [Fact]
    public void Spellings_that_a_collection_has_stand_for_the_word_and_what_only_sounds_alike_counts_less()
    {
        using var analyzer = new QueryAnalyzer(Lexicon);
        var word = analyzer.Analyze("Salman").Single();
        var named = analyzer.WithNames(word, [new WeightedTerm("سلم", 1, TermOrigin.Spelling)]);
        foreach (var kind in new[] { TermGroupKind.Word, TermGroupKind.OtherScript })
        {
            var terms = named.Groups.Single(group => group.Kind == kind).Terms;
            Assert.Equal(QueryWeights.Default.Spelling, terms.Single(term => term.Origin == TermOrigin.Spelling).Weight);
            Assert.True(terms.First(term => term.Origin == TermOrigin.Sound).Weight < word.Groups[0].Terms.First(term => term.Origin == TermOrigin.Sound).Weight);
        }
        Assert.Same(word, analyzer.WithNames(word, []));
    }

    static string Names(string query, ILexicon lexicon)
    {
        using var analyzer = new QueryAnalyzer(lexicon);
        return string.Join(' ', analyzer.Analyze(query).Where(word => word.MayBeName).Select(word => word.Surface));
    }
}
