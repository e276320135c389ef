using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Lucene.Net.Tests.Index;

/// <summary>What cannot be indexed or opened is refused by name, and the index stays as it was.</summary>
public sealed class Bad_input : IDisposable
{
    readonly string folder = System.IO.Directory.CreateTempSubdirectory("khabar-index-").FullName;

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_immense_term_is_refused_and_its_document_is_not_added()
    {
        using var directory = new RAMDirectory();
        using var writer = Open(directory);
        writer.AddDocument(Doc("1", "good"));
        var error = Assert.Throws<ArgumentException>(() => writer.AddDocument([.. Doc("2", "before"), Immense]));
        Assert.Contains("\"text\"", error.Message);
        Assert.Equal(["1"], Ids(writer));
    }

    [Fact]
    public void An_update_that_cannot_be_indexed_leaves_the_former_document()
    {
        using var directory = new RAMDirectory();
        using var writer = Open(directory);
        writer.UpdateDocument(new Term("id", "1"), Doc("1", "first"));
        Assert.Throws<ArgumentException>(() => writer.UpdateDocument(new Term("id", "1"), [.. Doc("1", "second"), Immense]));
        Assert.Equal(["1"], Ids(writer));
    }

    [Fact]
    public void Of_documents_added_together_either_all_are_added_or_none()
    {
        using var directory = new RAMDirectory();
        using var writer = Open(directory);
        Assert.Throws<ArgumentException>(() => writer.AddDocuments([Doc("1", "good"), [.. Doc("2", "good"), Immense], Doc("3", "good")]));
        Assert.Empty(Ids(writer));
        writer.AddDocuments([Doc("4", "good"), Doc("5", "good")]);
        Assert.Equal(["4", "5"], Ids(writer));
    }

    [Fact]
    public void Unpaired_surrogates_are_indexed_and_stored_as_replacement_characters()
    {
        using var directory = new RAMDirectory();
        using var writer = Open(directory);
        writer.AddDocument(Doc("1", "half\ud800 \udc00pair"));
        using var reader = DirectoryReader.Open(writer, true);
        Assert.Equal("half\ufffd \ufffdpair", reader.Document(0).Get("text"));
        Assert.Equal(1, reader.DocFreq(new Term("text", "half\ufffd")));
    }

    [Fact]
    public void A_second_writer_is_told_who_holds_the_lock()
    {
        using var directory = FSDirectory.Open(folder);
        using var writer = Open(directory);
        using var other = FSDirectory.Open(folder);
        var config = Config();
        config.WriteLockTimeout = 0;
        var error = Assert.Throws<LockObtainFailedException>(() => new IndexWriter(other, config));
        Assert.Contains($"process {Environment.ProcessId}", error.Message);
        Assert.True(IndexWriter.IsLocked(other));
        writer.Dispose();
        Assert.False(IndexWriter.IsLocked(other));
        using var next = Open(other);
    }

    [Fact]
    public void A_folder_of_another_program_is_not_taken_for_an_index_nor_changed()
    {
        var path = Path.Combine(folder, "segments_1");
        File.WriteAllBytes(path, [0x3f, 0xd7, 0x6c, 0x17, .. new byte[100]]);
        File.WriteAllText(Path.Combine(folder, "_notes.txt"), "keep");
        using var directory = FSDirectory.Open(folder);
        Assert.Throws<CorruptIndexException>(() => DirectoryReader.Open(directory));
        Assert.Throws<CorruptIndexException>(() => Open(directory));
        Assert.Equal(104, new FileInfo(path).Length);
        Assert.True(File.Exists(Path.Combine(folder, "_notes.txt")));
    }

    [Fact]
    public void An_empty_or_absent_folder_holds_no_index()
    {
        using var empty = FSDirectory.Open(folder);
        Assert.Throws<IndexNotFoundException>(() => DirectoryReader.Open(empty));
        using var absent = FSDirectory.Open(Path.Combine(folder, "absent"));
        Assert.Throws<IndexNotFoundException>(() => DirectoryReader.Open(absent));
        Assert.False(DirectoryReader.IndexExists(absent));
        var config = Config();
        config.OpenMode = OpenMode.APPEND;
        Assert.Throws<IndexNotFoundException>(() => new IndexWriter(empty, config));
    }

    [Fact]
    public void Doc_values_of_a_field_are_of_one_kind()
    {
        using var directory = new RAMDirectory();
        using var writer = Open(directory);
        writer.AddDocument([new NumericDocValuesField("n", 1)]);
        var error = Assert.Throws<ArgumentException>(() => writer.AddDocument([new BinaryDocValuesField("n", new BytesRef("x"))]));
        Assert.Contains("\"n\"", error.Message);
        Assert.Throws<ArgumentException>(() => writer.AddDocument([new NumericDocValuesField("n", 1), new NumericDocValuesField("n", 2)]));
    }

    [Fact]
    public void A_closed_writer_or_reader_says_so()
    {
        using var directory = new RAMDirectory();
        var writer = Open(directory);
        writer.AddDocument(Doc("1", "good"));
        var reader = DirectoryReader.Open(writer, true);
        writer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => writer.AddDocument(Doc("2", "late")));
        Assert.Throws<ObjectDisposedException>(writer.Commit);
        reader.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.Document(0));
    }

    static StringField Immense => new("text", new string('x', IndexWriter.MAX_TERM_LENGTH + 1), Field.Store.NO);

    static IndexWriterConfig Config() => new(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48));

    static IndexWriter Open(Lucene.Net.Store.Directory directory) => new(directory, Config());

    static Document Doc(string id, string text) => [new StringField("id", id, Field.Store.YES), new TextField("text", text, Field.Store.YES)];

    static List<string> Ids(IndexWriter writer)
    {
        using var reader = DirectoryReader.Open(writer, true);
        var hits = new IndexSearcher(reader).Search(new MatchAllDocsQuery(), 100).ScoreDocs;
        return [.. hits.Select(hit => reader.Document(hit.Doc).Get("id")!)];
    }
}
