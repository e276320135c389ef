using System.IO.Compression;
using System.Text;
using Khabar.Language.Lexicon;

namespace Khabar.Language.Tests.Lexicon;

public class LexiconReaderTests
{
    const string Articles = "Peace /pˈiːs/\n1. السلام\n2. الصلح، الوئام (أدب)\nWar /wˈɔː/\nالحرب\n";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_dictd_dictionary_gives_an_entry_a_sense(bool packed)
    {
        int split = Encoding.UTF8.GetByteCount(Articles[..Articles.IndexOf("War", StringComparison.Ordinal)]);
        string index = $"00databaseinfo\tA\tA\npeace\tA\t{Base64(split)}\nwar\t{Base64(split)}\t{Base64(Encoding.UTF8.GetByteCount(Articles) - split)}\n";
        var entries = DictdReader.Read(Utf8(index), packed ? Pack(Articles) : Utf8(Articles));
        Assert.Equal(
            [new("peace", "السلام"), new("peace", "الصلح"), new("peace", "الوئام"), new("war", "الحرب")],
            entries);
    }

    [Theory]
    [InlineData("peace")]
    [InlineData("peace\tA\t****")]
    [InlineData("peace\tA\tzzzz")]
    public void A_broken_dictd_index_is_refused_with_its_line(string index)
    {
        var error = Assert.Throws<InvalidDataException>(() => DictdReader.Read(Utf8(index), Utf8(Articles)).ToList());
        Assert.Contains("Line 1 ", error.Message);
    }

    [Fact]
    public void A_tsv_line_is_source_target_and_maybe_a_weight()
    {
        var entries = TsvReader.Read(Utf8("# comment\npeace\tسلام\n\nwar\tحرب\t0.5\n"));
        Assert.Equal([new("peace", "سلام"), new("war", "حرب", 0.5f)], entries);
    }

    [Theory]
    [InlineData("peace")]
    [InlineData("peace\tسلام\tmuch")]
    [InlineData("peace\tسلام\t-1")]
    public void A_broken_tsv_line_is_refused_with_its_number(string line)
    {
        var error = Assert.Throws<InvalidDataException>(() => TsvReader.Read(Utf8("a\tب\n" + line)).ToList());
        Assert.Contains("Line 2 ", error.Message);
    }

    [Fact]
    public void A_tmx_unit_is_an_entry_if_it_has_both_languages()
    {
        const string tmx = """
            <?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
            <tmx version="1.4"><header/><body>
              <tu><tuv xml:lang="en-GB"><seg>peace <bpt i="1">&lt;b></bpt>talks</seg></tuv><tuv xml:lang="ar"><seg>محادثات السلام</seg></tuv></tu>
              <tu><tuv xml:lang="en"><seg>war</seg></tuv><tuv xml:lang="fr"><seg>guerre</seg></tuv></tu>
              <tu><tuv xml:lang="AR"><seg>حرب</seg></tuv><tuv xml:lang="EN"><seg>war</seg></tuv></tu>
            </body></tmx>
            """;
        Assert.Equal([new("peace talks", "محادثات السلام"), new("war", "حرب")], TmxReader.Read(Utf8(tmx)));
    }

    static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    static MemoryStream Pack(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        packed.Position = 0;
        return packed;
    }

    static string Base64(int number)
    {
        const string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        string text = "";
        do
            text = digits[number % 64] + text;
        while ((number /= 64) > 0);
        return text;
    }
}
