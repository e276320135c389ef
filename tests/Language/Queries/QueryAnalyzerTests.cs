using Khabar.Language.Analysis;
using Khabar.Language.Lexicon;
using Khabar.Language.Queries;
using Khabar.Language.Tests.Analysis;

namespace Khabar.Language.Tests.Queries;

public class QueryAnalyzerTests
{
    static readonly BilingualLexicon Lexicon = new BilingualLexiconBuilder()
        .Add([new("corridor", "ممر"), new("human rights", "حقوق الإنسان"), new("peace", "السلام"), new("peace", "الصلح", 0.5f)])
        .Build();

    [Fact]
    public void A_word_is_looked_for_by_stem_exact_form_lead_and_grams()
    {
        using var analyzer = new QueryAnalyzer(BilingualLexicon.Empty);
        var word = Assert.Single(analyzer.Analyze("Corridors"));
        Assert.Equal(("Corridors", 0, 9, "corridor", "=corridors"), (word.Surface, word.Start, word.End, word.Stem, word.Exact));
        Assert.Equal(TermGroupKind.Word, word.Groups[0].Kind);
        Assert.Equal(new WeightedTerm("corridor", 1, TermOrigin.Query), word.Groups[0].Terms[0]);
        Assert.Contains(word.Groups, group => group is { Kind: TermGroupKind.Exact, Terms: [{ Term: "=corridors" }] });
        Assert.Contains(word.Groups, group => group is { Kind: TermGroupKind.Lead, Terms: [{ Term: "<corridor" }] });
        Assert.Equal(6, word.Groups.Count(group => group.Kind == TermGroupKind.Gram));
    }

    [Theory]
    [InlineData("corridors", "ممر")]
    [InlineData("الممرات", "corridor")]
    public void A_translation_joins_the_group_of_its_word(string query, string translation)
    {
        using var analyzer = new QueryAnalyzer(Lexicon);
        var group = Assert.Single(analyzer.Analyze(query)).Groups[0];
        Assert.Contains(group.Terms, term => term.Term == translation && term.Origin == TermOrigin.Translation && term.Weight < 1);
    }

    [Theory]
    [InlineData("كارنو", "^KRN", "^KRNT")]
    [InlineData("about Byzantine", "~BSNTN", "~BSNT")]
    public void A_name_is_looked_for_by_further_keys_that_weigh_less(string query, string key, string further)
    {
        using var analyzer = new QueryAnalyzer(BilingualLexicon.Empty);
        var terms = analyzer.Analyze(query)[^1].Groups[0].Terms;
        var own = Assert.Single(terms, term => term.Term == key);
        Assert.Contains(terms, term => term.Term == further && term.Weight < own.Weight);
    }

    [Fact]
    public void A_better_translation_weighs_more()
    {
        using var analyzer = new QueryAnalyzer(Lexicon);
        var translations = Assert.Single(analyzer.Analyze("peace")).Groups[0].Terms.Where(term => term.Origin == TermOrigin.Translation).ToArray();
        Assert.Equal(2, translations.Length);
        Assert.True(translations[0].Weight > translations[1].Weight);
    }

    [Theory]
    [InlineData("عام", "لعام")]
    [InlineData("يعود", "سيعود")]
    [InlineData("لعب", "يلعب")]
    [InlineData("كتب", "كتبتها")]
    [InlineData("اعتراض", "اعترض")]
    [InlineData("تركيز", "ركزت")]
    [InlineData("محاولة", "يحاول")]
    [InlineData("لعب", "ليلعب")]
    [InlineData("الطاعون", "الطاعونية")]
    public void An_Arabic_word_that_no_lexicon_holds_is_looked_up_by_what_it_may_be_a_form_of(string known, string asked)
    {
        using var analyzer = new QueryAnalyzer(new BilingualLexiconBuilder().Add([new("target", known)]).Build());
        var terms = Assert.Single(analyzer.Analyze(asked)).Groups[0].Terms;
        Assert.Contains(terms, term => term.Term == "target");
    }

    [Theory]
    [InlineData("in Warsaw", "وارسو", true)]
    [InlineData("وارسو", "Warsaw", true)]
    [InlineData("radar", "رادار", true)]
    [InlineData("in Germany", "ألمانيا", false)]
    [InlineData("corridor", "ممر", false)]
    public void A_word_whose_translation_sounds_like_it_counts_more_in_the_other_script(string query, string translation, bool more)
    {
        using var analyzer = new QueryAnalyzer(new BilingualLexiconBuilder().Add([new(query.Split(' ')[^1], translation)]).Build());
        var group = analyzer.Analyze(query)[^1].Groups.Single(group => group.Kind == TermGroupKind.OtherScript);
        Assert.Equal(more ? QueryWeights.Default.OtherScriptOfName : QueryWeights.Default.OtherScript, group.Weight);
    }

    [Theory]
    [InlineData("radar", "رادار", true)]
    [InlineData("corridor", "ممر", false)]
    public void A_loanword_is_looked_for_by_its_sound_as_well(string word, string translation, bool bySound)
    {
        using var analyzer = new QueryAnalyzer(new BilingualLexiconBuilder().Add([new(word, translation)]).Build());
        var terms = Assert.Single(analyzer.Analyze(word)).Groups[0].Terms;
        Assert.Equal(bySound, terms.Any(term => term.Origin == TermOrigin.Sound && term.Term[0] == TermMarks.ArabicSound));
    }

    [Fact]
    public void What_a_word_is_translated_by_is_found_once()
    {
        var lexicon = new CountingLexicon(Lexicon);
        using var analyzer = new QueryAnalyzer(lexicon);
        var first = analyzer.Analyze("corridor of peace");
        int lookups = lexicon.WordLookups;
        var second = analyzer.Analyze("corridor of peace");
        Assert.NotEqual(0, lookups);
        Assert.Equal(lookups, lexicon.WordLookups);
        Assert.Equal(first[0].Groups[0].Terms.ToArray(), second[0].Groups[0].Terms.ToArray());
    }

    [Fact]
    public void An_expression_is_translated_as_one()
    {
        using var analyzer = new QueryAnalyzer(Lexicon);
        var words = analyzer.Analyze("human rights");
        Assert.All(words, word => Assert.Equal(2, word.Groups[0].Terms.Count(term => term.Origin == TermOrigin.Translation)));
    }

    [Fact]
    public void A_stop_word_beside_others_is_for_phrases_only()
    {
        using var analyzer = new QueryAnalyzer(Lexicon);
        var words = analyzer.Analyze("the corridor");
        Assert.Null(words[0].Stem);
        Assert.Equal("=the", words[0].Exact);
        Assert.Empty(words[0].Groups);
    }

    [Theory]
    [InlineData("which")]
    [InlineData("during")]
    [InlineData("قامت")]
    [InlineData("لهذه")]
    public void A_function_word_stands_for_itself_alone_and_counts_less_than_others(string functionWord)
    {
        using var analyzer = new QueryAnalyzer(new BilingualLexiconBuilder().Add([new("which", "أيما"), new("fathom", "قامة")]).Build());
        var words = analyzer.Analyze(functionWord + " corridors");
        Assert.Equal(words[0].Stem, Assert.Single(words[0].Groups[0].Terms).Term);
        Assert.True(words[0].Groups[0].Weight < words[1].Groups[0].Weight);
    }

    [Fact]
    public void A_word_that_asks_for_a_name_counts_less_and_is_translated()
    {
        using var analyzer = new QueryAnalyzer(new BilingualLexiconBuilder().Add([new("name", "اسم")]).Build());
        var group = analyzer.Analyze("ما اسم النهر").Single(word => word.Surface == "اسم").Groups[0];
        Assert.True(group.Weight < 1);
        Assert.Contains(group.Terms, term => term is { Term: "name", Origin: TermOrigin.Translation });
    }

    [Fact]
    public void Stop_words_alone_are_looked_for_as_written()
    {
        using var analyzer = new QueryAnalyzer(Lexicon);
        Assert.All(analyzer.Analyze("to be"), word => Assert.Equal(word.Exact, Assert.Single(Assert.Single(word.Groups).Terms).Term));
    }

    [Theory]
    [InlineData("putin", "بوتين")]
    [InlineData("بوتن", "بوتين")]
    [InlineData("Zelensky", "زيلينسكي")]
    public void Names_that_sound_alike_share_a_term(string query, string written)
    {
        using var analyzer = new QueryAnalyzer(BilingualLexicon.Empty);
        var looked = Assert.Single(analyzer.Analyze(query)).Groups[0].Terms.Select(term => term.Term);
        var indexed = Tests.Analysis.AnalyzedToken.Of(written, BilingualAnalyzerOptions.Default).Select(token => token.Term);
        Assert.NotEmpty(looked.Intersect(indexed));
    }

    [Fact]
    public void Any_text_is_analysed_within_its_bounds()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        using var analyzer = new QueryAnalyzer(Lexicon);
        for (int round = 0; round < 300; round++)
        {
            string text = RandomText.Next(random);
            foreach (var word in analyzer.Analyze(text))
            {
                Assert.True(word.Surface == text[word.Start..word.End], $"seed {seed}, round {round}");
                Assert.All(word.Groups, group => Assert.All(group.Terms, term => Assert.InRange(term.Weight, float.Epsilon, 1)));
            }
        }
    }

    sealed class CountingLexicon(ILexicon lexicon) : ILexicon
    {
        public int WordLookups { get; private set; }

        public int LongestSource => lexicon.LongestSource;

        public IReadOnlyList<Translation> Translate(string stem, string exact)
        {
            WordLookups++;
            return lexicon.Translate(stem, exact);
        }

        public IReadOnlyList<Translation> Translate(ReadOnlySpan<string> stems) => lexicon.Translate(stems);
    }
}
