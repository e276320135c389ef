using System.Diagnostics;

namespace Khabar.Cli.Ingest;

/// <summary>A bar on standard error, so that standard output stays free: share done, rate, time left.</summary>
static class IngestProgress
{
    /// <summary>Shows the bar while some work is done.</summary>
    /// <param name="size">Bytes of all inputs; null if that is not known.</param>
    /// <param name="work">The work. It is given what to call after each step: with the bytes sent since the last call and the articles stored so far.</param>
    public static Task ShowAsync(long? size, Func<Action<long, long>, Task> work) => Terminal.Progress().StartAsync(async progress =>
    {
        var task = progress.AddTask("articles", maxValue: Math.Max(1, size ?? 1));
        task.IsIndeterminate = size is null;
        var clock = Stopwatch.StartNew();
        await work((bytes, stored) =>
        {
            task.Increment(bytes);
            task.Description = $"{stored:N0} articles, {stored / Math.Max(0.001, clock.Elapsed.TotalSeconds):N0}/s";
        });
        task.Value = task.MaxValue;
    });
}
