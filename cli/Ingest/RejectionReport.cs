using System.Text.Json;
using Khabar.Cli.Pipelines;

namespace Khabar.Cli.Ingest;

/// <summary>
/// Collects what was refused: all of it in a JSONL file if one is given, the first of it for the person who waits. Thread-safe.
/// </summary>
sealed class RejectionReport(string? file) : IDisposable
{
    /// <summary>As many as anybody reads; a crawl that is all wrong must not fill the memory.</summary>
    const int Shown = 100;

    readonly Lock adding = new();
    readonly StreamWriter? all = file is null ? null : new StreamWriter(file, append: true) { AutoFlush = true };
    readonly List<Rejection> first = [];

    /// <summary>How many were refused.</summary>
    public long Count { get; private set; }

    /// <summary>Adds one.</summary>
    public void Add(Rejection rejection)
    {
        lock (adding)
        {
            Count++;
            if (first.Count < Shown) first.Add(rejection);
            all?.WriteLine(JsonSerializer.Serialize(new { origin = rejection.Origin, reason = rejection.Reason }, JsonLines.Options));
        }
    }

    /// <summary>Prints the first of them, and says how many there are beyond.</summary>
    public void Print(TextWriter errors)
    {
        foreach (var rejection in first) errors.WriteLine($"rejected {rejection.Origin}: {rejection.Reason}");
        if (Count > first.Count) errors.WriteLine($"and {Count - first.Count:N0} more{(file is null ? "; --rejected FILE writes all of them" : $", all of them in {file}")}");
    }

    public void Dispose() => all?.Dispose();
}
