using System.Text;
using Khabar.Extraction.Charsets;

namespace Khabar.Extraction.Tests.Charsets;

public sealed class CharsetDetectorTests
{
    const string Arabic = "قال المجلس البلدي في بيان له اليوم إن الحديقة الجديدة ستفتح أبوابها للزوار في مطلع الأسبوع المقبل";
    const string French = "Le conseil a déjà décidé l'été dernier : le théâtre où l'on joue sera rénové après la fête";

    static CharsetDetectorTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1256", Arabic)]
    [InlineData("iso-8859-6", Arabic)]
    [InlineData("utf-8", Arabic)]
    [InlineData("windows-1252", French)]
    [InlineData("utf-8", French)]
    public void Bytes_without_a_declaration_are_recognised(string charset, string text) =>
        Assert.Equal(Page(text), CharsetDetector.Decode(Encoding.GetEncoding(charset).GetBytes(Page(text)), null));

    [Theory]
    [InlineData("windows-1256")]
    [InlineData("iso-8859-6")]
    public void A_header_tells(string charset) =>
        Assert.Equal(Page(Arabic), CharsetDetector.Decode(Encoding.GetEncoding(charset).GetBytes(Page(Arabic)), $"text/html; charset=\"{charset}\""));

    [Theory]
    [InlineData("<meta charset=\"windows-1256\">")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\">")]
    [InlineData("<META CHARSET=cp1256 >")]
    public void A_meta_element_tells(string meta) =>
        Assert.Contains(Arabic, CharsetDetector.Decode(Encoding.GetEncoding("windows-1256").GetBytes(meta + Page(Arabic)), null));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_wins(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Page(Arabic))];
        Assert.Equal(Page(Arabic), CharsetDetector.Decode(bytes, "text/html; charset=windows-1252"));
    }

    [Fact]
    public void A_declaration_that_the_bytes_contradict_is_not_believed()
    {
        Assert.Equal(Page(Arabic), CharsetDetector.Decode(Encoding.GetEncoding("windows-1256").GetBytes(Page(Arabic)), "text/html; charset=utf-8"));
        Assert.Equal(Page(Arabic), CharsetDetector.Decode(Encoding.UTF8.GetBytes(Page(Arabic)), "text/html; charset=windows-1252"));
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("no-such-charset")]
    [InlineData("")]
    public void Labels_that_browsers_do_not_know_count_for_nothing(string label) => Assert.Null(CharsetDetector.Named(label));

    [Fact]
    public void A_page_cut_within_a_character_is_UTF_8_all_the_same()
    {
        var bytes = Encoding.UTF8.GetBytes(Page(Arabic) + "خ")[..^1];
        Assert.StartsWith(Page(Arabic), CharsetDetector.Decode(bytes, null));
    }

    static string Page(string text) => $"<html><body><p>{text}.</p><p>{text}.</p></body></html>";
}
