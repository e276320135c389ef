using System.Collections.Concurrent;

namespace Khabar.Services.Indexing.Shards;

/// <summary>
/// The threads that analyse, write and commit, for all shards together. Indexing is long work of the processor and the disk:
/// on the thread pool it would make requests wait.
/// </summary>
/// <remarks>Thread-safe. Work that waits is bounded by the callers: a shard has one piece under way.</remarks>
internal sealed class IndexingWorkers : IDisposable
{
    readonly BlockingCollection<Action> work = [];

    public IndexingWorkers(int threads)
    {
        for (var i = 0; i < threads; i++) new Thread(Work) { IsBackground = true, Name = "indexing" }.Start();
    }

    /// <summary>Runs a piece of work on one of the threads.</summary>
    public Task<T> Run<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        this.work.Add(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception cause)
            {
                done.SetException(cause);
            }
        });
        return done.Task;
    }

    /// <summary>Runs a piece of work on one of the threads.</summary>
    public Task Run(Action work) => Run(() =>
    {
        work();
        return true;
    });

    /// <summary>Lets the threads end when they have done what was given to them.</summary>
    public void Dispose() => work.CompleteAdding();

    void Work()
    {
        foreach (var piece in work.GetConsumingEnumerable()) piece();
    }
}
