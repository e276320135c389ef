using Khabar.Language.Names;

namespace Khabar.Language.Tests.Names;

public class RomanNumeralTests
{
    [Theory]
    [InlineData("II", 2)]
    [InlineData("XIV", 14)]
    [InlineData("XLIX", 49)]
    [InlineData("CCCXC", 390)]
    public void A_numeral_is_read(string letters, int number) => Assert.Equal(number, RomanNumeral.Read(letters));

    [Theory]
    [InlineData("")]
    [InlineData("I")]
    [InlineData("xi")]
    [InlineData("Xi")]
    [InlineData("IIII")]
    [InlineData("VX")]
    [InlineData("CIVIL")]
    [InlineData("LLL")]
    public void What_is_no_numeral_in_its_shortest_form_is_a_word(string word) => Assert.Null(RomanNumeral.Read(word));
}
