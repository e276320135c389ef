using System.Diagnostics;
using System.Text.Json;
using Khabar.Bench.Engine;
using Khabar.Documents;
using Khabar.Language.Analysis;
using Khabar.V1;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;

namespace Khabar.Bench.Ingest;

/// <summary>
/// Compares what an article costs on its whole way, gateway, extraction, log and index, with what the engine alone takes to index it; then
/// copies the commits that came of it as a replica does (<see cref="CommitCopying"/>). The last line is JSON.
/// </summary>
internal static class IngestBench
{
    const int DefaultArticles = 30_000;
    const int Paragraphs = 8;
    const int WarmRounds = 2;
    const string Collection = "news";

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary><c>[--articles N]</c>.</summary>
    public static async Task<int> RunAsync(string[] options)
    {
        var count = options is ["--articles", var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : DefaultArticles;
        var folder = Directory.CreateTempSubdirectory("khabar-bench-").FullName;
        try
        {
            var articles = Articles(count);
            // What runs for days is compiled by then, and compiled for what it does most.
            for (var round = 0; round < WarmRounds; round++) Index(articles, Path.Combine(folder, $"warm-{round}"));
            var engine = Index(articles, Path.Combine(folder, "engine"));
            Print("engine alone", engine, count);

            using var gateway = await GatewayUnderTest.StartAsync(Path.Combine(folder, "suite"));
            var lines = Lines(articles);
            for (var round = 0; round < WarmRounds; round++) await IngestAsync(gateway, lines, $"warm-{round}");
            Console.WriteLine("the suite is warm");
            var before = gateway.ProcessorTime;
            var clock = Stopwatch.StartNew();
            await IngestAsync(gateway, lines, Collection);
            var suite = new Cost(clock.Elapsed, gateway.ProcessorTime - before);
            Print("whole suite", suite, count);

            var (copy, disk, bytes, files) = await CommitCopying.MeasureAsync(gateway.GrpcAddress, Collection, folder);
            Console.WriteLine($"copying {bytes:N0} bytes in {files} files: {copy:F0} MB/s; only writing as many: {disk:F0} MB/s");
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                articles = count,
                engine_per_second = Math.Round(count / engine.Wall.TotalSeconds),
                suite_per_second = Math.Round(count / suite.Wall.TotalSeconds),
                ratio = Math.Round(engine.Wall / suite.Wall, 3),
                ratio_of_processor_time = Math.Round(engine.Processor / suite.Processor, 3),
                copy_megabytes_per_second = Math.Round(copy),
                disk_megabytes_per_second = Math.Round(disk),
            }));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Articles of eight paragraphs, about two hundred words.</summary>
    static List<Article> Articles(int count) =>
    [
        .. ZipfCollection.Generate(count * Paragraphs).Documents.Chunk(Paragraphs).Select((paragraphs, number) => new Article
        {
            Id = $"article-{number}", Source = "bench.example", Language = "en", Title = $"Report {number}", Text = string.Join(".\n", paragraphs),
        }),
    ];

    /// <summary>Indexes on all cores and commits at the end, as fast as the engine can.</summary>
    static Cost Index(List<Article> articles, string folder)
    {
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        using var directory = FSDirectory.Open(folder);
        using (var writer = new IndexWriter(directory, new(LuceneVersion.LUCENE_48, new BilingualAnalyzer()) { RAMBufferSizeMB = 256 }))
        {
            Parallel.ForEach(articles, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (article, _, number) =>
                writer.UpdateDocument(ArticleFields.IdTerm(article.Id), ArticleDocument.Create(article, (ulong)number + 1)));
            writer.Commit();
        }
        return new(clock.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - processor);
    }

    /// <summary>The articles as a client has them lying in a file, one a line.</summary>
    static byte[] Lines(List<Article> articles)
    {
        using var lines = new MemoryStream();
        foreach (var article in articles)
        {
            JsonSerializer.Serialize(lines, new { id = article.Id, source = article.Source, title = article.Title, text = article.Text });
            lines.WriteByte((byte)'\n');
        }
        return lines.ToArray();
    }

    /// <summary>Posts the articles as one batch and returns when search finds them.</summary>
    static async Task IngestAsync(GatewayUnderTest gateway, byte[] lines, string collection) =>
        await SearchableAsync(gateway, collection, await SendAsync(gateway, collection, lines));

    /// <summary>Returns the newest position of each shard.</summary>
    static async Task<IReadOnlyList<string>> SendAsync(GatewayUnderTest gateway, string collection, byte[] lines)
    {
        using var content = new ByteArrayContent(lines) { Headers = { ContentType = new("application/x-ndjson") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/articles:batch?collection={collection}") { Content = content };
        using var response = await gateway.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var newest = new Dictionary<string, string>();
        using var results = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await results.ReadLineAsync() is { } line)
        {
            var position = JsonDocument.Parse(line).RootElement.TryGetProperty("position", out var given)
                ? given.GetString()! : throw new InvalidOperationException($"An article was refused: {line}");
            newest[position.Split(':')[0]] = position;
        }
        return [.. newest.Values];
    }

    static async Task SearchableAsync(GatewayUnderTest gateway, string collection, IReadOnlyList<string> positions)
    {
        var at = string.Join('&', positions.Select(position => $"position={Uri.EscapeDataString(position)}"));
        for (var deadline = DateTime.UtcNow + Patience; ;)
        {
            // A search waits some seconds for the positions and then says that they are not there yet.
            using var response = await gateway.Http.GetAsync($"/v1/search?q=&page_size=1&collection={collection}&{at}");
            if (response.IsSuccessStatusCode) return;
            if (DateTime.UtcNow > deadline) throw new TimeoutException("What was acknowledged does not become searchable.");
        }
    }

    static void Print(string name, Cost cost, int articles) => Console.WriteLine(
        $"{name}: {articles / cost.Wall.TotalSeconds:F0} articles/s, {articles / cost.Processor.TotalSeconds:F0} a processor second");

    /// <summary>What a measurement took.</summary>
    /// <param name="Wall">Time that passed.</param>
    /// <param name="Processor">Processor time of the process measured.</param>
    readonly record struct Cost(TimeSpan Wall, TimeSpan Processor);
}
