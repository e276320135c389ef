using Lucene.Net.Search.Similarities;

namespace Lucene.Net.Engine.Tests.Search;

public sealed class Length_codes
{
    [Fact]
    public void Below_40_lengths_are_exact()
    {
        Assert.All(Enumerable.Range(0, 40), length => Assert.Equal(length, LengthCode.Decode(LengthCode.Encode(length))));
    }

    [Fact]
    public void Every_code_stands_for_its_own_length_and_codes_keep_the_order()
    {
        for (var code = 0; code < 255; code++)
        {
            Assert.Equal(code, LengthCode.Encode(LengthCode.Decode((byte)code)));
            Assert.True(LengthCode.Decode((byte)code) < LengthCode.Decode((byte)(code + 1)));
        }
        Assert.Equal(255, LengthCode.Encode(int.MaxValue));
    }

    [Fact]
    public void A_length_is_rounded_down_by_less_than_an_eighth()
    {
        for (var length = 40; length < 1_000_000; length += 7)
        {
            var coded = LengthCode.Decode(LengthCode.Encode(length));
            Assert.InRange(coded, length - (length / 8), length);
        }
    }
}
