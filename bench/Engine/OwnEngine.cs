using System.Diagnostics;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Khabar.Bench.Engine;

/// <summary>This project's engine, through the Lucene.Net API.</summary>
internal sealed class OwnEngine(BenchCollection collection, string folder, double memoryMegabytes) : ISearchEngine, IDisposable
{
    const LuceneVersion Version = LuceneVersion.LUCENE_48;

    readonly string indexFolder = Path.Combine(folder, "own");
    Dictionary<string, Query[]> queries = [];
    DirectoryReader? reader;

    public Analyzer Analyzer { get; } = collection.Analyzer switch
    {
        "arabic" => new ArabicAnalyzer(Version),
        "english" => new EnglishAnalyzer(Version),
        _ => new StandardAnalyzer(Version, CharArraySet.EMPTY_SET),
    };

    public (long Tokens, double[] Times) Analyze(int slices)
    {
        var documents = collection.Documents;
        var times = new double[slices];
        long tokens = 0;
        for (var slice = 0; slice < slices; slice++)
        {
            var (from, to) = ((long)documents.Count * slice / slices, (long)documents.Count * (slice + 1) / slices);
            var start = Stopwatch.GetTimestamp();
            for (var i = (int)from; i < to; i++) tokens += Count(documents[i]);
            times[slice] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        return (tokens, times);
    }

    public (double Seconds, long Bytes) Index()
    {
        if (System.IO.Directory.Exists(indexFolder)) System.IO.Directory.Delete(indexFolder, recursive: true);
        var start = Stopwatch.GetTimestamp();
        double seconds;
        using (var directory = FSDirectory.Open(indexFolder))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, Analyzer) { RAMBufferSizeMB = memoryMegabytes }))
        {
            for (var i = 0; i < collection.Documents.Count; i++)
            {
                writer.AddDocument(new Document
                {
                    new StringField("id", i.ToString(), Field.Store.YES),
                    new TextField("body", collection.Documents[i], Field.Store.NO),
                });
            }
            writer.Commit();
            seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            writer.ForceMerge(1);
            writer.Commit();
        }
        return (seconds, new DirectoryInfo(indexFolder).EnumerateFiles().Sum(f => f.Length));
    }

    public double Open()
    {
        reader?.Dispose();
        var start = Stopwatch.GetTimestamp();
        reader = DirectoryReader.Open(FSDirectory.Open(indexFolder));
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Bytes of the managed heap that an open index holds which has answered every query.</summary>
    public long OpenMemory()
    {
        reader?.Dispose();
        reader = null;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Open();
        foreach (var kind in queries.Keys) Search(kind);
        return GC.GetTotalMemory(forceFullCollection: true) - before;
    }

    public int DocumentFrequency(string term) => reader!.DocFreq(new Term("body", term));

    public void Load(IEnumerable<BenchQuery> made) =>
        queries = made.GroupBy(q => q.Kind).ToDictionary(g => g.Key, g => g.Select(ToQuery).ToArray());

    public (double Scores, double[] Times) Search(string kind)
    {
        var searcher = new IndexSearcher(reader!);
        var pass = queries[kind];
        var times = new double[pass.Length];
        var scores = 0.0;
        for (var i = 0; i < pass.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var hits = searcher.Search(pass[i], 10).ScoreDocs;
            times[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            foreach (var hit in hits) scores += hit.Score;
        }
        return (scores, times);
    }

    public void Dispose()
    {
        reader?.Dispose();
        Analyzer.Dispose();
    }

    int Count(string document)
    {
        using var stream = Analyzer.GetTokenStream("body", document);
        var tokens = 0;
        stream.Reset();
        while (stream.IncrementToken()) tokens++;
        stream.End();
        return tokens;
    }

    static Query ToQuery(BenchQuery query)
    {
        var terms = query.Terms.Select(t => new Term("body", t)).ToArray();
        switch (query.Kind)
        {
            case "term":
                return new TermQuery(terms[0]);
            case "phrase":
                var phrase = new PhraseQuery();
                foreach (var term in terms) phrase.Add(term);
                return phrase;
            default:
                var boolean = new BooleanQuery();
                foreach (var term in terms) boolean.Add(new TermQuery(term), query.Kind == "conjunction" ? Occur.MUST : Occur.SHOULD);
                return boolean;
        }
    }
}
