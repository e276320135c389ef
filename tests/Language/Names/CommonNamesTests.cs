using Khabar.Language.Lexicon;
using Khabar.Language.Names;
using Khabar.Language.Queries;

namespace Khabar.Language.Tests.Names;

public class CommonNamesTests
{
    static readonly BilingualLexicon Lexicon = new BilingualLexiconBuilder().Add(CommonNames.Read()).Build();

    [Theory]
    [InlineData("third", "الثالثة")]
    [InlineData("two", "اثنين")]
    [InlineData("2", "اثنان")]
    [InlineData("January", "يناير")]
    [InlineData("April", "نيسان")]
    [InlineData("Friday", "الجمعة")]
    [InlineData("French", "الفرنسية")]
    public void Numbers_dates_and_languages_are_known_without_a_dictionary(string english, string arabic)
    {
        using var analyzer = new QueryAnalyzer(Lexicon);
        var written = analyzer.Analyze(arabic)[0];
        Assert.Contains(analyzer.Analyze(english)[0].Groups[0].Terms, term => term.Term == written.Stem);
    }

    [Fact]
    public void A_Roman_numeral_is_looked_for_in_figures()
    {
        using var analyzer = new QueryAnalyzer(BilingualLexicon.Empty);
        var terms = analyzer.Analyze("Super Bowl XLIX")[2].Groups[0].Terms;
        Assert.Contains(terms, term => term is { Term: "49", Origin: TermOrigin.Translation });
    }
}
