using Khabar.Services.Search.Terms;
using Xunit.Abstractions;

namespace Khabar.Services.Search.Tests.Terms;

public sealed class EditDistanceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("putin", "putin", 0)]
    [InlineData("putin", "puten", 1)]
    [InlineData("putin", "puitn", 1)]
    [InlineData("putin", "poutine", 2)]
    [InlineData("بوتين", "بوتن", 1)]
    [InlineData("putin", "biden", null)]
    [InlineData("a", "", 1)]
    public void Edits_are_insertions_deletions_substitutions_and_swaps(string word, string other, int? distance) =>
        Assert.Equal(distance, new EditDistance(word, 2).To(other));

    [Fact]
    public void The_distance_is_that_of_the_plain_recurrence()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int run = 0; run < 5000; run++)
        {
            string a = Word(random), b = Word(random);
            int expected = Plain(a, b);
            Assert.Equal(expected <= 2 ? expected : null, new EditDistance(a, 2).To(b));
        }
    }

    [Fact]
    public void Words_in_their_order_are_measured_together_as_each_alone()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int run = 0; run < 200; run++)
        {
            string word = Word(random), last = "";
            var distance = new EditDistance(word, 2);
            string[] others = [.. Enumerable.Range(0, 100).Select(_ => Word(random)).Order(StringComparer.Ordinal)];
            foreach (string other in others)
            {
                int expected = Plain(word, other);
                Assert.Equal(expected <= 2 ? expected : null, distance.To(other, last.AsSpan().CommonPrefixLength(other), out int dead));
                Assert.All(others.Where(that => dead > 0 && that.StartsWith(other[..dead], StringComparison.Ordinal)), that => Assert.True(Plain(word, that) > 2));
                last = other;
            }
        }
    }

    static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => "abc"[random.Next(3)]));

    static int Plain(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }
                d[i, j] = Math.Min(d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
