using Khabar.Language.Analysis;
using Khabar.Language.Lexicon;
using Khabar.Language.Names;
using Khabar.Language.Queries;

namespace Khabar.Language.Tests.Names;

public class GazetteerTests
{
    static readonly BilingualLexicon Names = new BilingualLexiconBuilder().Add(Gazetteer.Read()).Build();

    [Theory]
    [InlineData("Ukraine", "أوكرانيا")]
    [InlineData("Germany", "ألمانيا")]
    [InlineData("Egypt", "مصر")]
    [InlineData("Sudan", "السودان")]
    [InlineData("Kyiv", "كييف")]
    [InlineData("Kiev", "كييف")]
    [InlineData("Khartoum", "الخرطوم")]
    [InlineData("Cairo", "القاهرة")]
    [InlineData("Moscow", "موسكو")]
    [InlineData("dollar", "دولار")]
    [InlineData("riyal", "ريال")]
    [InlineData("Sudanese", "سوداني")]
    public void Countries_cities_and_currencies_are_known_in_both_directions(string english, string arabic)
    {
        Assert.Contains(Stem(arabic), Looked(english));
        Assert.Contains(Stem(english), Looked(arabic));
    }

    [Fact]
    public void A_country_of_two_words_is_an_expression()
    {
        using var analyzer = new QueryAnalyzer(Names);
        var words = analyzer.Analyze("Saudi Arabia");
        Assert.All(words, word => Assert.Contains(word.Groups[0].Terms, term => term.Term == Stem("السعودية")));
    }

    [Fact]
    public void Reading_it_leaves_the_language_of_the_user_interface_alone()
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        Assert.NotEmpty(Gazetteer.Read());
        Assert.Equal(before, System.Globalization.CultureInfo.CurrentUICulture);
    }

    static string[] Looked(string word)
    {
        using var analyzer = new QueryAnalyzer(Names);
        return [.. Assert.Single(analyzer.Analyze(word)).Groups[0].Terms.Where(term => term.Origin == TermOrigin.Translation).Select(term => term.Term)];
    }

    static string Stem(string word) => Analysis.AnalyzedToken.Stems(word)[0];
}
