using System.Threading.Channels;

namespace Khabar.Cli.Pipelines;

/// <summary>Works on items on all cores and writes one result a line, in the order of the items.</summary>
static class OrderedPipeline
{
    /// <summary>Items under way per core: enough that a slow one does not leave the others idle, few enough to bound memory.</summary>
    const int ItemsPerCore = 8;

    /// <summary>Runs the pipeline until the items end.</summary>
    /// <param name="items">The items, read as far as they can be worked on.</param>
    /// <param name="output">Takes the results, a line each.</param>
    /// <param name="work">Makes the result line of an item. Called from many threads.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task RunAsync<T>(IEnumerable<T> items, TextWriter output, Func<T, string> work, CancellationToken cancellation)
    {
        var results = Channel.CreateBounded<Task<string>>(ItemsPerCore * Environment.ProcessorCount);
        // Reading has a thread of its own: standard input knows no asynchronous reads.
        var reading = Task.Run(ReadAsync, cancellation);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(cancellation)) await output.WriteLineAsync(await result);
            await reading;
        }
        finally
        {
            // What was done before an item could not be read is of use all the same.
            await output.FlushAsync(CancellationToken.None);
        }

        async Task ReadAsync()
        {
            Exception? failure = null;
            try
            {
                foreach (var item in items)
                    await results.Writer.WriteAsync(Task.Run(() => work(item), cancellation), cancellation);
            }
            catch (Exception error)
            {
                failure = error;
            }
            results.Writer.Complete(failure);
        }
    }
}
