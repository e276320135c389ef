using System.Text;
using Khabar.Cli.Inputs;
using Xunit.Abstractions;

namespace Khabar.Cli.Tests.Inputs;

/// <summary>Archives that are cut, or damaged in the middle: what is whole is read, what is not is named.</summary>
public sealed class BrokenWarcTests(ITestOutputHelper output) : InputFolder
{
    static string Page(int number) => $"<p>Report number {number} of the harbour master.</p>";

    static string[] Found(IEnumerable<InputItem> items) => [.. items.Select(item => item is BrokenItem broken ? broken.Origin[(broken.Origin.LastIndexOf('@') + 1)..] : Html(item)!)];

    [Fact]
    public void A_record_whose_length_is_too_long_costs_itself_only()
    {
        var wrong = Encoding.UTF8.GetString(WarcBuilder.RecordBytes("resource", "urn:x", "text/html", new byte[40])).Replace("Content-Length: 40", "Content-Length: 400");
        var archive = new WarcBuilder(false).Html("http://a.example/1", Page(1));
        var at = archive.Length;
        archive.Raw(Encoding.UTF8.GetBytes(wrong)).Html("http://a.example/2", Page(2));
        Assert.Equal([Page(1), $"{at}", Page(2)], Found(Read("crawl.warc", archive.ToArray())));
    }

    [Fact]
    public void Bytes_between_records_are_named_once()
    {
        var archive = new WarcBuilder(false).Html("http://a.example/1", Page(1));
        var at = archive.Length;
        archive.Raw("some\nlines\nthat are no record\n"u8.ToArray()).Html("http://a.example/2", Page(2));
        Assert.Equal([Page(1), $"{at}", Page(2)], Found(Read("crawl.warc", archive.ToArray())));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cut_archive_gives_its_whole_records_and_the_place_of_the_last(bool compressed)
    {
        var archive = new WarcBuilder(compressed).Html("http://a.example/1", Page(1));
        var at = archive.Length;
        archive.Html("http://a.example/2", Page(2));
        Assert.Equal([Page(1), $"{at}"], Found(Read(compressed ? "crawl.warc.gz" : "crawl.warc", archive.ToArray()[..^30])));
    }

    [Fact]
    public void A_damaged_member_costs_itself_only()
    {
        var archive = new WarcBuilder(true).Html("http://a.example/1", Page(1));
        var at = archive.Length;
        var bytes = archive.Html("http://a.example/2", Page(2)).Html("http://a.example/3", Page(3)).ToArray();
        bytes.AsSpan((int)at + 40, 60).Fill(0xAA);
        Assert.Equal([Page(1), $"{at}", Page(3)], Found(Read("crawl.warc.gz", bytes)));
    }

    [Fact]
    public void An_archive_in_one_member_is_read_as_well()
    {
        var whole = new WarcBuilder(false).Html("http://a.example/1", Page(1)).Html("http://a.example/2", Page(2)).ToArray();
        Assert.Equal([Page(1), Page(2)], Found(Read("crawl.warc.gz", new WarcBuilder(true).Raw(whole).ToArray())));
    }

    [Fact]
    public void What_looks_like_a_member_within_one_ends_none()
    {
        // Stored, not compressed: the magic number within the page stands in the file as it is.
        var page = Page(1) + "\u001F\u008B\u0008\u0000";
        var record = WarcBuilder.RecordBytes("resource", "http://a.example/1", "text/html", Encoding.Latin1.GetBytes(page));
        var stored = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(stored, System.IO.Compression.CompressionLevel.NoCompression, leaveOpen: true)) gzip.Write(record);
        byte[] bytes = [.. stored.ToArray(), .. new WarcBuilder(true).Html("http://a.example/2", Page(2)).ToArray()];
        var items = Read("crawl.warc.gz", bytes);
        Assert.Equal(2, items.Count);
        Assert.StartsWith(Page(1), Html(items[0]));
        Assert.Equal(Page(2), Html(items[1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Damage_anywhere_ends_in_items_and_never_in_a_crash(bool compressed)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var archive = new WarcBuilder(compressed);
        for (var i = 0; i < 6; i++) archive.Html($"http://a.example/{i}", Page(i));
        var whole = archive.ToArray();
        for (var round = 0; round < 300; round++)
        {
            var bytes = whole[..random.Next(1, whole.Length + 1)];
            for (var change = random.Next(4); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            foreach (var item in Read(compressed ? "crawl.warc.gz" : "crawl.warc", bytes))
            {
                try
                {
                    if (item is PageItem page) page.Read();
                }
                catch (InvalidDataException)
                {
                    // A clear answer for a page whose content is broken.
                }
            }
        }
    }
}
