using System.Text;
using Khabar.Defaults.Checksums;

namespace Khabar.Defaults.Tests.Checksums;

public sealed class XxHash64Tests
{
    // Values of the reference implementation's command, xxh64sum.
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1)]
    public void Gives_the_published_values(string text, ulong expected) => Assert.Equal(expected, XxHash64.Compute(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Bytes_may_come_in_pieces_of_any_length()
    {
        var random = new Random(1);
        var bytes = new byte[1000];
        random.NextBytes(bytes);
        for (var length = 0; length <= bytes.Length; length += random.Next(40))
        {
            var hash = new XxHash64();
            for (var at = 0; at < length;)
            {
                var piece = Math.Min(random.Next(70), length - at);
                hash.Append(bytes.AsSpan(at, piece));
                at += piece;
            }
            Assert.Equal(XxHash64.Compute(bytes.AsSpan(0, length)), hash.Current);
        }
    }
}
