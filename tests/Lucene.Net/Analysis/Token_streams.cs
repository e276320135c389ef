using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Tests.Analysis;

public sealed class Token_streams
{
    const LuceneVersion Version = LuceneVersion.LUCENE_48;

    [Fact]
    public void A_stream_that_was_not_reset_says_so()
    {
        using var analyzer = new StandardAnalyzer(Version);
        using var stream = analyzer.GetTokenStream("text", "some words");
        var error = Assert.Throws<InvalidOperationException>(() => stream.IncrementToken());
        Assert.Contains("Reset()", error.Message);
    }

    [Fact]
    public void A_stream_that_is_reset_twice_says_so()
    {
        using var analyzer = new StandardAnalyzer(Version);
        using var stream = analyzer.GetTokenStream("text", "some words");
        stream.Reset();
        stream.Reset();
        Assert.Throws<InvalidOperationException>(() => stream.IncrementToken());
    }

    [Fact]
    public void An_analyzer_whose_last_stream_was_not_disposed_says_so()
    {
        using var analyzer = new StandardAnalyzer(Version);
        var stream = analyzer.GetTokenStream("text", "some words");
        stream.Reset();
        Assert.Throws<InvalidOperationException>(() => analyzer.GetTokenStream("text", "other words"));
        stream.Dispose();
        Assert.Equal(["other", "words"], Terms(analyzer, "other words"));
    }

    [Fact]
    public void A_disposed_stream_has_no_tokens_left()
    {
        using var analyzer = new StandardAnalyzer(Version);
        var stream = analyzer.GetTokenStream("text", "some words");
        stream.Reset();
        Assert.True(stream.IncrementToken());
        stream.Dispose();
        Assert.Throws<InvalidOperationException>(() => stream.IncrementToken());
    }

    [Fact]
    public void A_disposed_analyzer_refuses_to_analyze()
    {
        var analyzer = new StandardAnalyzer(Version);
        analyzer.Dispose();
        Assert.ThrowsAny<ObjectDisposedException>(() => analyzer.GetTokenStream("text", "words"));
    }

    [Fact]
    public void A_chain_is_built_once_a_thread_and_used_again()
    {
        var built = 0;
        using var analyzer = Analyzer.NewAnonymous((_, reader) =>
        {
            Interlocked.Increment(ref built);
            return new TokenStreamComponents(new WhitespaceTokenizer(Version, reader));
        });
        Assert.Equal(["a", "b"], Terms(analyzer, "a b"));
        Assert.Equal(["c"], Terms(analyzer, "c"));
        var thread = new Thread(() => Terms(analyzer, "d"));
        thread.Start();
        thread.Join();
        Assert.Equal(2, built);
    }

    [Fact]
    public void Analyzers_serve_many_threads_at_once()
    {
        using var analyzer = new EnglishAnalyzer(Version);
        Parallel.For(0, 500, i => Assert.Equal(["walk", $"x{i}", "hous"], Terms(analyzer, $"Walking x{i} houses")));
    }

    [Fact]
    public void Dropped_words_leave_a_gap_in_the_positions()
    {
        using var analyzer = new StopAnalyzer(Version);
        using var stream = analyzer.GetTokenStream("text", "the cat and the hat in it");
        var increment = stream.AddAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        Assert.True(stream.IncrementToken());
        Assert.Equal(2, increment.PositionIncrement);
        Assert.True(stream.IncrementToken());
        Assert.Equal(3, increment.PositionIncrement);
        Assert.False(stream.IncrementToken());
        stream.End();
        Assert.Equal(2, increment.PositionIncrement);
    }

    [Fact]
    public void A_cached_stream_is_read_again_with_all_its_attributes()
    {
        using var analyzer = new EnglishAnalyzer(Version);
        var stream = analyzer.GetTokenStream("text", "The corridors of power.");
        stream.Reset();
        using var cached = new CachingTokenFilter(stream);
        var term = cached.AddAttribute<ICharTermAttribute>();
        var offset = cached.AddAttribute<IOffsetAttribute>();
        for (var round = 0; round < 3; round++)
        {
            var tokens = new List<string>();
            cached.Reset();
            while (cached.IncrementToken()) tokens.Add($"{term} {offset.StartOffset}-{offset.EndOffset}");
            cached.End();
            Assert.Equal(["corridor 4-13", "power 17-22"], tokens);
            Assert.Equal(23, offset.EndOffset);
        }
    }

    [Fact]
    public void A_captured_state_is_put_back()
    {
        using var analyzer = new WhitespaceAnalyzer(Version);
        using var stream = analyzer.GetTokenStream("text", "one three");
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        stream.IncrementToken();
        var first = stream.CaptureState();
        stream.IncrementToken();
        stream.RestoreState(first);
        Assert.Equal("one", term.ToString());
        Assert.Equal(3, offset.EndOffset);
    }

    [Fact]
    public void Marked_words_are_not_stemmed()
    {
        var kept = new CharArraySet(Version, ["reuters"], ignoreCase: false);
        using var analyzer = new EnglishAnalyzer(Version, EnglishAnalyzer.DefaultStopSet, kept);
        Assert.Equal(["reuters", "report"], Terms(analyzer, "Reuters reports"));
    }

    // The published package overflows the stack.
    [SubstituteFact]
    public void A_word_of_a_million_letters_is_stemmed()
    {
        using var analyzer = Analyzer.NewAnonymous((_, reader) =>
        {
            var source = new KeywordTokenizer(reader);
            return new TokenStreamComponents(source, new PorterStemFilter(source));
        });
        Assert.Equal([new string('y', 999_999) + "i"], Terms(analyzer, new string('y', 1_000_000) + "ed"));
    }

    [Fact]
    public void A_stream_can_be_ended_after_a_number_of_tokens()
    {
        using var analyzer = Analyzer.NewAnonymous((_, reader) =>
        {
            var source = new WhitespaceTokenizer(Version, reader);
            return new TokenStreamComponents(source, new LimitTokenCountFilter(source, 2));
        });
        Assert.Equal(["a", "b"], Terms(analyzer, "a b c d"));
        Assert.Equal(["e", "f"], Terms(analyzer, "e f g"));
    }

    [Fact]
    public void Each_field_can_have_an_analyzer_of_its_own()
    {
        using var analyzer = new PerFieldAnalyzerWrapper(new EnglishAnalyzer(Version), new Dictionary<string, Analyzer> { ["id"] = new KeywordAnalyzer() });
        Assert.Equal(["two", "word"], Terms(analyzer, "Two words"));
        Assert.Equal(["Two words"], Terms(analyzer, "Two words", "id"));
    }

    static List<string> Terms(Analyzer analyzer, string text, string field = "text")
    {
        using var stream = analyzer.GetTokenStream(field, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var terms = new List<string>();
        stream.Reset();
        while (stream.IncrementToken()) terms.Add(term.ToString()!);
        stream.End();
        return terms;
    }
}
