using Khabar.Language.Lexicon;
using Khabar.Language.Queries;

namespace Khabar.Language.Tests.Lexicon;

public class BilingualLexiconTests
{
    [Fact]
    public void The_article_of_a_headword_does_not_matter()
    {
        using var analyzer = new QueryAnalyzer(new BilingualLexiconBuilder().Add([new("weather", "الطقس"), new("ritual", "طقوس")]).Build());
        Assert.All(["طقس", "الطقس"], query => Assert.Equal("weather", FirstTranslation(analyzer, query)));
    }

    [Fact]
    public void Of_two_translations_the_one_of_more_words_is_likelier()
    {
        var lexicon = new BilingualLexiconBuilder()
            .Add([new("company", "صحبة"), new("company", "شركة"), new("firm", "شركة"), new("corporation", "شركة")]).Build();
        using var analyzer = new QueryAnalyzer(lexicon);
        Assert.Equal(FirstTerm(analyzer, "شركة"), FirstTranslation(analyzer, "company"));
    }

    [Fact]
    public void A_synonym_that_several_ways_lead_to_is_looked_for_too()
    {
        var lexicon = new BilingualLexiconBuilder()
            .Add([new("teacher", "معلم"), new("tutor", "معلم"), new("instructor", "معلم"), new("tutor", "مدرس"), new("instructor", "مدرس"), new("tutor", "عريف")]).Build();
        using var analyzer = new QueryAnalyzer(lexicon);
        var terms = analyzer.Analyze("teacher")[0].Groups[0].Terms.Select(term => term.Term).ToArray();
        Assert.Contains(FirstTerm(analyzer, "مدرس"), terms);
        Assert.DoesNotContain(FirstTerm(analyzer, "عريف"), terms);
    }

    static string FirstTerm(QueryAnalyzer analyzer, string word) => analyzer.Analyze(word)[0].Groups[0].Terms[0].Term;

    static string FirstTranslation(QueryAnalyzer analyzer, string word) =>
        analyzer.Analyze(word)[0].Groups[0].Terms.First(term => term.Origin == TermOrigin.Translation).Term;
}
