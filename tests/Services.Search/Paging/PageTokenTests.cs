using Khabar.Services.Search.Paging;
using Xunit.Abstractions;

namespace Khabar.Services.Search.Tests.Paging;

public sealed class PageTokenTests(ITestOutputHelper output)
{
    [Fact]
    public void What_was_written_is_read_back()
    {
        var key = new HitKey(3.25f, 1_646_300_000_000, "مقال-1");
        Assert.True(PageToken.TryRead(PageToken.Write(key, 1_646_400_000_000, 7), 7, out var read, out long asOf));
        Assert.Equal((key, 1_646_400_000_000), (read, asOf));
    }

    [Fact]
    public void The_token_of_another_query_is_refused() =>
        Assert.False(PageToken.TryRead(PageToken.Write(new HitKey(1, 2, "a"), 3, 7), 8, out _, out _));

    [Fact]
    public void The_longest_id_fits() =>
        Assert.True(PageToken.Write(new HitKey(1, 2, new string('x', 512)), 3, 7).Length <= PageToken.MostLength);

    [Theory]
    [InlineData("x")]
    [InlineData("not a token")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("\uD800")]
    public void Made_up_tokens_are_refused(string token) => Assert.False(PageToken.TryRead(token, 7, out _, out _));

    [Fact]
    public void A_token_with_any_character_changed_is_refused()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        string token = PageToken.Write(new HitKey(1.5f, 99, "article"), 3, 7);
        for (int run = 0; run < 1000; run++)
        {
            char[] forged = token.ToCharArray();
            int at = random.Next(forged.Length - 1);
            forged[at] = (char)('a' + random.Next(26));
            if (new string(forged) != token)
                Assert.False(PageToken.TryRead(new string(forged), 7, out _, out _), new string(forged));
        }
    }

    [Fact]
    public void Fingerprints_keep_the_borders_between_parts() =>
        Assert.NotEqual(PageToken.Fingerprint("ab", "c"), PageToken.Fingerprint("a", "bc"));

    [Fact]
    public void Hits_are_ordered_by_score_then_time_then_id()
    {
        HitKey[] order = [new(2, 1, "z"), new(1, 9, "b"), new(1, 5, "a"), new(1, 5, "b"), new(1, HitKey.NoDate, "a")];
        Assert.Equal(order, order.Reverse().Order());
    }
}
