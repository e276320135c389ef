using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Tests.Analysis;

public sealed class Word_sets
{
    const LuceneVersion Version = LuceneVersion.LUCENE_48;

    [Fact]
    public void Find_words_in_a_buffer()
    {
        var set = new CharArraySet(Version, ["cat", "قطة"], ignoreCase: false);
        Assert.True(set.Contains("a cat".ToCharArray(), 2, 3));
        Assert.Contains("قطة", set);
        Assert.DoesNotContain("Cat", set);
        Assert.DoesNotContain("ca", set);
        Assert.Equal(2, set.Count);
    }

    [Fact]
    public void May_ignore_case()
    {
        var set = new CharArraySet(Version, ["Cat", "CAT", "Élan"], ignoreCase: true);
        Assert.Equal(2, set.Count);
        var found = new[] { "cAT", "éLAN", "dog" }.Select(set.Contains);
        Assert.Equal([true, true, false], found);
    }

    [Fact]
    public void Hold_as_many_words_as_a_hash_set_does()
    {
        var random = new Random(5);
        var words = new HashSet<string>();
        var set = new CharArraySet(Version, 0, ignoreCase: false);
        for (var i = 0; i < 5_000; i++)
        {
            var word = random.Next(4_000).ToString("x");
            Assert.Equal(words.Add(word), set.Add(word));
        }
        Assert.Equal(words.Count, set.Count);
        Assert.Equal(words.Order(), set.ToArray().Order());
        for (var i = 0; i < 5_000; i++) Assert.Equal(words.Contains(i.ToString("x")), set.Contains(i.ToString("x")));
    }

    [Fact]
    public void Can_be_closed_to_changes()
    {
        var open = new CharArraySet(Version, ["cat"], ignoreCase: false);
        var closed = CharArraySet.UnmodifiableSet(open);
        Assert.Throws<NotSupportedException>(() => closed.Add("dog"));
        Assert.Throws<NotSupportedException>(() => CharArraySet.EMPTY_SET.Add("dog"));
        Assert.True(CharArraySet.Copy(Version, closed).Add("dog"));
        Assert.Contains("cat", closed);
    }
}
