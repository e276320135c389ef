using System.Text;
using Khabar.Cli.Inputs;

namespace Khabar.Cli.Tests.Inputs;

public sealed class FolderTests : InputFolder
{
    [Fact]
    public void A_folder_gives_its_pages_lines_and_archives_by_name_whatever_their_depth()
    {
        Write("b/page.HTM", "<p>owl</p>"u8.ToArray());
        Write("a/lines.jsonl", "{\"id\":\"x\"}\n\n{\"id\":\"y\"}\n"u8.ToArray());
        Write("a/note.txt", "heron"u8.ToArray());
        Write("a/picture.png", [1, 2, 3]);
        Write("c/deep/crawl.warc", new WarcBuilder(false).Html("http://a.example/1", "<p>stork</p>").ToArray());
        var items = InputSource.Read([Folder]).ToList();
        Assert.Equal(["a/lines.jsonl:1", "a/lines.jsonl:3", "a/note.txt", "b/page.HTM", "c/deep/crawl.warc@0"],
            items.Select(item => Path.GetRelativePath(Folder, item.Origin).Replace('\\', '/')));
        Assert.Equal(["a/note.txt", "b/page.HTM", "http://a.example/1"], items.OfType<PageItem>().Select(page => page.Id));
    }

    [Fact]
    public void Compressed_lines_are_read()
    {
        var gz = new WarcBuilder(true).Raw("{\"id\":\"x\"}\n"u8.ToArray()).ToArray();
        Assert.Equal("{\"id\":\"x\"}", Assert.IsType<JsonLine>(Read("more.jsonl.gz", gz).Single()).Text);
    }

    [Fact]
    public void Where_the_compression_of_lines_breaks_an_item_says_so_and_the_next_file_is_read()
    {
        Write("a.jsonl.gz", [.. new WarcBuilder(true).Raw("{\"id\":\"x\"}\n"u8.ToArray()).ToArray(), .. (ReadOnlySpan<byte>)[0x1F, 0x8B, 0x07, 0, 0, 0, 0, 0, 0, 0]]);
        Write("b.txt", "heron"u8.ToArray());
        var items = InputSource.Read([Folder]).ToList();
        Assert.Equal("{\"id\":\"x\"}", Assert.IsType<JsonLine>(items[0]).Text);
        Assert.EndsWith("a.jsonl.gz:2", Assert.IsType<BrokenItem>(items[1]).Origin);
        Assert.EndsWith("b.txt", Assert.IsType<PageItem>(items[2]).Origin);
    }

    [Fact]
    public void A_page_says_its_own_charset()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = "<meta charset=windows-1256><p>قال رئيس المجلس</p>";
        Assert.Equal(page, Html(Read("page.html", Encoding.GetEncoding("windows-1256").GetBytes(page)).Single()));
    }

    [Fact]
    public void What_is_not_there_or_of_another_kind_is_said()
    {
        Assert.Throws<FileNotFoundException>(() => InputSource.Read([Path.Combine(Folder, "none.html")]).ToList());
        Assert.Throws<InvalidDataException>(() => Read("picture.png", [1]));
    }
}
