using System.Threading.Channels;

namespace Khabar.Cli.Pipelines;

/// <summary>Works on lines on all cores and writes one result a line, in the order of the lines.</summary>
static class OrderedPipeline
{
    /// <summary>Lines under way per core: enough that a slow one does not leave the others idle, few enough to bound memory.</summary>
    const int LinesPerCore = 8;

    /// <summary>Runs the pipeline until the input ends.</summary>
    /// <param name="input">Lines; blank ones are passed over.</param>
    /// <param name="output">Takes the results, a line each.</param>
    /// <param name="work">Makes the result line of a line and of its number, which counts from 1. Called from many threads.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task RunAsync(TextReader input, TextWriter output, Func<string, int, string> work, CancellationToken cancellation)
    {
        var results = Channel.CreateBounded<Task<string>>(LinesPerCore * Environment.ProcessorCount);
        // Reading has a thread of its own: standard input knows no asynchronous reads.
        var reading = Task.Run(ReadAsync, cancellation);
        await foreach (var result in results.Reader.ReadAllAsync(cancellation)) await output.WriteLineAsync(await result);
        await reading;
        await output.FlushAsync(cancellation);

        async Task ReadAsync()
        {
            Exception? failure = null;
            try
            {
                for (var number = 1; input.ReadLine() is { } line; number++)
                {
                    if (string.IsNullOrWhiteSpace(line)) continue;
                    var (text, place) = (line, number);
                    await results.Writer.WriteAsync(Task.Run(() => work(text, place), cancellation), cancellation);
                }
            }
            catch (Exception error)
            {
                failure = error;
            }
            results.Writer.Complete(failure);
        }
    }
}
