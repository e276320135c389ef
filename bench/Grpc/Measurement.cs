using System.Diagnostics;

namespace Khabar.Bench.Grpc;

/// <summary>What a number of workers got done in a time, and how long each piece took.</summary>
/// <param name="PerSecond">Pieces of work a second, all workers together.</param>
/// <param name="Median">The time of half of the pieces at most, in microseconds.</param>
/// <param name="P99">The time of 99 in 100 pieces at most, in microseconds.</param>
/// <param name="Cpu">The processor time of this process for a piece, client and server together, in microseconds.</param>
/// <param name="Allocated">The bytes that this process allocated for a piece, client and server together.</param>
sealed record Measurement(double PerSecond, double Median, double P99, double Cpu, double Allocated)
{
    /// <summary>Lets workers repeat an operation for a time; the first third warms up and is not counted.</summary>
    public static async Task<Measurement> OfAsync(int workers, TimeSpan time, Func<Task> operation)
    {
        await RepeatAsync(workers, time / 3, operation);
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        var ticks = await RepeatAsync(workers, time * 2 / 3, operation);
        var perSecond = ticks.Length / watch.Elapsed.TotalSeconds;
        process.Refresh();
        cpu = process.TotalProcessorTime - cpu;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        Array.Sort(ticks);
        return new Measurement(
            perSecond, Microseconds(ticks[ticks.Length / 2]), Microseconds(ticks[(int)(ticks.Length * 0.99)]),
            cpu.TotalMicroseconds / ticks.Length, (double)allocated / ticks.Length);
    }

    static async Task<long[]> RepeatAsync(int workers, TimeSpan time, Func<Task> operation)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var lists = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            var ticks = new List<long>(1 << 16);
            for (var begin = Stopwatch.GetTimestamp(); begin < until;)
            {
                await operation();
                var end = Stopwatch.GetTimestamp();
                ticks.Add(end - begin);
                begin = end;
            }
            return ticks;
        })));
        return [.. lists.SelectMany(list => list)];
    }

    static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
