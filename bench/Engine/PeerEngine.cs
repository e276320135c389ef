using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Tests.Java;

namespace Khabar.Bench.Engine;

/// <summary>Apache Lucene for Java, in a process of its own. It searches in the mode set last.</summary>
internal sealed class PeerEngine : ISearchEngine, IDisposable
{
    readonly Process java = JavaProgram.Start(Path.Combine(AppContext.BaseDirectory, "Engine", "Java"), "Peer");
    readonly string folder;
    readonly double memoryMegabytes;

    public PeerEngine(BenchCollection collection, string folder, double memoryMegabytes)
    {
        this.folder = folder;
        this.memoryMegabytes = memoryMegabytes;
        var documents = Path.Combine(folder, "documents.txt");
        File.WriteAllLines(documents, collection.Documents.Select(Line.Escape));
        Ask("load", documents, collection.Analyzer);
    }

    /// <summary><c>default</c>, which may skip blocks once enough hits are counted, or <c>exact</c>, which counts all.</summary>
    public string Mode { get; set; } = "default";

    string IndexFolder => Path.Combine(folder, "peer");

    public (long Tokens, double[] Times) Analyze(int slices)
    {
        var answer = Ask("analyze", slices.ToString(CultureInfo.InvariantCulture));
        return (long.Parse(answer[0], CultureInfo.InvariantCulture), Times(answer));
    }

    public (double Seconds, long Bytes) Index()
    {
        var answer = Ask("index", IndexFolder, memoryMegabytes.ToString(CultureInfo.InvariantCulture));
        return (Number(answer[0]) / 1e9, long.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    public double Open() => Number(Ask("open", IndexFolder)[0]) / 1e9;

    public void Load(IEnumerable<BenchQuery> queries)
    {
        var file = Path.Combine(folder, "queries.txt");
        File.WriteAllLines(file, queries.Select(q => string.Join('\t', q.Terms.Prepend(q.Kind))));
        Ask("queries", file);
    }

    public (double Scores, double[] Times) Search(string kind)
    {
        var answer = Ask("search", kind, Mode);
        return (Number(answer[0]), Times(answer));
    }

    public void Dispose()
    {
        java.StandardInput.Dispose();
        if (!java.WaitForExit(TimeSpan.FromSeconds(10))) java.Kill();
        java.Dispose();
    }

    string[] Ask(params string[] request)
    {
        java.StandardInput.WriteLine(string.Join('\t', request));
        java.StandardInput.Flush();
        return (java.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Java's Lucene ended; its message is on the error stream.")).Split('\t');
    }

    static double[] Times(string[] answer) => [.. answer.Skip(1).Select(t => Number(t) / 1e9)];

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
