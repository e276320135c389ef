using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Engine.Tests.Twin;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Xunit.Abstractions;

namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>
/// Files of many pieces are compared piece by piece as they are read. Whatever piece is altered: a question is answered as before, or
/// refused by the name of the file.
/// </summary>
public sealed class AlteredPieceTests(ITestOutputHelper output)
{
    const int Docs = 4000;

    [Fact]
    public void With_a_flipped_bit_every_answer_is_right_or_refused()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        Build(folder.Path, random);
        var questions = Questions(random);
        var expected = Ask(folder.Path, questions);
        Assert.All(expected, answer => Assert.IsType<string>(answer));
        int right = 0, refused = 0;
        foreach (var path in System.IO.Directory.GetFiles(folder.Path, "_*").Where(path => new FileInfo(path).Length > 3 * 16384))
            for (var flip = 0; flip < 12; flip++)
            {
                var bytes = File.ReadAllBytes(path);
                // Past the header and before the footer, which are compared when the file is opened.
                var at = random.Next(16384, bytes.Length - 16384);
                Flip(path, bytes, at, random);
                var answers = Ask(folder.Path, questions);
                for (var i = 0; i < answers.Count; i++)
                {
                    if (answers[i] is CorruptIndexException error)
                    {
                        Assert.Contains($"{Path.GetFileName(path)}: checksum failed", error.Message);
                        Assert.Contains($"(at byte {at / 16384 * 16384})", error.Message);
                        refused++;
                    }
                    else if (Equals(expected[i], answers[i])) right++;
                    else Assert.Fail($"seed {seed}: {Path.GetFileName(path)} altered at {at}, question {i}: {answers[i]}, expected {expected[i]}");
                }
                File.WriteAllBytes(path, bytes);
            }
        output.WriteLine($"{right} right, {refused} refused");
        Assert.True(right > 0, "an index with one altered piece answers nothing");
        Assert.True(refused > 0, "no altered piece was met");
    }

    [Fact]
    public void A_merge_of_an_altered_segment_fails_and_leaves_all_segments()
    {
        var random = new Random(7);
        using var folder = new TemporaryFolder();
        var (path, bytes) = BuildAltered(folder.Path, random);
        using var directory = FSDirectory.Open(folder.Path);
        var writer = new IndexWriter(directory, Indexes.Config());
        writer.AddDocument(TwinDocuments.ToDocument(new TwinDocuments(random).Next("new")));
        Assert.IsType<CorruptIndexException>(Record.Exception(() => writer.ForceMerge(1)));
        writer.Rollback();
        File.WriteAllBytes(path, bytes);
        Indexes.HoldsOneWholeCommit(directory, "after the merge failed");
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(Docs, reader.NumDocs);
    }

    [Fact]
    public void An_altered_segment_fails_one_merge_and_the_others_go_on_without_it()
    {
        var random = new Random(11);
        using var folder = new TemporaryFolder();
        var (path, _) = BuildAltered(folder.Path, random);
        using var directory = FSDirectory.Open(folder.Path);
        var failures = new NotedFailures();
        var policy = new TieredMergePolicy { SegmentsPerTier = 2, MaxMergeAtOnce = 3, FloorSegmentMB = 1000 };
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48)) { MergePolicy = policy, MergeScheduler = failures }))
        {
            var documents = new TwinDocuments(random);
            for (var commit = 0; commit < 20; commit++)
            {
                writer.AddDocument(TwinDocuments.ToDocument(documents.Next($"new{commit}")));
                writer.Commit();
                failures.Sync();
            }
            var failure = Assert.IsType<CorruptIndexException>(Assert.Single(failures.Noted));
            Assert.StartsWith(Path.GetFileNameWithoutExtension(path), failure.Message);
        }
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(Docs + 20, reader.NumDocs);
        Assert.InRange(reader.Leaves.Count, 2, 4);
    }

    sealed class NotedFailures : ConcurrentMergeScheduler
    {
        public System.Collections.Concurrent.ConcurrentQueue<Exception> Noted { get; } = [];

        protected override void HandleMergeException(Exception exc) => Noted.Enqueue(exc);
    }

    static void Build(string folder, Random random)
    {
        var documents = new TwinDocuments(random);
        using var directory = FSDirectory.Open(folder);
        using var writer = new IndexWriter(directory, Indexes.Config(Docs));
        for (var i = 0; i < Docs; i++) writer.AddDocument(TwinDocuments.ToDocument(documents.Next($"id{i}")));
        writer.ForceMerge(1);
    }

    // An index one piece of which is altered in the middle of its stored fields; the path of that file and what it held.
    static (string Path, byte[] Bytes) BuildAltered(string folder, Random random)
    {
        Build(folder, random);
        var path = System.IO.Directory.GetFiles(folder, "*.sto").Single();
        var bytes = File.ReadAllBytes(path);
        Flip(path, bytes, bytes.Length / 2, random);
        return (path, bytes);
    }

    static void Flip(string path, byte[] bytes, int at, Random random)
    {
        byte[] altered = [.. bytes];
        altered[at] ^= (byte)(1 << random.Next(8));
        File.WriteAllBytes(path, altered);
    }

    // Each answer as text, or the error in its place.
    static List<object> Ask(string folder, List<Func<IndexSearcher, string>> questions)
    {
        using var directory = FSDirectory.Open(folder);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var answers = new List<object>();
        foreach (var question in questions)
        {
            try { answers.Add(question(searcher)); }
            catch (CorruptIndexException e) { answers.Add(e); }
        }
        return answers;
    }

    static List<Func<IndexSearcher, string>> Questions(Random random)
    {
        var questions = new List<Func<IndexSearcher, string>>();
        for (var i = 0; i < 8; i++)
        {
            var (a, b) = (Text(random), Text(random));
            var phrase = new PhraseQuery { a, b };
            var either = new BooleanQuery { { new TermQuery(a), Occur.SHOULD }, { new TermQuery(b), Occur.SHOULD } };
            var both = new BooleanQuery { { new TermQuery(a), Occur.MUST }, { new TermQuery(b), Occur.MUST } };
            foreach (var query in new Query[] { new TermQuery(a), either, both, phrase, new TermQuery(new Term("id", $"id{random.Next(Docs)}")) })
                questions.Add(searcher => Hits(searcher.Search(query, 10)));
            var prefix = new PrefixQuery(new Term("id", $"id{random.Next(100)}"));
            questions.Add(searcher => Hits(searcher.Search(prefix, 10, new Sort(new SortField("number", SortFieldType.INT64)))));
            var doc = random.Next(Docs);
            questions.Add(searcher => string.Join(' ', searcher.Doc(doc).Fields.Select(field => field.GetStringValue())));
            questions.Add(searcher => Values(searcher.IndexReader.Leaves[0].AtomicReader, doc));
        }
        return questions;
    }

    static Term Text(Random random) => new("text", TwinDocuments.Word((int)(200 * Math.Pow(random.NextDouble(), 3))));

    static string Hits(TopDocs hits) => $"{hits.TotalHits}: {string.Join(' ', hits.ScoreDocs.Select(hit => $"{hit.Doc}={hit.Score:R}"))}";

    static string Values(AtomicReader reader, int doc)
    {
        var bytes = new BytesRef();
        reader.GetBinaryDocValues("payload")!.Get(doc, bytes);
        var payload = bytes.Utf8ToString();
        reader.GetSortedDocValues("tag")!.Get(doc, bytes);
        var labels = reader.GetSortedSetDocValues("labels")!;
        labels.SetDocument(doc);
        return $"{payload} {bytes.Utf8ToString()} {labels.NextOrd()} {reader.GetNumericDocValues("number")!.Get(doc)}";
    }
}
