using Khabar.Services.Search.QueryLanguage;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.QueryLanguage;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("peace talks", "‹peace talks›")]
    [InlineData("peace talks in Jeddah", "‹peace talks in Jeddah›")]
    [InlineData("well-known facts", "‹well-known facts›")]
    [InlineData("السودان، الخرطوم؟", "‹السودان الخرطوم›")]
    [InlineData("السودان،الخرطوم؛دارفور", "‹السودان الخرطوم دارفور›")]
    [InlineData("1,000 ships", "‹1,000 ships›")]
    public void Words_side_by_side_are_running_text(string query, string meaning) => Assert.Equal(meaning, Queries.Meaning(query));

    [Theory]
    [InlineData("و الخرطوم", "‹و الخرطوم›")]
    [InlineData("مصر والسودان", "‹مصر والسودان›")]
    [InlineData("مصر أو السودان", "‹مصر أو السودان›")]
    public void Arabic_conjunctions_are_words_and_never_operators(string query, string meaning) => Assert.Equal(meaning, Queries.Meaning(query));

    [Theory]
    [InlineData("\"Going to Plan\"", "“Going to Plan”")]
    [InlineData("“Going to Plan”", "“Going to Plan”")]
    [InlineData("„Going to Plan“", "“Going to Plan”")]
    [InlineData("«ممرات إنسانية»", "“ممرات إنسانية”")]
    [InlineData("»ممرات إنسانية«", "“ممرات إنسانية”")]
    [InlineData("\"Going Plan\"~2", "“Going Plan”~2")]
    [InlineData("\"a b\"~999999999999", "“a b”~100")]
    [InlineData("talks \"Going to Plan\" war", "[‹talks› “Going to Plan” ‹war›]")]
    public void Quotation_marks_of_either_script_make_a_phrase(string query, string meaning) => Assert.Equal(meaning, Queries.Meaning(query));

    [Theory]
    [InlineData("war -sport", "[‹war› -‹sport›]")]
    [InlineData("war −sport", "[‹war› -‹sport›]")]
    [InlineData("war -\"world cup\"", "[‹war› -“world cup”]")]
    [InlineData("war NOT sport", "[‹war› -‹sport›]")]
    [InlineData("حرب -رياضة", "[‹حرب› -‹رياضة›]")]
    [InlineData("war -(sport OR games)", "[‹war› -{‹sport› | ‹games›}]")]
    [InlineData("-sport", "[-‹sport›]")]
    [InlineData("war - sport", "‹war sport›")]
    [InlineData(" - من هو جمال؟", "‹من هو جمال›")]
    public void A_minus_right_before_a_clause_excludes_it(string query, string meaning) => Assert.Equal(meaning, Queries.Meaning(query));

    [Theory]
    [InlineData("kyiv OR kiev war", "[{‹kyiv› | ‹kiev›} ‹war›]")]
    [InlineData("a | b || c", "{‹a› | ‹b› | ‹c›}")]
    [InlineData("(peace talks) OR ceasefire", "{‹peace talks› | ‹ceasefire›}")]
    [InlineData("peace AND talks", "[+‹peace› +‹talks›]")]
    [InlineData("peace && talks geneva", "[+‹peace› +‹talks› ‹geneva›]")]
    [InlineData("+peace talks", "[+‹peace› ‹talks›]")]
    [InlineData("AT&T", "‹AT&T›")]
    public void Alternatives_bind_closer_than_standing_side_by_side(string query, string meaning) => Assert.Equal(meaning, Queries.Meaning(query));

    [Theory]
    [InlineData("DO NOT RESUSCITATE AND LIVE", "‹DO NOT RESUSCITATE AND LIVE›")]
    [InlineData("UN OR NATO", "{‹UN› | ‹NATO›}")]
    public void In_a_shouted_sentence_AND_and_NOT_are_words(string query, string meaning) => Assert.Equal(meaning, Queries.Meaning(query));

    [Theory]
    [InlineData("title:corridors", "title:‹corridors›")]
    [InlineData("عنوان:ممرات", "title:‹ممرات›")]
    [InlineData("title:(\"peace talks\" OR war)", "title:{“peace talks” | ‹war›}")]
    [InlineData("title:title:title:war", "title:‹war›")]
    [InlineData("source:bbc.co.uk war", "[source:bbc.co.uk ‹war›]")]
    [InlineData("مصدر:\"BBC News\"", "source:BBC News")]
    [InlineData("language:ar", "language:ar")]
    [InlineData("lang:English", "language:en")]
    [InlineData("لغة:العربية", "language:ar")]
    [InlineData("before:2022-03", "before:2022-03-01")]
    [InlineData("after:2022", "since:2022-01-01")]
    [InlineData("قبل:٢٠٢٢/٣/٥", "before:2022-03-05")]
    [InlineData("بعد:05/03/2022", "since:2022-03-05")]
    [InlineData("war -source:bbc.com", "[‹war› -source:bbc.com]")]
    public void Fields_have_English_and_Arabic_names(string query, string meaning) => Assert.Equal(meaning, Queries.Meaning(query));

    [Theory]
    [InlineData("human*", "human*")]
    [InlineData("إنسان*", "إنسان*")]
    [InlineData("corridr~", "corridr~2")]
    [InlineData("corridr~1", "corridr~1")]
    [InlineData("*", "everything")]
    public void Stars_and_tildes_widen_a_word(string query, string meaning) => Assert.Equal(meaning, Queries.Meaning(query));

    [Theory]
    [InlineData("")]
    [InlineData("   \t")]
    [InlineData("؟ ، ! … — ()")]
    [InlineData("\u202E\u200F\u0000")]
    public void A_query_without_a_word_asks_for_nothing(string query) => Assert.Null(Queries.Parse(query).Root);

    [Theory]
    [InlineData("\"humanitarian corridors", "‹humanitarian corridors›")]
    [InlineData("«ممرات إنسانية", "‹ممرات إنسانية›")]
    [InlineData("24\" screen", "‹24 screen›")]
    [InlineData("(peace talks", "‹peace talks›")]
    [InlineData("peace) talks", "‹peace talks›")]
    [InlineData("war OR", "‹war OR›")]
    [InlineData("NOT )", "‹NOT›")]
    [InlineData("before:yesterday", "‹yesterday›")]
    [InlineData("author:smith", "‹author:smith›")]
    public void What_cannot_be_parsed_is_searched_as_words_and_a_notice_says_so(string query, string meaning)
    {
        var parsed = Queries.Parse(query);
        Assert.Equal(meaning, Queries.Show(parsed.Root));
        Assert.NotEmpty(parsed.Notices);
    }

    [Theory]
    [InlineData("Kyiv 10:30 http://news.example/a?b=c")]
    [InlineData("rock 'n' roll")]
    public void Ordinary_text_gives_no_notice(string query) => Assert.Empty(Queries.Parse(query).Notices);

    [Fact]
    public void Controls_and_lone_surrogates_do_not_reach_the_tree() =>
        Assert.Equal("‹peace talks›", Queries.Meaning("pe\u202Eace\0\uD800talks\uDC00"));

    [Fact]
    public void Plain_words_have_no_operators()
    {
        var parsed = QueryParser.Parse("-\"peace\" OR title:talks*", QuerySyntax.Words);
        Assert.Equal(new QueryNode.Words("-\"peace\" OR title:talks*"), parsed.Root);
        Assert.Empty(parsed.Notices);
    }

    [Fact]
    public void Depth_is_bounded_and_a_notice_says_so()
    {
        var parsed = Queries.Parse(new string('(', 4000) + "a" + new string(')', 4000) + " b");
        Assert.Equal("‹a b›", Queries.Show(parsed.Root));
        Assert.Single(parsed.Notices);
    }

    [Fact]
    public void The_number_of_words_is_bounded_and_a_notice_says_so()
    {
        var parsed = Queries.Parse(string.Join(' ', Enumerable.Range(0, 1600).Select(i => $"w{i}")));
        Assert.Equal(QueryLimits.Operands, ((QueryNode.Words)parsed.Root!).Text.Split(' ').Length);
        Assert.Single(parsed.Notices);
    }

    [Fact]
    public void Beyond_a_number_of_patterns_they_are_read_as_words_and_that_is_said()
    {
        var parsed = Queries.Parse(string.Join(' ', Enumerable.Range(0, QueryLimits.Patterns + 2).Select(i => $"w{(char)('a' + i)}*")));
        Assert.EndsWith("‹wq wr›]", Queries.Show(parsed.Root));
        Assert.Single(parsed.Notices, notice => notice.Contains($"first {QueryLimits.Patterns} words with * or ~", StringComparison.Ordinal));
    }

    [Fact]
    public void Notices_quote_long_words_cut_and_no_character_torn()
    {
        Assert.Equal("“peace”", Notices.Quote("peace"));
        Assert.Equal($"“{new string('a', 39)}…”", Notices.Quote(new string('a', 39) + "😀😀"));
        Assert.Equal("“”", Notices.Quote(null));
    }
}
