using System.IO.Compression;
using System.Text;
using Khabar.Cli.Inputs;

namespace Khabar.Cli.Tests.Inputs;

public sealed class WarcTests : InputFolder
{
    const string Page = "<h1>Owls</h1><p>Three owls have returned to the tower.</p>";
    const string Address = "https://courier.example/owls";

    public static TheoryData<string> Names => ["crawl.warc", "crawl.warc.gz"];

    static WarcBuilder Archive(string name) => new(compressed: name.EndsWith(".gz"));

    [Theory, MemberData(nameof(Names))]
    public void Pages_are_known_by_their_address_and_the_time_of_the_crawl(string name)
    {
        var item = Assert.IsType<PageItem>(Read(name, Archive(name).Html(Address, Page).ToArray()).Single());
        Assert.Equal(Address, item.Id);
        Assert.EndsWith(name + "@0", item.Origin);
        var page = item.Read();
        Assert.Equal((Page, Address, new DateTimeOffset(2022, 3, 3, 12, 0, 0, TimeSpan.Zero)), (page.Html, page.Url, page.Fetched));
    }

    [Theory, MemberData(nameof(Names))]
    public void Records_that_are_no_pages_are_passed_over(string name)
    {
        var archive = Archive(name)
            .Record("warcinfo", "", "application/warc-fields", "software: test\r\n"u8.ToArray())
            .Record("request", Address, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray())
            .Response(Address, [], "301 Moved Permanently", "Location: /other", "Content-Type: text/html")
            .Response(Address + ".png", [0x89, 0x50], headers: "Content-Type: image/png")
            .Record("resource", "https://courier.example/robots.txt", "text/plain", "Owls\nTwo owls."u8.ToArray())
            .Record("resource", "https://courier.example/saved", "text/html", Encoding.UTF8.GetBytes(Page))
            .Html(Address, Page);
        var pages = Read(name, archive.ToArray()).Select(item => Assert.IsType<PageItem>(item).Read()).ToList();
        Assert.Equal([null, Page, Page], pages.Select(page => page.Html));
        Assert.Equal("Owls\nTwo owls.", pages[0].Text);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    public void Codings_are_undone(string coding)
    {
        var body = Chunked(Encoded(Encoding.UTF8.GetBytes(Page), coding), size: 7);
        var archive = new WarcBuilder(false).Response(Address, body, headers: ["Content-Type: text/html", "Transfer-Encoding: chunked", $"Content-Encoding: {coding}"]);
        Assert.Equal(Page, Html(Read("crawl.warc", archive.ToArray()).Single()));
    }

    [Fact]
    public void Bodies_that_the_crawler_decoded_already_are_taken_as_they_are()
    {
        var archive = new WarcBuilder(false).Response(Address, Encoding.UTF8.GetBytes(Page), headers: ["Content-Type: text/html", "Transfer-Encoding: chunked", "Content-Encoding: gzip"]);
        Assert.Equal(Page, Html(Read("crawl.warc", archive.ToArray()).Single()));
    }

    [Fact]
    public void The_charset_of_the_response_decides()
    {
        const string arabic = "<p>قال رئيس المجلس إن التصويت تأجل</p>";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var archive = new WarcBuilder(false).Response(Address, Encoding.GetEncoding("windows-1256").GetBytes(arabic), headers: "content-type: text/html; charset=windows-1256");
        Assert.Equal(arabic, Html(Read("crawl.warc", archive.ToArray()).Single()));
    }

    [Fact]
    public void A_coding_that_is_not_known_or_broken_is_said_of_its_page()
    {
        var archive = new WarcBuilder(false)
            .Response(Address, [1, 2, 3], headers: ["Content-Type: text/html", "Content-Encoding: zstd"])
            .Response(Address, [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, .. Enumerable.Repeat((byte)0xFF, 40)], headers: ["Content-Type: text/html", "Content-Encoding: gzip"])
            .Response(Address, [.. Enumerable.Repeat((byte)0xFF, 40)], headers: ["Content-Type: text/html", "Content-Encoding: br"]);
        Assert.All(Read("crawl.warc", archive.ToArray()), item => Assert.Throws<InvalidDataException>(() => Html(item)));
    }

    [Fact]
    public async Task Extract_counts_dates_from_the_crawl_and_names_what_is_broken()
    {
        var archive = new WarcBuilder(true).Html(Address, "<h1>Owls return</h1><span class=date>2 hours ago</span>" + string.Concat(Enumerable.Repeat("<p>Three owls have returned to the tower of the cathedral after twelve years, the verger said on Sunday.</p>", 5)));
        var broken = archive.Length;
        archive.Raw("no record\r\n"u8.ToArray());
        var outcome = await KhabarProcess.RunAsync("", "extract", Write("crawl.warc.gz", archive.ToArray()));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(2, outcome.Lines.Length);
        Assert.Contains("\"id\":\"https://courier.example/owls\"", outcome.Lines[0]);
        Assert.Contains("2022-03-03", outcome.Lines[0]);
        Assert.Contains($"crawl.warc.gz@{broken}", outcome.Lines[1]);
    }

    static byte[] Encoded(byte[] bytes, string coding)
    {
        var encoded = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(encoded, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(encoded, CompressionLevel.Optimal),
            "br" => new BrotliStream(encoded, CompressionLevel.Optimal),
            _ => new BufferedStream(encoded),
        })
            stream.Write(bytes);
        return encoded.ToArray();
    }

    static byte[] Chunked(byte[] bytes, int size) =>
        [.. bytes.Chunk(size).SelectMany(chunk => (byte[])[.. Encoding.ASCII.GetBytes($"{chunk.Length:x};part\r\n"), .. chunk, .. "\r\n"u8]), .. "0\r\n\r\n"u8];
}
